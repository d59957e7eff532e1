# Bewijs bij maatregelen: bestanden, afbeeldingen en notities in het document zelf.

measures-tab-evidence = Bewijs
evidence-lead = Bewijs laat zien dat u een maatregel echt hebt ingevoerd. Het staat in uw beveiligingsmap zelf en gaat mee in elke kopie.
evidence-none-title = Nog geen bewijs
evidence-none = Voeg een bestand, een schermafbeelding of een notitie toe. Dat kan hier, of bij de maatregel zelf.
# $size: hoe groot alles samen is. $most: het meeste, in MB.
evidence-room = Alle bestanden samen: { $size }. Er past { $most } MB in.
# $count: aantal. $size: hoe groot samen.
evidence-removed = { $count ->
    [one] Er staat nog 1 bestand ({ $size }) in dat u hebt verwijderd.
   *[other] Er staan nog { $count } bestanden ({ $size }) in die u hebt verwijderd.
} Daarmee kunt u het verwijderen ongedaan maken.
evidence-erase = Verwijderde bestanden wissen…
evidence-erase-sure = Na het wissen komen deze bestanden nooit meer terug. In oude reservekopieën staan ze nog wel.
evidence-erase-yes = Definitief wissen
evidence-erase-no = Toch bewaren
evidence-erased = { $count ->
    [one] 1 bestand is gewist.
   *[other] { $count } bestanden zijn gewist.
}

evidence-register = Al het bewijs
evidence-column-title = Bewijs
evidence-column-kind = Soort
evidence-column-size = Grootte
evidence-column-until = Geldig t/m
evidence-column-measures = Maatregelen
evidence-cell-missing = ontbreekt
evidence-cell-over = { $day }, voorbij
evidence-kind-file = bestand
evidence-kind-picture = afbeelding
evidence-kind-note = notitie

evidence-of = Bewijs bij deze maatregel
evidence-of-none = Nog geen bestand, afbeelding of notitie.
evidence-add = Bewijs toevoegen
# $most: in MB.
evidence-limits = Een bestand mag { $most } MB groot zijn. Programma's, scripts en documenten met macro's gaan er niet in.
evidence-no-patients = Zorg dat er geen gegevens van patiënten in het bestand of op de afbeelding staan.
evidence-file = Bestand dat u toevoegt
evidence-file-add = Bestand toevoegen
evidence-paste = Schermafbeelding plakken
evidence-paste-how = Ctrl+V doet hetzelfde. U kunt ook een bestand op dit venster slepen.
evidence-note-title = Naam van de notitie
evidence-note-words = Wat u hebt gezien of gedaan
evidence-note-add = Notitie toevoegen

# $what: wat de knop doet. $piece: nummer en naam van het bewijs.
evidence-do = { $what }: { $piece }
evidence-open = Openen
evidence-open-file = Bestand openen
evidence-only-saved = Dit soort bestand opent u niet van hieruit. Bewaar het eerst, en kijk dan zelf met welk programma het open kan.
evidence-save-as = Bewaar als…
evidence-show = Bekijken of wijzigen
evidence-unlink = Losmaken
evidence-remove = Bewijs verwijderen
evidence-added-on = toegevoegd op { $day }
evidence-until = Geldig tot en met { $day }
evidence-over = Dit bewijs gold tot { $day }. Voeg nieuw bewijs toe, of kies een andere datum.
evidence-hash = SHA-256 { $hash }
evidence-missing = Het bestand zelf zit niet in dit document. Alleen de gegevens erover zijn ingelezen.

evidence-title = Naam van het bewijs
evidence-note = Toelichting
evidence-words = Wat er in de notitie staat
evidence-expires-on = Geldig tot en met
evidence-expires-why = Laat dit leeg als het bewijs geldig blijft.
evidence-measures = Hoort bij deze maatregelen
evidence-measures-none = Er zijn nog geen maatregelen.
evidence-open-why = Het bestand gaat open in een ander programma. Wat u daar verandert, komt niet in uw beveiligingsmap.
evidence-out = Waar komt het bestand?
evidence-out-do = Bestand bewaren
evidence-supply = Waar staat het bestand zelf?
evidence-supply-do = Bestand alsnog toevoegen

evidence-screenshot = Schermafbeelding { $moment }.png
evidence-added = Toegevoegd als bewijs: { $title }
evidence-linked = Dit bestand had u al: { $title }. Het hoort nu ook bij deze maatregel.
evidence-supplied = Het bestand zit nu in dit document.
evidence-opened = { $name } gaat open als kopie. Sluit eerst de kopie en dan uw beveiligingsmap. Dan halen wij de kopie weg.
evidence-saved = Bewaard: { $path }
evidence-no-program = Deze computer heeft geen programma om dit bestand te tonen. De kopie staat zolang hier: { $folder }
evidence-no-picture = Er staat geen afbeelding op het klembord. Maak eerst een schermafbeelding en probeer het opnieuw.
evidence-where-first = Open eerst een maatregel bij Alle maatregelen, of kies Bewijs. Probeer het daarna opnieuw.
evidence-no-file = Dit bestand is er niet. Kijk of de naam klopt en of de USB-stick is aangesloten.
evidence-no-permission = U mag dit bestand niet lezen. Kopieer het eerst naar een eigen map.
evidence-is-document = Een beveiligingsmap is geen bewijs. Kies een ander bestand.
evidence-is-folder = Dit is een map. Kies een bestand.
evidence-unreadable = Dit bestand is niet te lezen. Kopieer het eerst naar een eigen map.

edit-evidence = Bewijs "{ $subject }"
edit-evidence-link = Maatregelen bij bewijs "{ $subject }"
edit-evidence-supply = Bestand alsnog toegevoegd bij bewijs "{ $subject }"
# $subject: aantal.
edit-evidence-erase = Verwijderde bestanden gewist: { $subject }

refusal-content-empty = Dit bestand is leeg. Kies een ander bestand.
# $most: in MB.
refusal-content-too-large = Dit bestand is te groot. Een bestand mag { $most } MB groot zijn. Maak een kleinere versie, zoals een PDF.
refusal-content-executable = Zo'n bestand kan een programma starten. Daarom gaat het er niet in. Maak er een PDF of een schermafbeelding van.
refusal-content-macros = In dit document zitten macro's. Bewaar het als PDF en voeg dat toe.
refusal-evidence-there = Dit bestand hebt u al, als "{ $title }". Koppel dat aan de maatregel.
# $most: in MB.
refusal-no-room-for-evidence = Er past niet meer bij: samen mogen de bestanden { $most } MB groot zijn. Verwijder eerst een bestand en wis het.
refusal-other-content = Dit is een ander bestand dan er hoort. Zoek het bestand dat u eerder toevoegde.
refusal-blank-note = Schrijf in de notitie wat u hebt gezien of gedaan.

store-no-content = Dit bestand zit niet in dit document. Voeg het opnieuw toe bij Bewijs.
store-altered-content = Dit bestand is niet meer zoals u het toevoegde: een ander programma heeft het veranderd. Zet een reservekopie terug.
cli-check-altered-content = { $count ->
    [one] Van 1 bestand bij het bewijs is de inhoud veranderd buiten Praktijkschild om.
   *[other] Van { $count } bestanden bij het bewijs is de inhoud veranderd buiten Praktijkschild om.
}

field-evidence-kind = Soort
field-evidence-note = Toelichting
field-file-name = Naam van het bestand
field-media-type = Soort bestand
field-size = Grootte
field-sha256 = SHA-256
field-added-on = Toegevoegd op
field-expires-on = Geldig tot en met

finding-evidence-expired = Bewijs dat niet meer geldt
finding-evidence-expired-why = De datum is voorbij. Voeg nieuw bewijs toe, of kies een andere datum.
finding-evidence-missing = Bewijs waarvan het bestand ontbreekt
finding-evidence-missing-why = Alleen de gegevens erover staan hier. Voeg het bestand zelf opnieuw toe.
finding-evidence-loose = Bewijs dat bij geen maatregel hoort
finding-evidence-loose-why = Kies bij welke maatregel het hoort, of verwijder het.

since-gross = De beoordeling zonder maatregelen is veranderd.
since-residual = De beoordeling met maatregelen is veranderd.
since-treatment = De aanpak is veranderd.
since-replaced = Wat er in de plaats komt, is veranderd.
# $what: nummer en naam.
since-measure-added = Erbij gekomen: { $what }
since-measure-gone = Niet meer gekoppeld: { $what }
since-measure-status = Andere status: { $what }
since-evidence-added = Nieuw of gewijzigd bewijs: { $what }
since-evidence-gone = { $count ->
    [one] 1 bewijsstuk is weg of gewijzigd.
   *[other] { $count } bewijsstukken zijn weg of gewijzigd.
}

app-dialog-evidence = Kies een bestand als bewijs
app-dialog-evidence-out = Waar komt het bestand?
