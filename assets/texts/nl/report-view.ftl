# De pagina waar u de samenvatting en al uw gegevens bewaart.

summary-title = Samenvatting voor de auditor
summary-lead = Een PDF waarin staat wat uw praktijk heeft vastgelegd en besloten. U kunt hem afdrukken of meegeven.
summary-holds = Dit staat erin:
summary-holds-first = Voorblad: wie u bent, wat is vastgesteld en wanneer, de kaart, en wat nog open staat.
summary-holds-policy = De reikwijdte, de doelen met wat u hebt gemeten, de rollen en de risicocriteria.
summary-holds-processes = De processen en uitwisselingen met hun classificatie, en de systemen met hun leverancier.
summary-holds-risks = De tien zwaarste risico's met kans en gevolg, en alle risico's voor en na maatregelen met hun eigenaar.
summary-holds-measures = De maatregelen en de Verklaring van Toepasselijkheid.
summary-holds-residual = De restrisico's: wie ze heeft aanvaard, wanneer en waarom, of waarom nog niet.
summary-path = Waar komt de samenvatting?
summary-make = Samenvatting maken
dossier-make = Auditdossier maken
dossier-why = Het auditdossier is de samenvatting, met daarachter alles wat u hebt vastgelegd. Het komt op de plek hierboven.
# $fingerprint: de verkorte vingerafdruk.
summary-fingerprint = Op elke bladzijde staat de vingerafdruk { $fingerprint }: verandert er iets in uw beveiligingsmap, dan verandert de vingerafdruk mee. Zo ziet de auditor bij welke stand de samenvatting hoort.
summary-stop = Stoppen

summary-open = Wat nog open staat
summary-open-count = { $count ->
    [0] Er staat niets meer open.
    [one] Er staat nog 1 punt open. Dat wordt als open afgedrukt. U kunt de samenvatting nu al maken.
   *[other] Er staan nog { $count } punten open. Die worden als open afgedrukt. U kunt de samenvatting nu al maken.
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
all-make = Bewaren als JSON

path-choose = Kiezen…
# Voorgelezen. $field: het veld waarvoor u een plek kiest.
path-choose-for = { $field } Kiezen…
path-needed = Vul in waar het bestand moet komen, of kies een plek.
