# Stap 4 en 5: maatregelen, restrisico en aanvaarden.

measures-title = 4  Maatregelen
measures-lead = { $count ->
    [0] Bij elk risico is gekozen wat u doet.
    [one] Er is nog 1 ding te doen.
   *[other] Er zijn nog { $count } dingen te doen.
} Kies per risico wat u doet en wie het wanneer regelt.
measures-tabs = Per risico of alles
measures-tab-risks = Per risico
measures-tab-all = Alle maatregelen
measures-tab-board = Bord
measures-tab-plan = Plan
measures-tab-statement = Verklaring
measures-add = Maatregel toevoegen
measures-new-title = Nieuwe maatregel
measures-register = Maatregelen
measures-column-title = Maatregel
measures-column-owner = Wie
measures-column-due = Wanneer
measures-column-status = Status
measures-none-title = Nog geen beoordeelde risico's
measures-none = Beoordeel eerst in stap 3 welke risico's bij u spelen. Daarna kiest u hier wat u eraan doet.
measures-all-none-title = Nog geen maatregelen
measures-all-none = Kies per risico een voorgestelde maatregel, of voeg een eigen maatregel toe.

treatment-none = nog kiezen
treatment-question = Wat doet u met dit risico?
treatment-avoid-explained = U verandert de werkwijze, zodat het niet meer kan gebeuren.
treatment-mitigate-explained = U neemt maatregelen. Voorgeschreven maatregelen neemt u altijd.
treatment-transfer-explained = U verzekert de schade of legt die bij een ander. Schade voor patiënten blijft.
treatment-accept-explained = U laat het bewust zo, binnen uw grenzen en de wet.
treatment-note-transfer = Aan wie draagt u het over?
treatment-policy-number = Polisnummer
treatment-not-covered = Wat dekt de verzekering niet?
treatment-note-avoid = Wat komt ervoor in de plaats?
treatment-accept-next = In stap 5 legt u het besluit vast, met naam, datum en reden.
treatment-transfer-warning = Een verzekering maakt de schade voor patiënten niet kleiner. Leg het restrisico vast in stap 5.
treatment-transfer-unfit = Overdragen past bij een kleine kans met een groot gevolg. Dat is hier niet zo.
treatment-linked = Maatregelen bij dit risico
treatment-linked-none = Nog geen maatregelen. Kies er hieronder een, of bedenk er zelf een.
treatment-own = Eigen maatregel toevoegen
treatment-link = Bestaande maatregel koppelen
treatment-unlink = Losmaken
treatment-unlink-name = Losmaken: { $title }
treatment-proposed = Voorstellen tegen dit risico
treatment-choose = Kiezen
treatment-choose-name = Kiezen: { $title }
treatment-prescribed = voorgeschreven
# $control: nummer van de maatregel in NEN 7510.
treatment-for-control = nodig voor { $control }
treatment-existing = hebt u al
treatment-catalogue = Andere maatregelen om uit te kiezen
treatment-catalogue-search = Zoek een maatregel of nummer
# $shown van $all: hoeveel er van hoeveel in de lijst staan.
treatment-catalogue-count = { $shown } van { $all } maatregelen. De andere staan hierboven of horen al bij dit risico.

measure-title = Maatregel
measure-description = Hoe doet u dit?
measure-owner = Wie regelt dit?
measure-evidence = Waaruit blijkt dat het gedaan is?
measure-status = Hoe ver bent u?
measure-due = Wanneer klaar?
measure-due-month = Over 1 maand
measure-due-quarter = Over 3 maanden
measure-due-half-year = Over een half jaar
measure-implemented-on = Ingevoerd op
measure-checked-on = Laatst nagekeken op
measure-checked-today = Vandaag nagekeken
measure-recheck = Nakijken om de hoeveel maanden?
measure-recheck-due = Kijk dit opnieuw na voor { $day }.
measure-recheck-late = Dit moest u nakijken voor { $day }.
measure-supplier = Doet een leverancier dit voor u?
measure-supplier-none = nee, wij zelf
measure-supplier-unknown = niet ingevuld
measure-supplier-shows = Certificaat: { $certificate }. Voor: { $scope }. Geldig tot en met: { $until }.
# $likelihood en $consequence: aantal klassen.
measure-effect = Verwacht effect: kans { $likelihood } en gevolg { $consequence } klassen lager.
measure-effect-own = Dat vindt u zelf, want: { $reason }
measure-effect-judge = Effect zelf bepalen
measure-effect-drop = Terug naar het voorstel
measure-effect-likelihood = Hoeveel klassen daalt de kans?
measure-effect-consequence = Hoeveel klassen daalt het gevolg?
measure-effect-steps = { $count ->
    [0] niet
    [one] 1 klasse
   *[other] { $count } klassen
}
measure-effect-reason = Waarom denkt u dat?
measure-effect-keep = Effect vastleggen
measure-effect-cancel = Toch het effect zo laten
measure-controls = Hoort bij deze onderdelen van NEN 7510
# $list: nummers.
measure-controls-list = NEN 7510: { $list }
measure-serves = Verlaagt
measure-serves-count = { $count ->
    [0] Risico's koppelen
    [one] Risico's koppelen (nu 1)
   *[other] Risico's koppelen (nu { $count })
}
measure-serves-none = Hangt nog aan geen enkel risico.
measure-remove = Maatregel verwijderen

residual-title = 5  Restrisico
residual-lead = { $count ->
    [0] Over elk restrisico is besloten.
    [one] Over 1 restrisico moet u nog beslissen.
   *[other] Over { $count } restrisico's moet u nog beslissen.
} Beoordeel wat er met de maatregelen overblijft en besluit of u dat aanvaardt.
residual-none-title = Nog niets om over te beslissen
residual-none = Beoordeel eerst risico's in stap 3.
residual-no-measures = Aan dit risico hangt geen maatregel. Dan blijft het restrisico gelijk aan het bruto risico.
residual-leans-on = U rekent op deze maatregelen:
# $likelihood, $consequence: klassen in woorden.
residual-expected-place = Met deze maatregelen komt het vaak uit op kans { $likelihood } en gevolg { $consequence }. U beslist.
residual-take-proposal = Dit voorstel overnemen
residual-same = Gelijk aan bruto
residual-clear = Restrisico wissen
residual-begin = Kies alleen wat er verandert. De rest nemen wij over van het bruto risico.
residual-begun = U kunt elke keuze hieronder nog veranderen.
residual-state-expected = Verwacht: nog niet alle maatregelen zijn ingevoerd.
residual-state-reached = Bereikt: alle maatregelen zijn ingevoerd.

acceptance-title = Dit restrisico aanvaarden
acceptance-prescribed = De voorgeschreven maatregelen zijn ingevoerd
acceptance-criteria = Het niveau past binnen uw eigen grenzen
acceptance-law = U overtreedt geen wet of contract
acceptance-law-asked = U bevestigt hieronder dat u geen wet of contract overtreedt
acceptance-not-yet = U kunt dit restrisico nog niet aanvaarden:
acceptance-mend-incomplete = De beoordeling is nog niet volledig. Kies de kans en alle drie de gevolgen.
# $control: nummer in NEN 7510. $title: waar het over gaat.
acceptance-mend-prescribed = { $control } { $title } is voorgeschreven en nog niet ingevoerd. Zet in stap 4 een maatregel die daarbij hoort op ingevoerd.
acceptance-mend-criteria = Het restrisico is hoog, en dat past niet binnen uw eigen grenzen. Kies in stap 4 meer maatregelen of een andere aanpak.
# $what: wet, contract of leverancier.
acceptance-mend-law = U overtreedt een wet of contract: { $what }. Los dat eerst op.
acceptance-who = Alleen de praktijkhouder of de vervanger neemt dit besluit. Klopt deze naam?
acceptance-asked = □
acceptance-met = ✔
acceptance-not-met = ✘
acceptance-breach = Welke wet of welk contract overtreedt u als u dit zo laat?
acceptance-breach-note = Laat dit leeg als er geen is.
acceptance-lead = Leg het besluit vast. Verandert het risico of een maatregel daarna, dan vraagt het programma u opnieuw te beslissen.
acceptance-by = Wie besluit?
acceptance-on = Datum van het besluit
acceptance-reason = Waarom aanvaardt u dit?
acceptance-review = Wanneer kijkt u opnieuw?
acceptance-lawful = Wij overtreden hiermee geen wet of contract
acceptance-confirm-first = Bevestig eerst dat u geen wet of contract overtreedt.
acceptance-accept = Aanvaarden
acceptance-given = Aanvaard door { $by } op { $on }. Opnieuw kijken: { $review }. Reden: { $reason }
acceptance-valid = Dit besluit geldt.
acceptance-stale = Er is iets veranderd sinds dit besluit. Beslis opnieuw.
acceptance-expired = De datum om opnieuw te kijken is voorbij. Beslis opnieuw.
acceptance-withdraw = Aanvaarding intrekken
acceptance-except-lead = Dit risico blijft hoog. Alleen de praktijkhouder of de vervanger mag het kort zo laten: hooguit drie maanden.
acceptance-except = Uitzondering vastleggen

second-reader = Tweede lezer
second-reader-why = Een collega leest uw besluit na. Een auditor vraagt ernaar.
second-reader-by = Wie heeft het nagelezen?
second-reader-on = Nagelezen op
second-reader-keep = Lezer vastleggen
second-reader-read = Nagelezen door { $by } op { $on }.
second-reader-drop = Tweede lezer weghalen

awareness-title = Wat het team moet weten
awareness-what = Wat moet het team hiervan weten?
awareness-told = Aan wie is dit verteld?
awareness-told-none = Nog aan niemand in deze lijst.
awareness-told-one = { $who }, { $on }
awareness-noted = Eerder genoteerd: aan wie verteld
awareness-noted-hint = Dit schreef u op voordat er een lijst was. Zet de namen in de lijst en maak dit veld dan leeg.
awareness-drop = Weghalen
awareness-drop-name = Weghalen: { $who }
awareness-tell-all = Vandaag verteld aan iedereen
awareness-tell-one = Verteld aan { $who }
awareness-other = Iemand anders, of op een andere dag
awareness-who = Wie hebt u het verteld?
awareness-on = Verteld op
awareness-keep = In de lijst zetten

# $count: aantal mensen.
tell-title = { $count ->
    [one] Wat u nog moet vertellen (aan 1 persoon)
   *[other] Wat u nog moet vertellen (aan { $count } mensen)
}
tell-lead = Van deze risico's moet iedereen in de praktijk weten. Het gaat om risico's die u zo laat of die hoog blijven.
tell-all-to = Vandaag verteld aan { $who }

replacement-question = Wat komt in de plaats van deze uitwisseling?
replacement-exchange = Een andere uitwisseling
replacement-exchange-why = Die moet u eerst classificeren. Pas dan telt dit risico als vermeden.
replacement-nothing-long = Niets: wij stoppen ermee
replacement-which = Welke uitwisseling?
replacement-which-none = nog kiezen
replacement-new = Nieuwe uitwisseling hiervoor
replacement-unnamed = Dit telt nog niet als vermeden. Kies eerst wat er in de plaats komt.
replacement-unclassified = Dit telt nog niet als vermeden. Classificeer eerst de nieuwe uitwisseling.
replacement-done = Dit telt als vermeden.
replacement-link = Uitwisseling die in de plaats komt
# $exchange: nummer en naam.
acceptance-mend-replacement = { $exchange } komt in de plaats en is nog niet geclassificeerd. Doe dat eerst in stap 2.

# In de geschiedenis.
replacement-nothing = niets

effort-title = Tijd en geld schatten
effort-lead = Weet u het beter dan de lijst? Vul dan uw eigen schatting in. Een leeg veld volgt de lijst.
effort-hours-once = Uren de eerste keer
effort-hours-yearly = Uren per jaar
effort-euros-once = Euro de eerste keer
effort-euros-yearly = Euro per jaar
hours-hint = 1,5
hours-wrong = Dit is geen aantal uren. Typ bijvoorbeeld 2 of 1,5.
time-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
time-hours = { $hours } uur
# $parts: delen met een komma ertussen.
takes-own = Kost (eigen schatting): { $parts }.
takes-listed = Kost ongeveer: { $parts }.
takes-unknown = Niemand heeft nog geschat wat dit kost.
takes-time-once = { $time } de eerste keer
takes-time-yearly = { $time } per jaar
takes-euros-once = { $cost } de eerste keer
takes-euros-yearly = { $cost } per jaar
cost-nothing = € 0
cost-up-to = hooguit { $to }
cost-between = { $from } tot { $to }
cost-more-than = meer dan { $from }
# $proof: waaruit het blijkt.
measure-proof = Bewijs: { $proof }.
# $amount: een bedrag.
cost-or-more = { $amount } of meer

# Het bord met maatregelen.
board-by = Kolommen
board-by-status = Naar status
board-by-owner = Naar persoon
board-lead = Sleep een kaart naar een andere kolom. Met het toetsenbord: pijlen lopen, Alt met een pijl verplaatst, Enter opent.
board-nobody = niemand
board-column = { $title } ({ $count })
board-empty = Nog niets in deze kolom
board-due = voor { $day }
board-late = te laat: { $day }
board-risks = { $count ->
    [0] geen risico
    [one] 1 risico
   *[other] { $count } risico's
}
board-open = Maatregel openen
# $column: titel van een kolom.
board-carry = Naar: { $column }
# $title: nummer en naam van de maatregel.
board-carried = { $title } staat nu bij: { $column }.
board-carried-today = De datum is vandaag. Hieronder past u die aan.

# Het plan: wat eerst komt.
plan-per = Volgorde van het plan
plan-per-hour = Meeste per uur
plan-per-euro = Meeste per euro
plan-lead = Bovenaan staat wat het meeste risico verlaagt voor het minste werk of geld. Wij tellen hoeveel klassen van kans en gevolg uw risico's naar verwachting dalen. Dat komt boven op wat al is ingevoerd. De kaart verschuift pas als alle maatregelen van een risico zijn ingevoerd.
plan-register = Plan
plan-none-title = Alles is ingevoerd
plan-none = Er staat geen maatregel meer open. Kies per risico of u meer wilt doen.
plan-column-rank = Plek
plan-column-lowers = Verlaagt
plan-column-time = Tijd
plan-column-money = Geld
plan-lowers = { $count ->
    [0] geen risico
    [one] 1 risico
   *[other] { $count } risico's
}
plan-unknown = nog schatten
plan-quick = Snel resultaat: dit kost weinig en verlaagt wel risico.
plan-quick-title = Snel: { $title }
# $parts: delen met een komma ertussen. $steps: aantal klassen.
plan-gain = { $count ->
    [one] Verlaagt 1 risico
   *[other] Verlaagt { $count } risico's
}: { $parts }. Samen { $steps ->
    [one] 1 klasse
   *[other] { $steps } klassen
} lager.
# $from, $to: niveaus.
plan-falls = { $count } van { $from } naar { $to }
plan-within = { $count } binnen het eigen niveau
plan-lowers-nothing = Verlaagt naar verwachting geen risico. Misschien is het wel voorgeschreven, of nodig als bewijs.
plan-unmoved = { $count ->
    [one] Bij 1 risico verandert er niets.
   *[other] Bij { $count } risico's verandert er niets.
}
# $rank: hoeveel maatregelen. $high: aantal risico's.
plan-sofar = { $rank ->
    [one] Na deze ene
   *[other] Na deze { $rank }
}: { $high ->
    [0] nog geen hoog risico lager
    [one] 1 risico niet meer hoog
   *[other] { $high } risico's niet meer hoog
}. Samen { $time } en { $money } in het eerste jaar.
plan-sofar-unknown = { $count ->
    [one] Van 1 maatregel is de tijd of het geld nog niet geschat.
   *[other] Van { $count } maatregelen is de tijd of het geld nog niet geschat.
}
plan-estimate = Schat hieronder wat dit kost. Dan krijgt het zijn plek in het plan.
plan-late = te laat
