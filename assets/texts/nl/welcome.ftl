# Het eerste scherm: beloften, drie deuren, en het formulier voor een nieuwe praktijk.

welcome-title = Welkom bij Praktijkschild
welcome-lead = Praktijkschild helpt een kleine praktijk om te voldoen aan NEN 7510: van beleid tot restrisico, stap voor stap.

promises = Dit beloven wij u
promise-file = Al uw gegevens staan in één bestand: uw beveiligingsmap. U kiest zelf waar die staat.
promise-saved = Elke wijziging is meteen bewaard. U hoeft nergens op te slaan.
promise-undo = U kunt elke wijziging ongedaan maken, ook als u het programma intussen hebt gesloten.
promise-offline = Er gaat niets weg van deze computer. Het programma maakt nooit verbinding met internet.
promise-export = U kunt altijd alles meenemen, als PDF en als open bestand.
promise-patients = Patiëntgegevens horen hier niet in. Het programma vraagt er nooit om, en waarschuwt als iets erop lijkt.

welcome-doors = Waar wilt u beginnen?
door-new = Nieuwe praktijk
door-new-lead = Processen, systemen en risico's van een kleine praktijk staan al voor u klaar.
door-open = Openen
door-open-lead = Ga verder met een beveiligingsmap die u al hebt.
door-example = Bekijk een voorbeeldpraktijk
door-example-lead = Een ingevulde praktijk om in rond te kijken. U kunt er alles in proberen.

open-path = Of vul in waar het bestand staat
# Op een pagina van zichzelf, waar geen venster komt om een bestand te kiezen.
open-title = Beveiligingsmap openen
open-lead = Vul in waar het bestand staat, of kies een bestand dat u eerder hebt geopend.
open-path-only = Waar staat het bestand?
open-cancel = Annuleren
open-path-hint = Bijvoorbeeld Documenten/De-Linde.schild
open-path-button = Dit bestand openen

recent-title = Recent geopend
# $path: het hele pad.
recent-forget = { $path } uit deze lijst halen
recent-forget-short = Uit deze lijst

# $folder: de map met kopieën.
welcome-copies = Reservekopieën staan in { $folder }

new-title = Nieuwe praktijk
new-lead = U kunt alles later nog wijzigen.
new-name = Naam van de praktijk
new-name-hint = Bijvoorbeeld Huisartsenpraktijk De Linde
new-name-needed = Vul de naam van de praktijk in. Daarna kunt u beginnen.
new-owner = Naam van de praktijkhouder
new-owner-hint = Bijvoorbeeld M. de Vries, huisarts
new-place = Plaats
new-place-hint = Bijvoorbeeld Voorbeeldstad
new-path = Waar komt het bestand?
new-path-hint = Kies een map waarvan u een back-up maakt.
new-path-needed = Vul in waar het bestand moet komen, of kies een plek.
new-path-choose = Kiezen…
new-begin = Beginnen
new-cancel = Annuleren
