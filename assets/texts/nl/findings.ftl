# De controle: wat niet bij elkaar past of nog ontbreekt, in gewone woorden.

rail-findings = Controle
# Voorgelezen naam. $first: wat eerst gedaan moet worden. $all: alle bevindingen.
rail-findings-name = Controle: { $all ->
    [0] niets gevonden
    [one] 1 bevinding, { $first } om eerst te doen
   *[other] { $all } bevindingen, { $first } om eerst te doen
}
shortcut-findings = Controle: wat klopt nog niet
menu-findings = Controle

findings-title = Controle
findings-lead = Bij elke wijziging kijkt het programma of alles wat u opschreef bij elkaar past. Een bevinding is een vraag om te kijken, geen oordeel.
findings-words = Zoek in de bevindingen
findings-step = Stap
findings-all-steps = Alle stappen
# $shown van $all: hoeveel er passen bij wat u zoekt.
findings-shown = { $shown } van { $all ->
    [one] 1 bevinding
   *[other] { $all } bevindingen
}
findings-show-all = Alles laten zien
findings-none = Niets gevonden. Alles wat er staat, past bij elkaar.
findings-no-match = Geen bevinding past bij wat u zoekt.
# $count: zoveel staan er nog niet. $title: de bevinding.
findings-more = Nog { $count } laten zien
findings-more-name = Nog { $count } laten zien bij { $title }
# $count: bevindingen van dit gewicht. $title: het gewicht.
findings-weight = { $title } ({ $count })
# $count: bij hoeveel onderdelen. $title: de bevinding.
findings-rule = { $title } ({ $count })
findings-source = Komt uit { $source }
# Voorgelezen naam van een knop. $mend: wat de knop doet. $name: het onderdeel.
findings-mend-name = { $mend }: { $name }
# Voorgelezen naam. $name: het onderdeel. $title: de bevinding.
findings-go-name = { $name }, { $title }

weight-first = Eerst doen
weight-next = Daarna
weight-later = Nog eens naar kijken

# $norm: de norm met uitgave. $number: het nummer.
finding-source-clause = { $norm }, hoofdstuk { $number }
finding-source-control = { $norm }, beheersmaatregel { $number }
finding-source-article = { $norm }, artikel { $number }

# Op het overzicht en in de opdrachtregel.
# $first, $next, $later: hoeveel van elk gewicht.
findings-counts = Controle: { $first } eerst doen, { $next } daarna, { $later } om nog eens naar te kijken
findings-counts-none = Controle: niets gevonden

# Stap 1
finding-practice-deputy = Niemand vervangt de praktijkhouder
finding-practice-deputy-why = Bent u ziek of weg, dan moet iemand anders kunnen beslissen. Spreek dat af en vul de naam in.
finding-owner-own-deputy = De praktijkhouder vervangt zichzelf
finding-owner-own-deputy-why = Bij praktijkhouder en vervanger staat dezelfde naam. Kies iemand anders, bijvoorbeeld een collega uit uw hagro.
finding-role-holder = Rollen die niemand vervult
finding-role-holder-why = Een rol zonder naam doet niemand. Vul in wie het doet, ook als u dat zelf bent.
finding-role-holder-mend = { $who } invullen
finding-role-deputy = Rollen zonder vervanger
finding-role-deputy-why = Werk dat moet doorgaan, heeft iemand nodig die het overneemt.
finding-role-deputy-mend = { $who } als vervanger invullen
finding-role-own-deputy = Rollen waarin iemand zichzelf vervangt
finding-role-own-deputy-why = Een vervanger moet iemand anders zijn.
finding-role-own-deputy-mend = { $who } als vervanger kiezen
finding-scope-outside = Niet opgeschreven wat buiten het beleid valt
finding-scope-outside-why = Een auditor vraagt waar uw beleid ophoudt: bijvoorbeeld bij de huisartsenpost of bij uw leverancier.
finding-context-issues = Niet opgeschreven wat er speelt
finding-context-issues-why = Schrijf op wat er in en om uw praktijk speelt. Denk aan een klein team of aan gijzelsoftware.
finding-context-meaning = Wat er speelt, zonder wat het betekent
finding-context-meaning-why = Zeg in één zin wat het met uw gegevens kan doen.
finding-stakeholders = Niet opgeschreven wie iets verwacht
finding-stakeholders-why = Patiënten, inspectie en leveranciers verwachten iets van uw beveiliging. Schrijf op wie dat zijn.
finding-stakeholder-met = Verwachtingen zonder antwoord
finding-stakeholder-met-why = Schrijf op hoe uw praktijk doet wat deze mensen verwachten.
finding-duties-together = Eén persoon doet taken die niet samengaan
finding-duties-together-why = In een kleine praktijk kan dat niet anders. Kies iemand die meekijkt en schrijf op hoe vaak.
finding-goal-target = Doelen zonder streefwaarde
finding-goal-target-why = Zonder getal of datum weet u niet wanneer een doel gehaald is.
finding-goal-unmeasured = Doelen die nog nooit gemeten zijn
finding-goal-unmeasured-why = Meet het doel en vul de waarde in. Dan kunt u later laten zien dat het beter gaat.
finding-goal-late = Doelen die te lang niet gemeten zijn
finding-goal-late-why = De tijd tussen twee metingen is voorbij. Meet opnieuw.
finding-policy-review = Het beleid is meer dan een jaar oud
finding-policy-review-why = Lees het beleid door, pas aan wat veranderd is en stel het opnieuw vast.
finding-policy-called = Er was een ernstig incident en het beleid is niet opnieuw bekeken
finding-policy-called-why = Lees het beleid na met het incident in gedachten en stel het opnieuw vast.
finding-criteria-draft = De risicocriteria zijn veranderd, maar niet vastgesteld
finding-criteria-draft-why = Zolang het concept niet is vastgesteld, telt de vorige versie. Stel het vast of gooi het weg.
finding-decided-ahead = Besluiten met een datum die nog moet komen
finding-decided-ahead-why = Een besluit geldt vanaf de dag waarop het genomen is. Kijk of de datum klopt.

# Stap 2
finding-process-owner = Processen zonder verantwoordelijke
finding-process-owner-why = Iedereen in de praktijk moet weten bij wie hij terechtkan als er iets misgaat.
finding-process-owner-mend = { $who } verantwoordelijk maken
finding-process-system = Processen waar geen systeem bij hoort
finding-process-system-why = Gebruikt dit proces echt geen computer, programma of telefoon? Koppel anders de systemen.
finding-process-secrecy = Processen met gezondheidsgegevens die als weinig vertrouwelijk zijn ingedeeld
finding-process-secrecy-why = Gezondheidsgegevens zijn altijd vertrouwelijk. Bekijk de classificatie opnieuw.
finding-processing-ground = Processen zonder reden waarom u de gegevens mag gebruiken
finding-processing-ground-why = Zonder grondslag mag u persoonsgegevens niet gebruiken. Schrijf op welke dat is.
finding-processing-subjects = Processen zonder groep van wie de gegevens zijn
finding-processing-subjects-why = Het verwerkingsregister vraagt van wie de gegevens zijn, bijvoorbeeld patiënten of medewerkers.
finding-processing-categories = Processen zonder soort gegevens
finding-processing-categories-why = Het verwerkingsregister vraagt welke gegevens u gebruikt. Alleen de soort is genoeg.
finding-processing-retention = Processen zonder bewaartermijn
finding-processing-retention-why = Wat u niet meer nodig hebt, mag u niet bewaren. Schrijf op hoe lang u de gegevens bewaart.
finding-processing-outside = Processen met gegevens buiten de EER, zonder reden
finding-processing-outside-why = Buiten de EER geldt de AVG niet vanzelf. Schrijf op naar welk land ze gaan en waarom dat mag.
finding-system-two-factor = Systemen met gezondheidsgegevens zonder twee factoren
finding-system-two-factor-why = Met alleen een wachtwoord kan een vreemde erin. Zoek uit of er een tweede stap is, zoals een pas of een code. Zet die aan.
finding-system-instead = Systemen met een andere bescherming dan twee factoren, zonder uitleg
finding-system-instead-why = Schrijf in de notitie wat het systeem dan wel beschermt. Zonder uitleg telt dit niet.
finding-system-place = Systemen waarvan niemand weet waar de gegevens staan
finding-system-place-why = Vraag het aan uw leverancier. U moet het kunnen zeggen als een patiënt of auditor het vraagt.
finding-system-supplier = Systemen in de cloud zonder leverancier
finding-system-supplier-why = De gegevens staan bij een leverancier. Kies welke, dan ziet u ook of de afspraken er zijn.
finding-system-process = Systemen die bij geen proces horen
finding-system-process-why = Waar gebruikt u dit systeem voor? Koppel een proces, of haal het systeem weg.
finding-system-users = Systemen met gezondheidsgegevens waarvan niet staat wie ermee werkt
finding-system-users-why = Kies de rollen die met het systeem werken. Dan ziet u wie er te veel in kan.
finding-exchange-owner = Uitwisselingen zonder verantwoordelijke
finding-exchange-owner-why = Bij elke uitwisseling hoort iemand in de praktijk die erop let.
finding-exchange-owner-mend = { $who } deze uitwisseling geven
finding-exchange-framework = Uitwisselingen zonder afspraak
finding-exchange-framework-why = Onder welke afspraak wisselt u deze gegevens uit? Noem bijvoorbeeld de overeenkomst met het laboratorium.
finding-exchange-ground = Uitwisselingen van gezondheidsgegevens zonder reden waarom het mag
finding-exchange-ground-why = Schrijf op waarom u deze gegevens mag delen: voor de behandeling, met toestemming of omdat een wet het vraagt.
finding-exchange-partner = Uitwisselingen zonder partij
finding-exchange-partner-why = Met wie wisselt u gegevens uit? Vul de naam in.
finding-exchange-channel = Uitwisselingen zonder systeem of leverancier
finding-exchange-channel-why = Koppel het systeem of de leverancier waar de gegevens doorheen gaan.
finding-exchange-aspects = Uitwisselingen waarvan niet alle tien kenmerken beschreven zijn
finding-exchange-aspects-why = De tien kenmerken a tot en met j zijn samen de beschrijving die de norm vraagt. Een korte regel per kenmerk is genoeg.
finding-exchange-secrecy = Uitwisselingen van gezondheidsgegevens die als weinig vertrouwelijk zijn ingedeeld
finding-exchange-secrecy-why = Ook onderweg zijn gezondheidsgegevens vertrouwelijk. Kijk nog eens naar de classificatie.
finding-supplier-agreement = Leveranciers zonder getekende overeenkomst
finding-supplier-agreement-why = Wie gezondheidsgegevens van u ziet, heeft afspraken met u nodig. Welk soort, staat bij de leverancier. Vraag erom en bewaar uw exemplaar.
finding-supplier-kind = Leveranciers die gezondheidsgegevens zien, misschien met een te lichte overeenkomst
finding-supplier-kind-why = Ziet de leverancier de gegevens alleen bij toeval, dan mag dit. Werkt hij ermee, dan is een verwerkersovereenkomst nodig.
finding-supplier-sees = Leveranciers die gezondheidsgegevens bewaren, maar ze volgens de lijst niet zien
finding-supplier-sees-why = Een systeem met gezondheidsgegevens staat bij deze leverancier. Dan ziet hij gezondheidsgegevens.
finding-supplier-sees-mend = Ziet gezondheidsgegevens
finding-supplier-notice = Leveranciers zonder afspraak over het melden van een datalek
finding-supplier-notice-why = Spreek af binnen hoeveel uur de leverancier u belt. Daarna hebt u zelf hooguit 72 uur om te melden.
finding-supplier-notice-late = Leveranciers die lang wachten met melden van een datalek
finding-supplier-notice-late-why = De wet vraagt om een melding zonder onnodig wachten. Meer dan 72 uur is lang. Spreek een kortere tijd af.
finding-supplier-certificate = Leveranciers zonder certificaat
finding-supplier-certificate-why = Vraag of de leverancier een certificaat heeft, bijvoorbeeld voor NEN 7510, en waar het voor geldt.
finding-supplier-certificate-date = Certificaten zonder einddatum
finding-supplier-certificate-date-why = Een certificaat geldt drie jaar. Vul de einddatum in, dan ziet u op tijd dat het afloopt.
finding-supplier-certificate-over = Certificaten die verlopen zijn
finding-supplier-certificate-over-why = Vraag de leverancier om het nieuwe certificaat en pas de datum aan.
finding-supplier-certificate-scope = Certificaten waarvan niet staat wat ze dekken
finding-supplier-certificate-scope-why = Een certificaat dekt soms maar een deel van het bedrijf. Kijk of uw dienst erbij hoort.
finding-supplier-agreement-over = Overeenkomsten die zijn afgelopen
finding-supplier-agreement-over-why = Maak een nieuwe afspraak met de leverancier en pas de datum aan.
finding-supplier-cert = Leveranciers van wie u niet weet of een CERT hen waarschuwt
finding-supplier-cert-why = Vraag bij welke CERT de leverancier is aangesloten, en hoe een waarschuwing u bereikt.
finding-cert-connection = De praktijk is niet aangesloten bij een CERT
finding-cert-connection-why = Een CERT waarschuwt voor aanvallen. Aansluiten kan via uw regio, via een leverancier of rechtstreeks. Kan het nog niet? Schrijf dan op waarom, en wanneer u het weer vraagt.

# Stap 3
finding-risk-owner = Risico's zonder risico-eigenaar
finding-risk-owner-why = De risico-eigenaar beslist wat er met het risico gebeurt. In een kleine praktijk bent u dat meestal zelf.
finding-risk-owner-mend = { $who } risico-eigenaar maken
finding-risk-reason = Risico's die niet spelen, zonder reden
finding-risk-reason-why = Een auditor vraagt waarom. Eén zin is genoeg.
finding-risk-reason-mend = Vraag opnieuw stellen
finding-risk-patient = Risico's met schade voor patiënten, zonder het kenmerk patiëntveiligheid
finding-risk-patient-why = Bij de gevolgen voor patiënten koos u hoog of zeer hoog. Dan hoort het kenmerk erbij, zodat dit risico nergens wegvalt.
finding-risk-patient-mend = Kenmerk aanzetten
finding-risk-old-criteria = Risico's die met oude risicocriteria zijn beoordeeld
finding-risk-old-criteria-why = U hebt daarna nieuwe criteria vastgesteld. Kies kans en gevolg opnieuw, dan telt de nieuwe kaart.
finding-risk-vulnerability = Risico's zonder zwakke plek
finding-risk-vulnerability-why = Schrijf op waarom dit bij u kan gebeuren. Dan is de kans beter te kiezen en een maatregel sneller gevonden.
finding-risk-object = Risico's die nergens bij horen
finding-risk-object-why = Koppel het proces, het systeem of de uitwisseling die geraakt wordt.
finding-risk-aspects = Risico's die geen BIV raken
finding-risk-aspects-why = Kies wat er verloren gaat: beschikbaarheid, juistheid of vertrouwelijkheid.
finding-risk-twin = Risico's met dezelfde naam
finding-risk-twin-why = Staat hetzelfde risico er twee keer? Haal er een weg, of geef het een eigen naam.

# Stap 4
finding-risk-measure = Risico's die u wilt beheersen, zonder maatregel
finding-risk-measure-why = Koppel een maatregel, of kies een andere aanpak.
finding-risk-transfer = Schade voor patiënten die is overgedragen
finding-risk-transfer-why = Een verzekering betaalt, maar de patiënt is dan al geschaad. Kies ook maatregelen die de schade voorkomen.
finding-risk-treatment-note = Overgedragen of vermeden, zonder te zeggen hoe
finding-risk-treatment-note-why = Schrijf op aan wie u het overdraagt, of wat er in de plaats komt.
finding-risk-replacement = Vermeden, terwijl de nieuwe uitwisseling nog niet klaar is
finding-risk-replacement-why = Zeg welke uitwisseling in de plaats komt, en classificeer die. Pas dan telt het risico als vermeden.
finding-risk-accept-high = Hoge risico's die u wilt aanvaarden zoals ze zijn
finding-risk-accept-high-why = Een hoog risico valt buiten uw eigen criteria. Kies eerst maatregelen die het lager maken.
finding-measure-evidence = Ingevoerde maatregelen zonder bewijs
finding-measure-evidence-why = Schrijf op waaraan een ander ziet dat dit gedaan is: een foto, een mail, een verslag met datum.
finding-measure-overdue = Maatregelen die te laat zijn
finding-measure-overdue-why = De datum is voorbij. Voer de maatregel in of kies een nieuwe datum.
finding-measure-owner = Maatregelen waar niemand voor zorgt
finding-measure-owner-why = Een maatregel met een naam erbij wordt eerder gedaan.
finding-measure-owner-mend = { $who } deze maatregel geven
finding-measure-recheck = Maatregelen die u opnieuw moet nakijken
finding-measure-recheck-why = Wat ooit werkte, werkt misschien niet meer. Kijk het na en zet de datum erbij.
finding-measure-risk = Maatregelen die bij geen risico horen
finding-measure-risk-why = Welk risico maakt deze maatregel kleiner? Koppel hem, of haal hem weg.
finding-measure-control = Maatregelen zonder onderdeel van de norm
finding-measure-control-why = Kies bij welk onderdeel de maatregel hoort. Dan komt hij in de Verklaring van Toepasselijkheid.
finding-backup-encrypted = Niet aangetoond dat back-ups versleuteld zijn en los staan
finding-backup-encrypted-why = Gijzelsoftware vernielt ook back-ups die aan het netwerk hangen. Kies de maatregel over back-ups en voer hem in, of laat uw leverancier het bevestigen.
finding-backup-restored = Niet aangetoond dat een back-up terug te zetten is
finding-backup-restored-why = Een back-up die nooit getest is, kan leeg zijn. Zet er een terug, of vraag uw leverancier om een verslag van een test.
finding-statement-needed = Onderdelen die volgens u niet gelden, maar waar een risico op steunt
finding-statement-needed-why = Een risico van u steunt op dit onderdeel. Dan geldt het wel.
finding-statement-needed-mend = Geldt wel
finding-statement-reason = Onderdelen die niet gelden, zonder reden
finding-statement-reason-why = Schrijf op waarom het onderdeel bij u niet geldt.
finding-statement-reason-mend = Opnieuw beslissen
finding-statement-ahead = Onderdelen die zijn ingevoerd, terwijl de maatregelen dat nog niet zijn
finding-statement-ahead-why = De verklaring zegt meer dan de maatregelen erbij. Een auditor ziet dat.
finding-statement-ahead-mend = Verklaring gelijk maken aan de maatregelen

# Een voorgestelde maatregel die nog niet in de map staat.
findings-take-measure = Maatregel opnemen in stap 4

# Stap 5
finding-residual-above = Restrisico's die hoger zijn dan zonder maatregelen
finding-residual-above-why = Maatregelen maken een risico niet groter. Beoordeel het restrisico opnieuw.
finding-residual-above-mend = Restrisico opnieuw beoordelen
finding-residual-bare = Restrisico's die lager zijn zonder dat er een maatregel bij hoort
finding-residual-bare-why = Waardoor is het risico lager? Koppel die maatregel, of beoordeel het restrisico opnieuw.
finding-residual-bare-mend = Beoordeling weghalen
finding-residual-high = Hoge restrisico's waarover niet besloten is
finding-residual-high-why = Wat overblijft is nog hoog. Neem meer maatregelen, of vermijd het risico.
finding-acceptance-stale = Besluiten die niet meer passen bij het risico
finding-acceptance-stale-why = Na het besluit is iets veranderd: de beoordeling, een maatregel of de criteria. Beslis opnieuw.
finding-acceptance-expired = Besluiten waarvan de datum voorbij is
finding-acceptance-expired-why = U hebt beloofd er op deze datum opnieuw naar te kijken. Beslis opnieuw.
finding-acceptance-soon = Besluiten die u binnen een maand opnieuw bekijkt
finding-acceptance-soon-why = Doe het nu, dan loopt niets af.
finding-risk-awareness = Risico's die blijven, terwijl het team het nog niet weet
finding-risk-awareness-why = Vertel het team wat zij moeten weten, en schrijf op aan wie en wanneer.

finding-audit-late = Bevindingen van een ander die te laat zijn
finding-audit-late-why = U sprak een datum af, en die is voorbij. Vul in dat het is opgelost, of spreek een nieuwe datum af.
finding-audit-answer = Bevindingen van een ander zonder antwoord
finding-audit-answer-why = Leg vast wat u eraan doet, wie dat doet en wanneer het klaar is.
