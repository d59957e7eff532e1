# De geschiedenis: wat er veranderde, in woorden, en de bladzijde waar u dat terugleest.

## Onderdelen, zoals ze in een lijst staan

record-practice = Gegevens van de praktijk
record-policy = Tekst van het beleid
record-policy-version = Vastgesteld beleid, versie
record-criteria = Risicocriteria, versie
record-role = Rol
record-goal = Doel
record-context-issue = Wat er speelt
record-stakeholder = Belanghebbende
record-audit-finding = Bevinding

## Wat er met een onderdeel gebeurde

turn-new = Nieuw
turn-changed = Gewijzigd
turn-gone = Weg

edit-restore = Terug naar { $subject }
edit-version = Versie vaststellen: "{ $subject }"

## Eén regel van de geschiedenis als zin

# $field: het gegeven. $record: naam van het onderdeel. $clause: van wat naar wat.
history-field-of = { $field } van "{ $record }": { $clause }
history-field-in = { $record }, { $field }: { $clause }
history-field = { $field }: { $clause }
# $what: de wijziging in woorden. $fields: de eerste gegevens. $count: hoeveel er nog meer zijn.
history-fields = { $count ->
    [0] { $what }: { $fields }
    [one] { $what }: { $fields }; en nog 1 gegeven
   *[other] { $what }: { $fields }; en nog { $count } gegevens
}
history-added = { $record } toegevoegd
history-removed = { $record } verwijderd
# $count: hoeveel andere onderdelen mee veranderden.
history-and-more = { $count ->
    [one] { $what }; 1 ander onderdeel veranderde mee
   *[other] { $what }; { $count } andere onderdelen veranderden mee
}
# $what: wat er veranderde. $reason: waarom, in de woorden van de gebruiker.
history-why = { $what }. Waarom: { $reason }
# $tally: hoeveel er nieuw, gewijzigd en weg is.
history-many = { $what }: { $tally }
# Delen van een opsomming, met komma's ertussen; hoeveel velden staat tussen haakjes.
tally-new = { $count ->
    [one] 1 onderdeel nieuw
   *[other] { $count } onderdelen nieuw
}
tally-changed = { $count ->
    [one] 1 onderdeel gewijzigd
   *[other] { $count } onderdelen gewijzigd
}
tally-fields = { $count ->
    [one] 1 veld
   *[other] { $count } velden
}
tally-gone = { $count ->
    [one] 1 onderdeel weg
   *[other] { $count } onderdelen weg
}
tally-none = geen onderdeel veranderd
history-created = { $count ->
    [one] Beveiligingsmap begonnen, met 1 onderdeel
   *[other] Beveiligingsmap begonnen, met { $count } onderdelen
}
history-rescued = { $count ->
    [one] Gered uit een beschadigd bestand: 1 onderdeel
   *[other] Gered uit een beschadigd bestand: { $count } onderdelen
}
history-taken-back = Ongedaan gemaakt: { $what }
history-brought-back = Opnieuw gedaan: { $what }

# $before: wat er stond. $after: wat er nu staat.
history-from-to = van { $before } naar { $after }
history-filled = ingevuld met { $after }
history-emptied = leeggemaakt; er stond { $before }
history-come = erbij: { $after }
history-gone = eraf: { $before }
history-blank = –
# $names: de eerste. $count: hoeveel er nog meer zijn.
history-some = { $names } en nog { $count }
history-sections = { $count ->
    [one] 1 onderdeel
   *[other] { $count } onderdelen
}
history-whole-matrix = de hele tabel
history-cell = { $level } bij kans { $likelihood } en gevolg { $consequence }
history-rated = kans { $likelihood } en gevolg { $consequence }
# $gross en $residual: beoordelingen. $treatment: aanpak. $done van $measures: maatregelen.
history-standing = bruto { $gross }; rest { $residual }; aanpak { $treatment }; { $done } van { $measures } maatregelen ingevoerd

## Namen van gegevens

field-number = Nummer
field-other = Ander gegeven
field-name = Naam
# $one: de vraag.
field-answer = Antwoord op "{ $one }"
field-settled = Verwerkte vragen
field-own-text = Eigen tekst bij "{ $one }"
field-own-cert = Aansluiting bij een CERT
field-own-cert-reason = Toelichting op die aansluiting
field-own-cert-again = Opnieuw vragen op
field-adopted-by = Vastgesteld door
field-adopted-on = Vastgesteld op
field-sections = Tekst
field-profile = Methode
field-matrix = Tabel
field-little-below = Klein verlies tot
field-noticeable-up-to = Merkbaar verlies tot en met
# $one: de kans.
field-frequency = Hoe vaak kans { $one } is
field-holder = Wie
field-deputy = Vervanger
field-assigned = Taken die tellen bij het scheiden van taken
field-cbw = Cyberbeveiligingswet
field-cbw-seen = Gekeken of de Cyberbeveiligingswet geldt
field-cbw-reason = Reden bij de Cyberbeveiligingswet
# $one: de twee taken.
field-compensating = Wie meekijkt bij { $one }
field-called-on = Datum van het ernstige incident
field-called-why = Ernstig incident
field-origin = Waar het speelt
field-meaning = Wat het betekent
field-asked = Wat er is gevraagd
field-question = Bij welke vraag
field-finding = Wat er is gevonden
field-judgement = Oordeel
field-found-on = Gevonden op
field-found-by = Wie keek
field-action = Wat u eraan doet
field-closed-on = Opgelost op
field-asks = Wat zij verwachten
field-met-by = Hoe de praktijk dat doet
field-duties = Taken
field-catalogue = Code in de catalogus
field-measured-what = Wat u meet
field-target = Streefwaarde
field-measured = Gemeten waarde
field-measured-on = Gemeten op
field-interval = Maanden tussen twee metingen
field-purpose = Waarvoor
field-owner = Verantwoordelijke
field-personal-data = Persoonsgegevens
field-processing-ground = Grondslag
field-data-subjects = Van wie de gegevens zijn
field-data-categories = Welke gegevens
field-recipients = Wie de gegevens krijgt
field-outside-eea = Buiten de EER
field-outside-eea-ground = Land en grond buiten de EER
field-retention = Hoe lang bewaard
field-users = Wie ermee werkt
field-health-data = Gezondheidsgegevens
# $one: beschikbaarheid, integriteit of vertrouwelijkheid. $two: voor wie.
field-class = Klasse { $one } voor { $two }
field-note = Toelichting
field-supplier = Leverancier
field-suppliers = Leveranciers
field-processes = Processen
field-systems = Systemen
field-exchanges = Uitwisselingen
field-hosting = Plek van de gegevens
field-two-factor = Inloggen met twee factoren
field-partner = Met wie
field-direction = Richting
# $one: het kenmerk met zijn letter.
field-exchange-aspect = Kenmerk { $one }
field-framework = Afspraak
field-legal-ground = Waarom het mag
field-service = Dienst
field-data-seen = Welke gegevens hij ziet
field-agreement = Soort overeenkomst
field-agreement-status = Stand van de overeenkomst
field-certificate = Certificaat
field-agreement-until = Overeenkomst loopt tot en met
field-certificate-scope = Wat het certificaat dekt
field-certificate-until = Certificaat geldig tot en met
field-breach-notice = Uren om een datalek te melden
field-cert = Aangesloten bij een CERT
field-cert-name = Welke CERT
field-threat = Code van de bedreiging
field-category = Soort bedreiging
field-relevance = Antwoord op "Speelt dit bij u?"
field-relevance-reason = Reden van dat antwoord
field-vulnerability = Kwetsbaarheid
field-lesser-vulnerabilities = Andere kwetsbaarheden
field-aspects = Raakt
field-patient-safety = Kan patiënten schaden
field-prescribed = Voorgeschreven onderdelen van NEN 7510
field-likelihood = Kans
# $one: voor wie.
field-consequence = Gevolg voor { $one }
field-rounded = Gevolg voor { $one } afgerond naar boven
field-criteria = Beoordeeld met
field-treatment = Aanpak
field-treatment-note = Toelichting bij de aanpak
field-measures = Maatregelen
field-residual-likelihood = Restkans
field-residual-consequence = Restgevolg voor { $one }
field-residual-rounded = Restgevolg voor { $one } afgerond naar boven
field-residual-criteria = Restrisico beoordeeld met
field-breach = Wet of contract die wordt overtreden
field-accepted-by = Aanvaard door
field-accepted-on = Aanvaard op
field-accepted-reason = Reden van aanvaarden
field-accepted-review = Opnieuw kijken op
field-accepted-for = Aanvaard in deze stand
field-description = Beschrijving
field-controls = Onderdelen van NEN 7510
field-status = Stand
field-sees-to-it = Wie het regelt
field-due = Klaar op
field-evidence = Bewijs
field-applicable = Van toepassing
field-justification = Reden
field-how = Hoe
field-implemented-on = Ingevoerd op
field-checked-on = Laatst nagekeken op
field-recheck = Nakijken om de hoeveel maanden
field-likelihood-steps = Klassen minder kans
field-consequence-steps = Klassen minder gevolg
field-effect-reason = Waarom dit effect
field-policy-number = Polisnummer
field-not-covered = Wat de verzekering niet dekt
field-awareness = Wat het team moet weten
field-told = Eerder genoteerd: aan wie verteld
field-told-to = Aan wie verteld
field-replacement = Wat er in de plaats komt
field-replacing-exchange = Uitwisseling die in de plaats komt
field-minutes-once = Tijd de eerste keer
field-minutes-yearly = Tijd per jaar
field-euros-once = Kosten de eerste keer
field-euros-yearly = Kosten per jaar
# $who: een naam. $on: een dag.
history-told = { $who } ({ $on })
field-read-by = Tweede lezer
field-read-on = Gelezen op
field-norm-note = Eigen aantekening uit de norm
field-kept = staat alleen in uw bestand

answer-undecided = nog kiezen
answer-later = later beslissen
answer-relevant = ja
answer-not_relevant = nee
applicable-applicable = ja
applicable-not_applicable = nee
status-not_applicable = niet van toepassing

## De bladzijde Geschiedenis

rail-history = Geschiedenis
shortcut-history = Naar de geschiedenis
history-title = Geschiedenis
history-lead = Alles wat er in uw beveiligingsmap is veranderd: wanneer, door wie, van wat naar wat. Niets gaat verloren. U kunt naar elk moment terug.
history-tabs = Wijzigingen of versies
history-tab-lines = Wijzigingen
history-tab-versions = Versies en vergelijken
# Knop bij een onderdeel.
history-of-record = Geschiedenis van dit onderdeel

history-search = Zoeken in de geschiedenis
history-filters = Zoeken op onderdeel, stap, persoon of dag
history-record = Onderdeel
history-all-records = Alle onderdelen
history-step = Stap
history-all-steps = Alle stappen
history-person = Door wie
history-all-people = Iedereen
history-nobody = (geen naam)
history-from = Vanaf
history-until = Tot en met
# $shown van $all: hoeveel wijzigingen er van hoeveel getoond worden.
history-shown = { $shown } van { $all } wijzigingen
history-show-all = Alle wijzigingen tonen
history-none-title = Geen wijzigingen gevonden
history-none = Er is geen wijziging die past bij wat u zoekt. Zoek op minder woorden, of toon alle wijzigingen.
history-register = Wijzigingen, de nieuwste eerst
history-day = Dag
history-time = Tijd
history-who = Wie
history-what = Wat
history-when-who = Wanneer en wie
history-choose = Kies een wijziging om te zien wat er veranderde.

# Kop boven de wijziging die u koos, en een moment om mee te vergelijken.
history-line = Regel { $line }, { $day } { $time }
history-by = Door { $by }
history-is-now = Dit is de laatste wijziging: zo is het nu.
history-compare-now = Vergelijken met nu
history-restore = Terug naar dit moment…
history-no-change = Deze regel veranderde geen enkel onderdeel.
history-line-differences = Wat deze wijziging veranderde
# $fingerprint: de hele vingerafdruk.
history-fingerprint = Vingerafdruk van deze regel: { $fingerprint }

difference-record = Onderdeel
difference-field = Gegeven
difference-was = Was
difference-is = Is
# Als u teruggaat: hoe het nu is, en hoe het dan wordt.
difference-now = Nu
difference-then = Wordt

## Terug naar een moment

# $day, $time: het moment. $line: regel in de geschiedenis.
restore-title = Terug naar { $day } { $time } (regel { $line })
restore-lead = Hieronder ziet u wat er verandert als u teruggaat. Alles komt te staan zoals het op dat moment was.
restore-nothing = Er is niets veranderd sinds dat moment. U hoeft niet terug.
restore-go = Terug naar dit moment
restore-stop = Niet teruggaan
restore-undo = Wat u daarna hebt gedaan, blijft in de geschiedenis staan. U kunt dit ongedaan maken. Nummers worden nooit opnieuw gebruikt.
restore-decisions = Let op: beleid of risicocriteria die u na dat moment hebt vastgesteld, gelden dan niet meer. Ze blijven wel in de geschiedenis staan.
restore-differences = Wat er verandert als u teruggaat
# $moment: dag en tijd.
app-restored = Alles staat weer zoals op { $moment }. U kunt dit ongedaan maken.

## Versies

history-versions-lead = Een versie legt vast hoe uw beveiligingsmap op een moment was, bijvoorbeeld na de jaarlijkse ronde. Later ziet u precies wat er sindsdien veranderd is.
freeze-name = Naam van de versie
# $date: jaar en maand, of de dag.
freeze-proposal = Versie { $date }
freeze-button = Versie vaststellen
# $name: de naam van de versie.
app-version-frozen = "{ $name }" is vastgesteld.
history-versions-none = Er is nog geen versie vastgesteld.
frozen-version = { $name }, vastgesteld op { $moment } door { $by }. Vingerafdruk { $fingerprint }.
frozen-version-nobody = { $name }, vastgesteld op { $moment }. Vingerafdruk { $fingerprint }.
# Knop bij een versie.
frozen-compare = { $name } vergelijken met nu

moment-now = Nu
moment-version = { $name } ({ $moment })
moment-day = Einde van { $day }
moment-begin = Begin, op { $day }
# $moment: naam van het moment. $line: regel in de geschiedenis. $at: dag en tijd.
moment-line-on-paper = Regel { $line } van de geschiedenis, { $at }
moment-on-paper = { $moment }: regel { $line } van de geschiedenis, { $at }

compare-title = Twee momenten vergelijken
compare-lead = Kies twee versies of momenten. Een ander moment kiest u bij Wijzigingen.
compare-from = Van
compare-to = Naar
compare-same = Tussen deze twee momenten is niets veranderd.
compare-differences = Wat er veranderde
compare-paper = Op papier
compare-path = Waar komt de vergelijking?
compare-make = Vergelijking bewaren als PDF

app-dialog-comparison = Waar komt de vergelijking?
# Bestandsnaam. $practice: naam van de praktijk. $date: de dag.
app-file-comparison = Vergelijking { $practice } { $date }
app-job-comparison = Vergelijking maken
app-comparison-done = Vergelijking gemaakt ({ $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina's
}): { $path }
app-comparison-failed = De vergelijking kon niet gemaakt worden. Uw gegevens zijn niet veranderd. Probeer het opnieuw.

## De vergelijking op papier

report-compared = Wat is veranderd
report-compared-title = Wat is veranderd – { $practice }
report-compared-description = Verschillen tussen twee momenten in de beveiligingsmap van { $practice }.
report-compared-from = Van
report-compared-from-print = Vingerafdruk daarvan
report-compared-to = Naar
report-compared-to-print = Vingerafdruk daarvan
report-compared-what = Verschillen
report-compared-record = Onderdeel
report-compared-field = Gegeven
report-compared-was = Was
report-compared-is = Is
report-compared-same = Tussen deze twee momenten is niets veranderd.
report-compared-changed = Gewijzigd
report-compared-changed-empty = Er is geen onderdeel gewijzigd.
report-compared-changed-count = { $count ->
    [one] 1 onderdeel is gewijzigd.
   *[other] { $count } onderdelen zijn gewijzigd.
}
report-compared-new = Nieuw
report-compared-new-empty = Er is geen onderdeel bijgekomen.
report-compared-new-count = { $count ->
    [one] 1 onderdeel is nieuw.
   *[other] { $count } onderdelen zijn nieuw.
}
report-compared-gone = Weg
report-compared-gone-empty = Er is geen onderdeel verdwenen.
report-compared-gone-count = { $count ->
    [one] 1 onderdeel is weg.
   *[other] { $count } onderdelen zijn weg.
}
report-compared-check = Controleren
report-journal-verify = Het programma kan dit ook zelf nakijken aan het PDF-bestand: praktijkschild verify, met daarachter de PDF en de beveiligingsmap. Het zegt dan bij welk moment van die map het papier hoort.

## De opdracht verify

cli-help-verify =
    Kijk na of een PDF bij een beveiligingsmap hoort, en bij welk moment.

    Gebruik: praktijkschild verify RAPPORT.pdf BESTAND

    Dit gaat over de vingerafdruk in de PDF, niet over de woorden op de pagina's.

    De uitslag: 0 de PDF hoort bij het bestand en er is sindsdien niets veranderd, 1 hij hoort erbij en er is sindsdien iets veranderd, 2 hij hoort er niet bij of is niet na te kijken.

    Opties:
      -h, --help       Toon deze hulp
cli-word-report = RAPPORT.pdf
# $line van $lines: regel in de geschiedenis. $moment: dag en tijd. $by: wie.
cli-verify-now = Deze PDF hoort bij dit bestand: gemaakt bij regel { $line } van { $lines }, de stand van { $moment }{ $by ->
    [none] {""}
   *[other] , door { $by }
}. Er is sindsdien niets veranderd.
cli-verify-since = Deze PDF hoort bij dit bestand: gemaakt bij regel { $line } van { $lines }, de stand van { $moment }{ $by ->
    [none] {""}
   *[other] , door { $by }
}. { $since ->
    [one] Sindsdien is er 1 wijziging bijgekomen.
   *[other] Sindsdien zijn er { $since } wijzigingen bijgekomen.
}
cli-verify-other = Deze PDF hoort NIET bij dit bestand: de vingerafdruk { $fingerprint } komt in de geschiedenis van dit bestand niet voor.
cli-verify-no-print = In deze PDF staat geen vingerafdruk van dit programma. Misschien is hij met een ander programma opnieuw bewaard. Vergelijk dan zelf de vingerafdruk op de pagina's met die van de opdracht check.
