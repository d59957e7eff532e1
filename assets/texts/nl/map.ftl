# De kaart: kans omhoog, gevolg naar rechts.

map-title = Kaart
map-name = Risicokaart: kans omhoog, gevolg naar rechts
map-axis-likelihood = kans ↑
map-axis-consequence = gevolg →
map-show-gross = ○ bruto (zonder maatregelen)
map-show-residual = ● rest (met maatregelen)

# Wat een schermlezer zegt van een vakje. $gross en $residual: aantallen.
map-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. { $gross ->
    [0] Geen risico's bruto
    [one] 1 risico bruto
   *[other] { $gross } risico's bruto
}, { $residual ->
    [0] geen rest
    [one] 1 rest
   *[other] { $residual } rest
}
map-place = Kans { $likelihood }, gevolg { $consequence }

# $id: nummer, $title: naam van het risico.
map-dot-gross = { $id } { $title }, bruto: kans { $likelihood }, gevolg { $consequence }
map-dot-residual = { $id } { $title }, rest: kans { $likelihood }, gevolg { $consequence }

# Meer risico's in één teken, omdat ze los niet in het vakje passen. $count: hoeveel, altijd meer dan 1.
map-bubble-gross = { $count } risico's samen, bruto: kans { $likelihood }, gevolg { $consequence }
map-bubble-residual = { $count } risico's samen, rest: kans { $likelihood }, gevolg { $consequence }

map-gross-here = { $count ->
    [one] 1 risico zonder maatregelen
   *[other] { $count } risico's zonder maatregelen
}
map-residual-here = { $count ->
    [one] 1 risico met maatregelen
   *[other] { $count } risico's met maatregelen
}
map-and-more = en nog { $count }
# Onder de kaart: wat de tekens en lijnen betekenen.
map-signs = Een rondje is één risico, met zijn nummer. Een vierkantje met × zijn er meer samen. Een lijn loopt van bruto naar rest; bij het gekozen risico met een pijl.
# $placed: op de kaart, $relevant: alle die spelen.
map-counts = { $placed } van { $relevant } risico's die spelen, staan op de kaart. De andere zijn nog niet beoordeeld.
map-counts-all = { $relevant ->
    [one] Het ene risico dat speelt, staat op de kaart.
   *[other] Alle { $relevant } risico's die spelen, staan op de kaart.
}
map-counts-none = Nog geen enkel risico staat op de kaart. Beoordeel in stap 3 een risico, dan verschijnt het hier.
map-choose-cell = Klik op een vakje om te zien welke risico's erin staan. Sleep een risico, of gebruik de pijltjes, om het anders te beoordelen.
map-close-list = Lijst sluiten
map-cell-empty = In dit vakje staan geen risico's.
map-older-criteria = Beoordeeld met een eerdere versie van de risicocriteria.
map-older-criteria-some = { $count ->
    [one] 1 hiervan is beoordeeld met een eerdere versie van de risicocriteria.
   *[other] { $count } hiervan zijn beoordeeld met een eerdere versie van de risicocriteria.
}
