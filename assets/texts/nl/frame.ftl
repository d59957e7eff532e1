# Het venster om elke pagina: menu's, de rij stappen links, de regel onderaan.

menu-file = Bestand
menu-new = Nieuwe praktijk…
menu-open = Openen…
menu-recent = Recent geopend
menu-report = Samenvatting maken
menu-json = Gegevens bewaren als JSON
menu-safety = Wachtwoordzin en kopieën
menu-lock = Vergrendel nu
menu-close = Beveiligingsmap sluiten
menu-quit = Afsluiten

menu-edit = Bewerken
# $what: de wijziging in woorden, zie edit.ftl.
undo = Ongedaan maken: { $what }
undo-nothing = Niets om ongedaan te maken
undo-looking-back = Ongedaan maken: ga eerst terug naar nu
redo-looking-back = Opnieuw: ga eerst terug naar nu
undo-short = Ongedaan maken
redo = Opnieuw: { $what }
redo-nothing = Niets om opnieuw te doen

menu-view = Beeld
theme-light = Licht
theme-dark = Donker
wording-norm = Woorden van de norm
wording-plain = Gewone woorden
theme-system = Zoals de computer
zoom-larger = Groter
zoom-smaller = Kleiner
zoom-actual = Ware grootte (100 %)

menu-help = Help
menu-shortcuts = Sneltoetsen en beloften

# De rij links. De namen worden voorgelezen.
rail = Onderdelen
rail-overview = Overzicht
rail-map = Kaart
rail-map-name = Kaart van alle risico's
rail-report = Rapport
rail-file = Bestand
rail-file-name = Bestand, wachtwoordzin en kopieën
rail-help = Help
rail-help-name = Help, sneltoetsen en beloften
# $number: nummer van de stap. $title: naam van de stap. $done van $total: wat klaar is.
rail-step = Stap { $number }, { $title }, { $done } van { $total } klaar
rail-step-done = Stap { $number }, { $title }, niets meer te doen
rail-step-empty = Stap { $number }, { $title }, nog leeg
what-now = Wat nu?
what-now-nothing = Er staat niets meer open.
main = Inhoud
page-begins = Begin van deze pagina

map-show = Kaart tonen
map-hide = Kaart verbergen
map-pane = Kaart van de risico's

banner-read-only = Alleen lezen: dit bestand staat op een plek waar niet geschreven kan worden. U kunt alles bekijken. Kopieer het bestand naar uw eigen map om iets te wijzigen.
# $folder: map van het voorbeeld.
banner-example = Dit is een voorbeeld; u kunt er alles in proberen. Het wordt bewaard in { $folder }.

# De regel onderaan. $time: tijd. $file: bestandsnaam. $folder: map. $fingerprint: verkorte vingerafdruk.
status = Toestand
status-saved = Alles bewaard { $time }
status-saved-before = Alles bewaard
status-read-only = Alleen lezen
status-who = Nog niet bewaard: kies eerst wie er werkt
status-typing = Wordt bewaard zodra u even stopt met typen
status-refused = Eén veld is nog niet bewaard: kijk bij de melding onder dat veld
status-file = { $file } in { $folder }
status-fingerprint = vingerafdruk { $fingerprint }

# $percent: hoe ver het werk op de achtergrond is.
job-progress = { $title }: { $percent } %
job-stop = Stoppen

notice-close = Melding sluiten
notice-rescue = Redden wat te lezen is
notice-show-folder = Map openen
# Verder gaan zonder de tekst die niet bewaard kan worden.
notice-drop-drafts = Getypte tekst weggooien
refusal-close = Begrepen
