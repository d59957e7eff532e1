# Tabellen en agenda: uitvoer naar Excel, csv en agenda, en Excel teruglezen.

# Wat een wijziging was, voor "Ongedaan maken: …" en de geschiedenis.
edit-tables = Excel-bestand teruggelezen

# Namen van bladen. Een naam van een blad is hoogstens 31 tekens.
table-legend = Legenda
table-map-gross = Kaart bruto
table-map-now = Kaart nu
table-map-residual = Kaart rest
table-risks = Risico's
table-measures = Maatregelen
table-statement = VvT
table-processing = Verwerkingen
table-findings = Bevindingen

# Koppen van kolommen. Met -why: wat erin staat.
table-number = Nr.
table-number-why = Het nummer in het programma. Laat dit staan. Laat het leeg in een nieuwe rij.
table-risk = Risico
table-risk-why = Wat er kan gebeuren.
table-relevance = Speelt dit bij u?
table-gross-likelihood = Bruto: kans
table-gross-likelihood-why = Zonder maatregelen.
table-gross-patient = Bruto: gevolg voor patiënten
table-gross-organisation = Bruto: gevolg voor de praktijk
table-gross-society = Bruto: gevolg voor de samenleving
table-gross-level = Bruto: niveau
table-gross-level-why = Volgt uit kans en gevolg, met uw risicocriteria.
table-residual-likelihood = Rest: kans
table-residual-likelihood-why = Met alle maatregelen.
table-residual-patient = Rest: gevolg voor patiënten
table-residual-organisation = Rest: gevolg voor de praktijk
table-residual-society = Rest: gevolg voor de samenleving
table-residual-level = Rest: niveau
table-residual-level-why = Volgt uit kans en gevolg, met uw risicocriteria.
table-residual-state = Rest: stand
table-residual-state-why = Bereikt als alle maatregelen zijn ingevoerd, anders verwacht.
table-acceptance = Besluit
table-acceptance-why = Een besluit over wat overblijft neemt u in het programma.
table-acceptance-valid = geldt
table-acceptance-stale = opnieuw beslissen: er is iets veranderd
table-acceptance-expired = opnieuw beslissen: de datum is voorbij
table-measure = Maatregel
table-measure-why = Wat u doet.
table-serves = Voor risico's
table-serves-why = Koppel een maatregel op het blad met risico's.
table-pieces = Bewijsstukken
table-overdue = Te laat
table-recheck-due = Nakijken op
table-recheck-due-why = Volgt uit de dag waarop u het laatst keek.
table-minutes-once = Minuten de eerste keer
table-minutes-yearly = Minuten per jaar
table-euros-once = Euro's de eerste keer
table-euros-yearly = Euro's per jaar
table-control = Onderdeel van NEN 7510
table-control-why = Onze eigen korte titel; niet de tekst van de norm.
table-theme = Hoofdstuk
table-process = Verwerking
table-processors = Verwerkers
table-processors-why = De leveranciers die voor u gegevens verwerken.
table-protection = Beveiliging
table-protection-why = De ingevoerde maatregelen tegen risico's van deze verwerking.

# Wat er in een cel mag staan, in de legenda en in een melding.
table-expects-name = Vul tekst in; dit mag niet leeg zijn.
table-expects-nothing = Alleen om te lezen.
table-expects-text = Vul tekst in, hoogstens 20.000 tekens.
# $words: de woorden van een schaal.
table-expects-word = Kies één van: { $words }.
table-expects-maybe-word = Kies één van: { $words }. Leeg mag ook.
table-expects-words = Kies één of meer van: { $words }. Zet er een komma tussen.
table-expects-day = Vul een dag in, zoals 22-11-2026. Leeg mag ook.
# $most: het hoogste getal.
table-expects-number = Vul een heel getal in, van 0 tot en met { $most }. Leeg mag ook.
table-expects-measures = Vul nummers van maatregelen in, zoals M1, M4.
table-expects-controls = Vul nummers uit NEN 7510 in, zoals 5.15, 8.5.

# Aan het einde van een cel die te lang was voor Excel.
table-cut = … [Hier afgekapt. De hele tekst staat in Praktijkschild.]

# Het blad met de legenda.
table-legend-title = Risico's en maatregelen
table-fact-practice = Praktijk
table-fact-day = Gemaakt op
table-fact-method = Methode
table-fact-norms = Normen en wetten
table-fact-names = Namen van medewerkers
table-fact-fingerprint = Vingerafdruk
table-fact-document = Kenmerk van de beveiligingsmap
table-fact-numbers = Nummers
table-fact-back = Teruglezen
table-names-shown = staan erin
table-names-hidden = weggelaten
table-numbers = R is een risico, M een maatregel, P een proces of verwerking, S een systeem. U is een uitwisseling, L een leverancier, BW een bewijsstuk, T een bevinding.
table-back = U kunt de bladen Risico's en Maatregelen hier wijzigen en daarna teruglezen in Praktijkschild. Groene koppen leest het programma terug. Grijze koppen zijn alleen om te lezen. Een rij die u weghaalt, blijft in het programma staan.
table-levels = Niveaus: kleur, letter en woord
table-columns = Kolommen
table-sheet = Blad
table-column = Kolom
table-holds = Wat erin staat
table-is-read = Terug te lezen
table-map-axes = Kans ↓ Gevolg →
# $placed: risico's op de kaart. $all: alle risico's die spelen.
table-map-note = { $all ->
    [0] Er zijn nog geen risico's die bij u spelen.
    [one] { $placed } van 1 risico staat op deze kaart.
   *[other] { $placed } van { $all } risico's staan op deze kaart.
}
# Voor de nummers in een vol vakje van de kaart. $count: zoveel zijn er; $shown: zoveel staan er.
table-map-more = { $count } risico's. De eerste { $shown }:
# Boven en onder elke bladzijde. De codes met & zijn van Excel: links, rechts, blad, pagina, aantal.
table-print-head = &L{ $practice }&C&A&R{ $confidential }
table-print-foot = &LVingerafdruk { $fingerprint }&Rpagina &P van &N
# Als iemand in Excel iets typt dat niet kan. De titel is hoogstens 32 tekens.
table-choose-title = Kies uit de lijst
table-choose = Dit woord kent Praktijkschild hier niet. Kies een woord uit de lijst.

# De agenda. $name: waarover.
date-calendar = Praktijkschild
date-policy = Beleid opnieuw bekijken en vaststellen
date-policy-why = Lees het beleid door, pas het aan en stel het opnieuw vast.
date-goal = Doel meten: { $name }
date-goal-why = Meet dit doel en noteer de waarde in stap 1.
date-cert = Opnieuw vragen: aansluiting bij een CERT
date-cert-why = Vraag uw regio of leverancier of u nu kunt aansluiten. Noteer het antwoord in stap 1.
date-review = Opnieuw kijken: { $name }
date-review-why = U leeft met dit risico. Kijk of dat besluit nog klopt en beslis opnieuw.
date-exception = Uitzondering eindigt: { $name }
date-exception-why = U leeft tijdelijk met dit hoge risico. Neem maatregelen of beslis opnieuw.
date-due = Klaar: { $name }
date-due-why = Op deze dag moet de maatregel klaar zijn. Zet de stand in het programma.
date-recheck = Nakijken: { $name }
date-recheck-why = Kijk of deze maatregel nog werkt. Noteer de dag in het programma.
date-evidence = Bewijs verloopt: { $name }
date-evidence-why = Vraag nieuw bewijs en voeg het toe bij de maatregel.
date-certificate = Certificaat verloopt: { $name }
date-certificate-why = Vraag de leverancier om het nieuwe certificaat.
date-agreement = Overeenkomst loopt af: { $name }
date-agreement-why = Verleng de overeenkomst of maak een nieuwe.
date-finding = Oplossen: { $name }
date-finding-why = Los deze bevinding op en noteer dat in het programma.
# $who: wie het doet.
date-who = Wie: { $who }

# Waarom een Excel-bestand niet teruggelezen kan worden. Er is dan niets veranderd.
# $sheet: het blad. $row: de rij.
table-spot-row = Blad "{ $sheet }", rij { $row }
# $row: blad en rij. $title: de kolom. $letters: de letters van de kolom in Excel.
table-spot-cell = { $row }, kolom "{ $title }" ({ $letters })
# $megabytes: het meeste.
table-too-large = Dit bestand is te groot: meer dan { $megabytes } MB. Kies het Excel-bestand dat u met Praktijkschild hebt gemaakt.
table-not-xlsx = Dit is geen Excel-bestand (.xlsx), of het is beschadigd. Bewaar het in Excel opnieuw als .xlsx.
table-not-ours = Dit Excel-bestand is niet met Praktijkschild gemaakt, of het blad Legenda ontbreekt. Maak hierboven een nieuw Excel-bestand en werk daarin.
table-other-document = Dit Excel-bestand hoort bij een andere beveiligingsmap. Open eerst die map, of maak een nieuw Excel-bestand.
table-without-names = In dit Excel-bestand zijn de namen weggelaten. Maak een nieuw Excel-bestand met namen en werk daarin.
table-too-many-rows = Het blad "{ $sheet }" heeft meer dan { $most } rijen. Haal lege of vreemde rijen weg.
table-no-numbers = Op het blad "{ $sheet }" ontbreekt de kolom "{ $title }". Zet die terug, of maak een nieuw Excel-bestand.
table-repeated-column = Op het blad "{ $sheet }" staat de kolom "{ $title }" twee keer. Haal er een weg.
# $spot: blad, rij en kolom. $number: het nummer.
table-repeated-number = { $spot }: nummer { $number } staat al in een andere rij. Laat het nummer leeg in een nieuwe rij.
table-no-such-number = { $spot }: nummer "{ $number }" bestaat niet. Laat het nummer leeg in een nieuwe rij.
# $found: wat er staat. $allowed: wat er mag staan.
table-wrong-cell = { $spot }: hier staat "{ $found }". { $allowed }
table-cut-cell = { $spot }: deze tekst was te lang voor Excel en is afgekapt. Wijzig hem in Praktijkschild.
# $rule: welke regel.
table-rule = { $spot }: { $rule }

# Op de pagina met alles wat u naar buiten brengt.
tables-title = Tabellen en agenda
tables-lead = Uw gegevens voor Excel of een ander programma. En de dagen waarop u iets moet doen, voor uw agenda.
tables-form = Wat wilt u maken?
tables-form-excel = Excel
tables-form-excel-why = Eén bestand met de kaarten en alle tabellen.
tables-form-csv = Eén tabel als csv
tables-form-csv-why = Voor programma's die geen Excel lezen.
tables-form-agenda = Agenda
tables-form-agenda-why = Alle dagen om iets na te kijken, af te ronden of te vernieuwen. Een week ervoor komt een herinnering.
tables-table = Welke tabel?
tables-statement = Verklaring van Toepasselijkheid
tables-processing = Verwerkingsregister
tables-hide-names = Verberg de namen van medewerkers in dit bestand
tables-hide-names-why = Een Excel-bestand zonder namen kunt u niet teruglezen.
tables-path = Waar komt dit bestand?
tables-make-excel = Bewaren als Excel
tables-make-csv = Bewaren als csv
tables-make-agenda = Bewaren als agenda
# $path: waar het bestand staat.
tables-done-excel = Excel-bestand gemaakt: { $path }
tables-done-csv = Tabel gemaakt: { $path }
tables-done-agenda = Agenda gemaakt: { $path }
tables-failed = Dit bestand kon niet gemaakt worden. Uw gegevens zijn niet veranderd. Probeer het opnieuw.
tables-no-dates = Er staat nog geen dag in uw beveiligingsmap waarop u iets moet doen. Er is geen agenda gemaakt.
# $practice: naam van de praktijk. $date: vandaag, als 2026-11-22.
app-file-tables = Tabellen { $practice } { $date }
app-file-calendar = Agenda { $practice } { $date }
app-dialog-tables = Waar komt dit bestand?
app-dialog-tables-back = Welk Excel-bestand leest u terug?

tables-back-title = Excel teruglezen
tables-back-lead = Hebt u in het Excel-bestand van Praktijkschild iets gewijzigd? Lees het hier terug. U ziet eerst wat er verandert.
tables-back-path = Welk Excel-bestand?
tables-back-look = Bekijken wat er verandert
# $path: welk bestand.
tables-back-of = Uit { $path }:
tables-back-nothing = Er verandert niets: alles stond er al zo in.
tables-back-older = Let op: uw beveiligingsmap is veranderd nadat dit bestand is gemaakt. Kijk goed of u niets terugdraait.
# $columns: namen van kolommen.
tables-back-unknown = Kolommen die het programma niet kent, zijn overgeslagen: { $columns }.
tables-back-left = { $count ->
    [one] In 1 rij is iets gewijzigd in een kolom die alleen om te lezen is. Dat is overgeslagen.
   *[other] In { $count } rijen is iets gewijzigd in een kolom die alleen om te lezen is. Dat is overgeslagen.
}
tables-back-take = Overnemen
tables-back-leave = Niet overnemen
# $count: hoeveel risico's. $risks: hun nummers.
tables-back-withdraws = { $count ->
    [one] Let op: { $risks } is geaccordeerd. Door deze wijziging geldt dat niet meer. Accordeer daarna opnieuw.
   *[other] Let op: { $risks } zijn geaccordeerd. Door deze wijziging geldt dat niet meer. Accordeer daarna opnieuw.
}
tables-back-undo = Alles gaat in één keer, of niet. U kunt het ongedaan maken.
tables-back-differences = Wat er verandert door het Excel-bestand
tables-back-done = Het Excel-bestand is overgenomen.
