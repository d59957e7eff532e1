# De helppagina: beloften (zie welcome.ftl), sneltoetsen en de woordenlijst.

help-title = Help
help-lead = Wat u van dit programma mag verwachten, welke toetsen er zijn en wat de vakwoorden betekenen.

guide = Uitleg per stap
# Knop naast de titel van een stap. $keys: de toetsen.
guide-here = Uitleg { $keys }
# Voorgelezen naam. $title: de stap.
guide-here-name = Uitleg bij stap { $title }

shortcuts = Sneltoetsen
shortcut-undo = Laatste wijziging ongedaan maken
shortcut-redo = Opnieuw doen wat u ongedaan maakte
shortcut-give-up = Een veld verlaten en de oude tekst terugzetten
shortcut-policy = Naar stap 1, Beleid
shortcut-processes = Naar stap 2, Processen
shortcut-risks = Naar stap 3, Risico's
shortcut-measures = Naar stap 4, Maatregelen
shortcut-residual = Naar stap 5, Restrisico
shortcut-overview = Naar het overzicht
shortcut-report = Naar de samenvatting voor de auditor
shortcut-file = Naar het bestand en de reservekopieën
shortcut-lock = Vergrendelen tot u de wachtwoordzin weer typt
shortcut-help = Naar deze pagina
shortcut-who = Kiezen wie er werkt
shortcut-new = Een nieuwe praktijk beginnen
shortcut-open = Een beveiligingsmap openen
shortcut-close = De beveiligingsmap sluiten
shortcut-quit = Het programma afsluiten
shortcut-larger = Alles groter
shortcut-smaller = Alles kleiner
shortcut-actual = Weer op ware grootte

# Tussen twee toetsen die hetzelfde doen; let op de spaties.
keys-or = {" of "}
keys-tab = Met Tab gaat u naar het volgende veld of de volgende knop, met Shift+Tab terug.
keys-arrows = In een tabel en tussen antwoorden loopt u met de pijltjes. In een tabel werken ook Page Up, Page Down, Home en End.
keys-numbers = Bij een vraag kiest u met de cijfertoetsen: 1 is het eerste antwoord.
keys-enter = Met Enter of de spatiebalk drukt u op de knop waar u bent.

glossary = Woordenlijst
glossary-lead = Vakwoorden uit de norm en de wet, in gewone taal. Wijst u in het programma een zin aan met zo'n woord, dan ziet u de uitleg ook.
glossary-search = Zoeken in de woordenlijst
glossary-nothing = Dit woord staat er niet in. Probeer een korter woord.
# $example: een voorbeeld uit een praktijk.
glossary-example = Voorbeeld: { $example }
glossary-see = Zie ook
# Voorgelezen. $term: het woord waar u bent. $see: het woord dat u opzoekt.
glossary-see-from = Bij { $term }, zie ook { $see }
