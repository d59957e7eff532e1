# Voor de auditor: samen kijken, vraag voor vraag. Nooit een cijfer of een score.

## De bladzijde voor en na een toetsing

rail-audit = Voor de auditor
auditor-title = Voor de auditor
auditor-lead = Hiermee laat u iemand anders zien wat u hebt gedaan. U kijkt samen, vraag voor vraag.
auditor-why-title = Wat er dan gebeurt
auditor-why-screen = Het hele scherm wordt gebruikt, met grote letters.
auditor-why-locked = Niemand kan per ongeluk iets wijzigen. Alleen wat u noteert, komt erbij.
auditor-why-names = U kunt de namen van medewerkers verbergen. Uw eigen naam blijft staan.
auditor-why-honest = Wat er nog niet is, staat er ook. Met wat u ermee van plan bent.
auditor-hide-names = Verberg de namen van medewerkers
auditor-begin = Begin met laten zien
shortcut-audit = Voor de auditor

## Wat er gevonden is

auditor-findings = Wat een ander vroeg en vond
auditor-findings-lead = Wat bij het samen kijken is genoteerd, en wat u ermee doet.
auditor-findings-none-title = Nog niets genoteerd
auditor-findings-none = Hier komt wat een auditor of een collega vroeg en vond. U noteert dat tijdens het laten zien. Achteraf legt u vast wat u ermee doet.
auditor-findings-register = Bevindingen
audit-add = Bevinding toevoegen
audit-new = Nieuwe vraag of bevinding
audit-asked = Wat er is gevraagd
audit-finding = Wat er is gevonden
audit-judgement = Oordeel
audit-on = Datum
audit-by = Wie keek
audit-action = Wat u eraan doet
audit-action-hint = Noem ook de oorzaak. Dan komt het niet terug.
audit-owner = Wie zorgt daarvoor
audit-due = Klaar voor
audit-closed = Opgelost, en gezien dat het werkt, op
audit-remove = Bevinding verwijderen
audit-state = Stand
audit-state-open = open
audit-state-late = te laat
audit-state-closed = opgelost
audit-state-none = niets te doen
audit-state-unjudged = nog geen oordeel
audit-judgement-open = nog geen oordeel
audit-judgement-conforms = in orde
audit-judgement-remark = kan beter
audit-judgement-nonconformity = afwijking

## Tijdens het laten zien

auditor-bar = Voor de auditor
auditor-confidential = Er kan nu niets worden gewijzigd
auditor-back = Terug
auditor-to-questions = Alle vragen
auditor-to-map = Kaart
auditor-to-findings = Genoteerd
auditor-note = Noteer…
auditor-print = Druk af wat ik nu zie…
auditor-end = Stoppen
auditor-end-name = Stoppen met laten zien
auditor-questions = Laat zien dat …
auditor-questions-lead = Kies een vraag. Bij elke vraag staat wat er is besloten, gedaan, op naam staat en door een ander is bekeken.
auditor-search = Zoek een vraag, nummer of woord
auditor-group = Soort vraag
auditor-group-all = Alle vragen
auditor-group-clause = Wat de norm vraagt
auditor-group-record = Documenten en lijsten
auditor-group-exchange = Gegevens uitwisselen
auditor-group-control = Beheersmaatregelen
auditor-register = Vragen
auditor-column-question = Laat zien dat …
auditor-column-decided = Besloten
auditor-column-done = Gedaan
auditor-column-named = Op naam
auditor-column-judged = Bekeken
auditor-none-title = Geen vraag gevonden
auditor-none = Zoek met een ander woord, of kies alle vragen.
# $count: aantal vragen, $of: alle vragen.
auditor-count = { $count } van { $of } vragen
# $what: waar de vraag over gaat, in onze woorden.
auditor-asked = Laat zien dat { $what }
# $number: nummer van de beheersmaatregel. $what: korte titel.
auditor-asked-control = Laat zien: { $number } { $what }
auditor-source-measure = beheersmaatregel { $number }
auditor-source-clause = NEN 7510-1:2024, { $number }
auditor-source-control = Verklaring van Toepasselijkheid, beheersmaatregel { $number }
auditor-aspect-decided = Besloten
auditor-aspect-done = Gedaan
auditor-aspect-named = Op naam
auditor-aspect-judged = Door een ander bekeken
auditor-standing-there = ja
auditor-standing-partly = deels
auditor-standing-missing = nog niet
auditor-standing-not-asked = niet gevraagd
auditor-not-asked-short = –
# $aspect: wat, $standing: hoe ver.
auditor-block = { $aspect }: { $standing }
auditor-judged-by-nobody = Hier keek nog niemand anders naar.
auditor-measures = Maatregelen
auditor-due = uiterlijk op { $day }
auditor-list-lacking = { $count ->
    [one] Nog niet bij dit onderdeel
   *[other] Nog niet bij deze { $count } onderdelen
}
auditor-list-there = { $count ->
    [one] Wel bij dit onderdeel
   *[other] Wel bij deze { $count } onderdelen
}
auditor-contents = Wat er staat
auditor-on-map = Op de kaart
auditor-evidence = Bewijs
auditor-evidence-none = Er is nog geen bewijs vastgelegd.
auditor-evidence-until = geldig tot { $day }
auditor-evidence-over = gold tot { $day }
auditor-hangs-on = Hangt samen met
auditor-past = Wat er eerder gebeurde
auditor-past-more = { $count ->
    [one] En nog 1 eerdere wijziging. Die staat in de geschiedenis.
   *[other] En nog { $count } eerdere wijzigingen. Die staan in de geschiedenis.
}
auditor-map = Kaart van de risico's zoals het nu is
auditor-map-lead = Kies een vak. Dan ziet u de risico's die daar staan, en van elk risico alles.
auditor-map-empty = Er is nog geen risico beoordeeld.
auditor-risks-now = { $count ->
    [one] 1 risico
   *[other] { $count } risico's
}
auditor-more = en nog { $count }
auditor-phase-gross = Zonder maatregelen (bruto)
auditor-phase-now = Zoals het nu is
auditor-phase-target = Met alle maatregelen (rest)
auditor-cell-lead = Niveau: { $level }
auditor-cell-empty = In dit vak staat geen risico.
auditor-accepted-by = aanvaard door { $who }
auditor-excepted-by = tijdelijke uitzondering, door { $who }
auditor-accepted-over = besluit van { $who } is verlopen
auditor-accepted-stale = opnieuw accorderen: er is iets veranderd na het besluit van { $who }
# $judgement: oordeel, $who: wie keek, $day: datum.
auditor-found = { $judgement }, { $who }, { $day }
auditor-staff = Medewerker
auditor-gone = Dit onderdeel is er niet meer.
auditor-locked = Tijdens het laten zien verandert er niets. Kies eerst "Stoppen".

## Noteren

auditor-note-title = Noteer wat er is gevraagd of gevonden
auditor-note-keep = Leg vast
auditor-note-drop = Niet noteren
auditor-note-needed = Vul in wat er is gevraagd en wie keek.
auditor-noted = Genoteerd. Achteraf legt u bij Voor de auditor vast wat u ermee doet.

## Afdrukken

auditor-print-path = Waar de PDF komt
auditor-print-make = Maak de PDF
auditor-print-drop = Niet afdrukken
app-dialog-shown = PDF van wat u ziet
app-job-shown = De PDF wordt gemaakt
app-shown-done = { $pages ->
    [one] De PDF is klaar: 1 pagina. Hij staat in { $path }
   *[other] De PDF is klaar: { $pages } pagina's. Hij staat in { $path }
}
app-shown-failed = De PDF kon niet worden gemaakt. Er is niets veranderd.
app-file-shown = Getoond aan auditor { $practice } { $date }
report-shown-title = { $title } ({ $practice })
report-shown-description = Wat is getoond aan een auditor, uit het dossier van { $practice }.
report-shown-head = Getoond aan de auditor
report-shown-hidden = De namen van medewerkers zijn op verzoek verborgen.

## Wat een onderdeel laat zien

# $count: bij hoeveel, $of: van hoeveel.
showing-all = alle { $of }
showing-some = { $count } van { $of }
showing-none = nog geen van de { $of }
showing-nothing = er is nog niets vastgelegd
showing-there = ja
showing-not-there = nog niet
showing-on = op { $day }
showing-last-on = laatst op { $day }
showing-written = vastgelegd op { $day }
showing-last-written = laatst vastgelegd op { $day }
showing-by = door { $who }
showing-lacking = nog niet bij { $what }
showing-planned = het eerste van wat nog moet: { $day }
showing-context-done = Wat er speelt, met wat dat betekent
showing-stakeholders-done = Wie wat verwacht, met hoe u dat doet
showing-scope-done = Waarvoor de beveiliging geldt
showing-policy-decided = Beleid vastgesteld
showing-policy-named = De praktijkhouder is eindverantwoordelijk
showing-roles-named = Rollen met een naam
showing-separation-judged = Taken die niet samengaan, met iemand die meekijkt
showing-goals-done = Doelen die zijn gemeten
showing-method-decided = Risicomethode en grenzen vastgesteld
showing-risks-done = Risico's die zijn beoordeeld
showing-risks-named = Risico's met een eigenaar
showing-treatments-decided = Risico's waarbij is gekozen wat u doet
showing-plan-done = Maatregelen die zijn ingevoerd
showing-plan-named = Maatregelen met een eigenaar
showing-statement-decided = Regels van de VvT met een besluit en een reden
showing-acceptances-decided = Restrisico's met een besluit dat nog geldt
showing-acceptances-judged = Besluiten die een tweede persoon las
showing-awareness-done = Risico's waarvan het team iets moet weten
showing-processes-named = Processen met een eigenaar
showing-systems-done = Systemen waarvan bekend is waar de gegevens staan
showing-users-done = Systemen waarvan bekend is wie ermee werkt
showing-classification-done = Processen en uitwisselingen die in klassen zijn ingedeeld
showing-exchanges-done = Uitwisselingen die op alle tien punten zijn beschreven
showing-exchanges-named = Uitwisselingen met een eigenaar
showing-exchange-classes-done = Uitwisselingen die in klassen zijn ingedeeld
showing-exchange-risks-done = Uitwisselingen waarvan alle risico's zijn beoordeeld
showing-exchange-treatments-decided = Uitwisselingen waarvan bij elk risico is gekozen wat u doet
showing-exchange-acceptances-decided = Uitwisselingen waarvan elk restrisico een besluit heeft
showing-frameworks-decided = Uitwisselingen met een afspraak of aansluitvoorwaarden
showing-suppliers-done = Leveranciers waarvan bekend is wat zij doen
showing-certificates-judged = Leveranciers met een geldig certificaat
showing-agreements-decided = Verwerkersovereenkomsten die zijn getekend en gelden
showing-processing-done = Regels van het verwerkingsregister die volledig zijn
showing-cert-done = Aansluiting bij een CERT, of de reden waarom nog niet
showing-record-done = Elke wijziging wordt vastgelegd, de laatste
showing-measures-done = Maatregelen die zijn ingevoerd
showing-measures-named = Maatregelen met een eigenaar
showing-audit-judged = Vragen die een ander beoordeelde
showing-line-decided = Of de beheersmaatregel geldt, met een reden
showing-line-named = Eigenaar van de beheersmaatregel
