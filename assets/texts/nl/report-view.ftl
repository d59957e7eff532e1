# De pagina waar u stukken en al uw gegevens bewaart.

summary-title = Stukken voor de auditor en voor uzelf
summary-lead = Kies een stuk, bekijk hoe het wordt, en bewaar het als PDF. U kunt het afdrukken of meegeven.
summary-path = Waar komt de PDF?
# $fingerprint: de verkorte vingerafdruk.
summary-fingerprint = Op elke pagina staat de vingerafdruk { $fingerprint }: verandert er iets in uw beveiligingsmap, dan verandert de vingerafdruk mee. Zo ziet de auditor bij welke stand een stuk hoort.
summary-stop = Stoppen
summary-stop-name = Stoppen: { $title }

summary-open = Wat nog open staat
summary-open-count = { $count ->
    [0] Er staat niets meer open.
    [one] Er staat nog 1 punt open. Dat wordt als open afgedrukt. U kunt alle stukken nu al maken.
   *[other] Er staan nog { $count } punten open. Die worden als open afgedrukt. U kunt alle stukken nu al maken.
}
# $title: naam van de stap. $count: aantal punten.
summary-open-step = { $count ->
    [one] { $title }: 1 punt
   *[other] { $title }: { $count } punten
}

all-title = Al uw gegevens
all-lead = Alles wat u hebt vastgelegd, in één open bestand (JSON). Andere programma's kunnen het lezen. Zo zit u nooit vast aan Praktijkschild.
all-path = Waar komt het bestand met al uw gegevens?
all-norm-notes = Ook mijn aantekeningen uit de norm meenemen
all-norm-notes-why = De tekst van de norm is niet vrij om door te geven. Neem ze alleen mee voor uzelf.
all-files = Bestanden bij het bewijs gaan niet mee. Bewaar die apart, of maak een kopie van uw beveiligingsmap.
all-make = Bewaren als JSON

path-choose = Kiezen…
# Voorgelezen. $field: het veld waarvoor u een plek kiest.
path-choose-for = { $field } Kiezen…
path-needed = Vul in waar het bestand moet komen, of kies een plek.

## De stukken

papers-which = Welk stuk wilt u?
papers-exchange = Over welke uitwisseling?
papers-no-exchange = Er is nog geen uitwisseling. Vul die in bij stap 2, Processen.
papers-chapters = Wat staat erin?
papers-risks = Welke risico's?
papers-risks-all = alle risico's
papers-risks-filter = die van het filter op de kaart
papers-risks-chosen = { $count ->
    [one] het ene dat u op de kaart koos
   *[other] de { $count } die u op de kaart koos
}
# $filter: het filter van de kaart, in woorden.
papers-risks-filter-is = Het filter: { $filter }
papers-risks-gone = Wat u op de kaart koos of filterde, is er niet meer. Alle risico's komen erin.
# $paper: naam van het stuk.
paper-make = { $paper } maken
papers-preview = Voorbeeld bekijken
papers-preview-title = Voorbeeld: { $paper }
papers-preview-lead = Zo komt het op papier. Met Page Up en Page Down bladert u.
papers-preview-making = Het voorbeeld wordt gemaakt…
papers-preview-drawing = De pagina wordt getekend…
papers-preview-back = Terug naar de keuzes
papers-page-before = Vorige pagina
papers-page-next = Volgende pagina
# $page: deze pagina. $of: hoeveel er zijn.
papers-page-of = pagina { $page } van { $of }
papers-smaller = Kleiner
papers-larger = Groter
# $size: hoe groot de pagina staat, in procenten.
papers-size = { $size } %
