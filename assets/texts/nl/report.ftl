# Wat op papier staat. Vaste woorden zonder variabelen staan in koppen en tabellen.

# In de eigenschappen van het bestand.
report-file-title = { $title } – { $practice }
report-file-description = { $title } van { $practice }.
report-keyword = NEN 7510
# Boven en onder elke bladzijde.
report-head = Vertrouwelijk · { $practice } · NEN 7510-risicoanalyse
report-foot = afgedrukt op { $day } · vingerafdruk { $fingerprint }
report-page = pagina
report-of = van

# Staat waar nog niets is ingevuld.
report-blank = nog niet ingevuld
report-undecided = nog open
report-draft = voorstel
report-and-more = { $count } andere
# Een lijst met namen die niet helemaal past: de eerste namen, en hoeveel er nog zijn.
report-some = { $names } en nog { $count }

## Het dossier: de samenvatting, en daarachter alles wat is vastgelegd

report-everything = Alles wat is vastgelegd
report-everything-intro = Hier staat elk onderdeel met alles wat erbij is ingevuld. Eigen aantekeningen uit de norm staan er niet bij: die zijn niet om door te geven.
report-everything-count = { $count ->
    [one] 1 onderdeel.
   *[other] { $count } onderdelen.
}
# Bestanden die in de PDF zelf zitten.
report-enclosed = Bestanden in deze PDF
report-enclosed-lead = In deze PDF zitten bestanden. Een PDF-lezer toont ze als bijlagen.
report-enclosed-check = De controlegetallen zijn van het soort SHA-256. Is een bestand nog hetzelfde, dan geeft elk programma daarvoor hetzelfde getal. Praktijkschild leest de gegevens uit deze PDF ook weer in, en kijkt dan zelf het getal na.
report-enclosed-file = Bestand
report-enclosed-size = Grootte
report-enclosed-hash = Controlegetal

## De eerste bladzijde

report-who = Wie
report-decided = Besloten
report-map = Risicokaart
report-open = Wat nog open staat
report-nothing-open = Er staat niets meer open.
report-open-more = { $count ->
    [one] En nog 1 ander punt: zie het hoofdstuk ‘Wat nog open staat’.
   *[other] En nog { $count } andere punten: zie het hoofdstuk ‘Wat nog open staat’.
}
report-policy = Beleid
report-policy-adopted = versie { $version }, vastgesteld door { $by } op { $on }; opnieuw bekijken vóór { $review }
report-not-adopted = nog niet vastgesteld
report-criteria-adopted = versie { $version }, vastgesteld door { $by } op { $on }
report-criteria-proposed = versie { $version }, een voorstel dat nog niet is vastgesteld
report-method = Methode
report-accepted = Restrisico’s
report-accepted-of = { $all ->
    [0] nog geen risico’s
   *[other] { $count } van { $all } aanvaard
}
report-contents = Inhoud

report-practice-name = Praktijk
report-practice-owner = Praktijkhouder
report-practice-deputy = Vervanger
report-practice-place = Plaats
report-practice-address = Adres
report-practice-locations = Locaties
report-practice-scope = Reikwijdte
report-practice-out-of-scope = Valt erbuiten
report-practice-security-contact = Vragen over beveiliging
report-practice-his-name = HIS
report-practice-ict-supplier = ICT-beheerder

## De risicokaart

report-map-gross = Bruto: zonder maatregelen
report-map-residual = Rest: met maatregelen
report-map-criteria = Niveau van elk vakje
report-map-upwards = kans ↑
report-map-rightwards = gevolg →
report-map-note = L laag, M midden, H hoog. { $all ->
    [0] Er zijn nog geen risico’s.
   *[other] Beoordeeld en op de kaart: { $count } van { $all } risico’s.
} { $safety ->
    [0] Geen van alle raakt de veiligheid van patiënten.
    [one] 1 risico raakt de veiligheid van patiënten.
   *[other] { $safety } risico’s raken de veiligheid van patiënten.
}
# Voor wie de kaart niet kan zien.
report-map-cell = Kans { $likelihood }, gevolg { $consequence }, niveau { $level }: { $risks }.
report-map-criterion = Kans { $likelihood }, gevolg { $consequence }: { $level }.
report-picture-title = Risicokaart
report-picture-practice = { $practice }
report-picture-day = Stand van { $day }
# Onder een kaart van toen, of een proef. $day: vandaag.
report-picture-drawn-on = Getekend op { $day }
report-picture-all = Alle risico’s die spelen
report-picture-filter = Gefilterd: { $filter }
# $count van $all: hoeveel er getoond worden. $safety: hoeveel daarbuiten patiënten kunnen schaden.
report-picture-count = { $count } van { $all } risico’s die spelen.{ $safety ->
    [0] {""}
    [one] {" "}1 risico dat patiënten kan schaden, staat hier niet bij.
   *[other] {" "}{ $safety } risico’s die patiënten kunnen schaden, staan hier niet bij.
}
report-picture-count-looked = { $count ->
    [one] 1 risico op deze kaart.
   *[other] { $count } risico’s op deze kaart.
}{ $safety ->
    [0] {""}
    [one] {" "}Het filter verbergt 1 risico dat patiënten kan schaden.
   *[other] {" "}Het filter verbergt { $safety } risico’s die patiënten kunnen schaden.
}
# $count: zoveel op de eerste kaart; $all: zoveel op de tweede.
report-picture-count-beside = { $count ->
    [one] 1 risico op de eerste kaart
   *[other] { $count } risico’s op de eerste kaart
} en { $all ->
    [one] 1 op de tweede.
   *[other] { $all } op de tweede.
}{ $safety ->
    [0] {""}
    [one] {" "}Het filter verbergt 1 risico dat patiënten kan schaden.
   *[other] {" "}Het filter verbergt { $safety } risico’s die patiënten kunnen schaden.
}
report-picture-then = waar het toen stond
report-picture-first = waar het eerst stond
report-picture-second = waar het daarna stond
report-picture-tried = waar het dan staat, naar schatting
report-picture-gross = bruto, zonder maatregelen
report-picture-now = waar het nu staat
report-picture-target = rest, met alle maatregelen
report-picture-border = Voorbij de dikke lijn is een risico te hoog om te aanvaarden.
report-picture-lines = Een dichte pijl is bereikt, een gestreepte wordt nog verwacht.
report-picture-lines-moments = Een pijl loopt van toen naar nu.
report-picture-lines-between = Een pijl loopt van eerst naar daarna.
report-picture-lines-measures = Een pijl loopt van nu naar waar het met deze maatregelen staat.
report-map-no-risks = Er staan nog geen risico’s op de kaart.

## De woorden van de methode, voor zover zij niet overal gelijk zijn

report-unrated = nog open
report-untreated = nog open
report-relevance-undecided = nog niet beantwoord
report-relevance-later = later beantwoorden
report-relevance-not-relevant = speelt niet
report-theme-organisational = Organisatie
report-theme-people = Mensen
report-theme-physical = Gebouw en apparatuur
report-theme-technological = Techniek
report-norms-norm = Normen
report-norms-law = Wetten

## Praktijk en reikwijdte

report-scope = Praktijk en reikwijdte
report-roles = Rollen
report-roles-empty = Er zijn nog geen rollen ingevuld.
report-roles-count = Met een naam: { $count } van { $all }.
report-role = Rol
report-goals = Doelen
report-goals-empty = Er zijn nog geen doelen.
report-goals-count = Gemeten: { $count } van { $all } doelen.
report-goal = Doel
report-target = Streefwaarde
report-measured = Laatst gemeten
report-measured-on = Gemeten op
report-never = nog niet gemeten
report-role-holder = Wie
report-context = Wat er speelt in en om de praktijk
report-context-empty = Hier is nog niets ingevuld.
report-context-count = In de praktijk zelf: { $count } van { $all }.
report-issue = Wat er speelt
report-origin = Waar
report-issue-meaning = Wat het voor de praktijk betekent
report-stakeholders = Wie iets van de praktijk verwacht
report-stakeholders-empty = Er zijn nog geen belanghebbenden ingevuld.
report-stakeholders-count = Met een antwoord: { $count } van { $all }.
report-stakeholder = Wie verwacht iets
report-asks = Wat zij verwachten
report-met-by = Hoe de praktijk dat doet
report-duties = Taken die niet samengaan
report-duties-empty = Niemand heeft taken die niet samengaan.
report-duties-unknown = Bij rollen staan nog geen taken. Wie taken heeft die niet samengaan, is daarom nog niet te zeggen.
report-duties-count = Met iemand die meekijkt: { $count } van { $all }.
report-duty-pair = Taken
report-compensating = Wie meekijkt
report-cbw = Cyberbeveiligingswet
report-cbw-unseen = Nog niet bekeken.
# $answer: ja of nee. $why: de reden.
report-cbw-said = { $answer } { $why }
# $day: datum. $why: wat er gebeurde.
report-called = Ernstig incident op { $day }: { $why } Daarna is het beleid nog niet opnieuw vastgesteld.
report-deputy = Vervanger

## Classificatie

report-classification = Classificatie
report-classification-intro = Wat op het spel staat als iets niet werkt (beschikbaarheid), niet klopt (integriteit) of bij de verkeerde komt (vertrouwelijkheid). De zwaarste van patiënten, praktijk en samenleving bepaalt de klasse; wie dat is, staat onder de klasse. Gezondheidsgegevens zijn altijd vertrouwelijk.
report-processes = Processen
report-processes-empty = Er zijn nog geen processen ingevuld.
report-processes-count = Helemaal ingedeeld: { $count } van { $all }.
report-exchanges = Gegevensuitwisselingen
report-exchanges-empty = Er zijn nog geen gegevensuitwisselingen ingevuld.
report-exchanges-count = Helemaal ingedeeld: { $count } van { $all }.
report-suppliers = Leveranciers
report-suppliers-empty = Er zijn nog geen leveranciers ingevuld.
report-suppliers-count = Met een getekende overeenkomst: { $count } van { $all }.
report-service = Wat die doet
report-agreed = Overeenkomst
report-certificate = Certificaat
report-cert = CERT
# $day: dag.
report-supplier-until = tot { $day }
report-supplier-notice = { $count ->
    [one] lek melden binnen 1 uur
   *[other] lek melden binnen { $count } uur
}
report-systems = Informatiesystemen
report-systems-empty = Er zijn nog geen systemen ingevuld.
report-systems-count = Met gezondheidsgegevens: { $count } van { $all }.
report-users = Wie ermee werkt
# De aansluiting bij een CERT. $answer: het antwoord. $reason: de toelichting. $day: een dag.
report-own-cert = Aansluiting bij een CERT
report-own-cert-told = { $answer }: { $reason }
report-own-cert-again = { $answer }: { $reason }. Opnieuw vragen op { $day }.

## Verwerkingsregister

report-processing = Verwerkingsregister
report-processing-intro = Wat de praktijk met persoonsgegevens doet, zoals artikel 30 van de AVG vraagt. De praktijk is zelf verantwoordelijk.
# $count van $all processen.
report-processing-count = Compleet: { $count } van { $all } processen met persoonsgegevens.
report-processing-empty = Er zijn nog geen processen met persoonsgegevens.
report-processing-purpose = Doel
report-processing-process = Proces en verantwoordelijke
report-processing-told = Wat er met de gegevens gebeurt
# $number: een tekst die bij meer processen hoort; die staat onder de tabel.
report-processing-sign = zie tekst { $number }
report-processing-ground = Grondslag
report-processing-subjects = Van wie
report-processing-categories = Welke gegevens
report-processing-nobody = niemand buiten de praktijk
report-processing-recipients = Wie ze krijgt
report-processing-processors = Verwerkers
report-processing-none = geen
report-processing-outside = Buiten de EER
# $ground: welk land en waarom het mag.
report-processing-outside-yes = ja: { $ground }
report-processing-retention = Bewaartermijn
report-processing-protection = Beveiliging
report-processing-unprotected = nog geen ingevoerde maatregel
# $measures: nummers.
report-processing-measures = Ingevoerde maatregelen { $measures }.
report-name = Naam
report-availability = Beschikbaarheid
report-integrity = Integriteit
report-confidentiality = Vertrouwelijkheid
report-supplier = Leverancier
report-serves-processes = Voor
# Patiënten, praktijk en samenleving worden even zwaar geraakt.
report-hits-all = alle drie

## Risicocriteria

report-criteria = Risicocriteria
report-criteria-now = In gebruik: { $state }.
report-criteria-draft = Versie { $version } ligt klaar als voorstel en geldt nog niet.
report-criteria-table = Tabel van kans en gevolg
report-likelihoods = Kans in woorden
report-likelihood = Kans
report-meaning = Betekenis
report-frequency = Ongeveer
report-consequences = Gevolg in woorden
report-consequence = Gevolg
report-patients = Patiënten
report-practice = Praktijk
report-society = Samenleving
report-accepting = Wanneer aanvaarden mag
report-versions = Versies
report-version = Versie
report-adopted-on = Vastgesteld op
report-adopted-by = Door

## Risico's

report-risks = Risico’s voor en na maatregelen
report-risks-intro = Elk risico is twee keer beoordeeld: zonder maatregelen (bruto) en met maatregelen (rest).
report-risks-rated = { $all ->
    [0] Er zijn nog geen risico’s.
   *[other] Beoordeeld: { $count } van { $all } risico’s.
}
report-risks-safety = { $count ->
    [0] Geen van deze risico’s raakt de veiligheid van patiënten.
    [one] 1 risico raakt de veiligheid van patiënten.
   *[other] { $count } risico’s raken de veiligheid van patiënten; ze staan hieronder allemaal.
}
report-risks-expected = Staat er ‘verwacht’ bij een restrisico, dan zijn nog niet alle maatregelen ingevoerd. Bij ‘bereikt’ wel.
report-heaviest = Zwaarste risico’s vóór maatregelen
report-heaviest-now = Zwaarste risico’s nu
report-heaviest-empty = Er is nog geen risico beoordeeld.
report-heaviest-count = U ziet de zwaarste { $count } van { $all } risico’s. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-aside = Risico’s die niet meetellen
report-aside-empty = Geen enkel voorgesteld risico is weggelaten.
report-aside-count = Speelt hier niet of wordt later beantwoord: { $count } van { $all } voorgestelde risico’s. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-unanswered = Nog niet beantwoord
report-unanswered-count = Of het risico hier speelt, is nog niet beantwoord: { $count } van { $all } voorgestelde risico’s. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-other-risks = Overige
report-patient-safety = Veiligheid van patiënten
report-touches = Raakt: { $names }
report-owned-by = eigenaar: { $owner }
report-likelihood-is = kans { $likelihood }
report-consequence-is = gevolg { $consequence }
# $case: wat tussen twee zinnen van de tabel valt.
report-rounded-up = afgerond naar boven: { $case }
# $list: de redenen, de zwaarste eerst.
report-because-of = Waarom hier: { $list }
# Wat bij overdragen hoort.
report-policy-number = polis { $words }
report-not-covered = niet gedekt: { $words }
report-older-criteria = criteria versie { $version }
report-number = Nr.
report-risk = Risico
report-before = Bruto
report-after = Rest
report-treatment = Behandeling
report-replaced-by = In de plaats komt { $what }
report-replaced-by-nothing = Hier komt niets voor in de plaats.
report-owner = Eigenaar
report-register = Alle risico’s
report-register-part = Een deel van de risico’s
report-register-empty = Er zijn nog geen risico’s ingevuld.
report-register-count = U ziet { $count } van { $all } voorgestelde risico’s: alle die in deze praktijk spelen, de zwaarste eerst. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}

## Maatregelen

report-measures = Maatregelen
report-measures-empty = Er zijn nog geen maatregelen ingevuld.
report-measures-count = Ingevoerd: { $count } van { $all } maatregelen.
report-evidence-count = Bij { $count } van { $all } is bewijs vastgelegd. Dat staat in de beveiligingsmap.
report-measure = Maatregel
# $pieces: nummers van bewijsstukken.
report-measure-evidence = Bewijs: { $pieces }
report-evidence = Bewijs in de beveiligingsmap
report-evidence-piece = Bewijs
report-evidence-added = Toegevoegd
report-evidence-until = Geldig t/m
report-evidence-over = voorbij
report-evidence-missing = bestand ontbreekt
report-evidence-size = Grootte
report-evidence-shows = bij { $measures }
# $hash: de eerste 16 tekens.
report-evidence-hash = SHA-256 { $hash }…
report-due = Gereed op
report-overdue = over tijd
report-status = Status
report-serves-risks = Voor { $risks }
report-controls = NEN 7510: { $controls }
# $parts: delen met een komma ertussen. $amount: tijd of geld.
report-effort = Eigen schatting: { $parts }
report-effort-once = { $amount } de eerste keer
report-effort-yearly = { $amount } per jaar
# Onder een maatregel, naast elkaar. $day: een dag.
report-by-supplier = door leverancier { $supplier }
report-implemented-on = ingevoerd op { $day }
report-checked-on = nagekeken op { $day }
report-recheck-on = weer nakijken vóór { $day }
# $minutes: hoeveel minuten. $cost: kosten per jaar, in woorden.
report-takes = kost de eerste keer ongeveer { $minutes } minuten; kosten: { $cost }
# $likelihood en $consequence: aantal klassen.
report-own-effect = eigen oordeel: kans { $likelihood } en gevolg { $consequence } klassen lager, want: { $reason }

## Restrisico's

report-residual = Restrisico’s en aanvaarding
report-residual-intro = Aanvaarden mag alleen als de voorgeschreven maatregelen zijn genomen, het risico binnen de eigen criteria past en geen wet of contract wordt gebroken. Een aanvaarding geldt voor precies de toestand waarvoor zij is gegeven.
report-accepted-group = Aanvaard
report-accepted-empty = Er is nog geen restrisico aanvaard.
report-accepted-count = Aanvaard: { $count } van { $all } restrisico’s. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-waiting-group = Niet aanvaard
report-waiting-empty = Er wacht geen restrisico op een besluit.
report-waiting-count = Niet aanvaard: { $count } van { $all } restrisico’s. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-exception = Uitzondering: blijft hoog
report-aware-group = Wat het team moet weten
report-aware-count = { $all ->
    [0] Er is geen aanvaard of hoog risico waarvan het team moet weten.
   *[other] Wat het team moet weten, staat er bij { $count } van { $all } aanvaarde en hoge risico’s.
}
report-aware-know = Wat het team moet weten
report-aware-told = Aan wie verteld
report-whole-team = het hele team
report-still-to-tell = Nog te vertellen aan { $who }: { $risks }.
report-signing-lead = De praktijkhouder en een tweede lezer tekenen voor deze besluiten.
report-second-reader = Tweede lezer
report-read-by = { $by }, { $on }
report-accepted-by = Aanvaard door
report-reason = Reden
report-why-not = Waarom niet
report-review = Opnieuw op
report-acceptance-stale = De aanvaarding van { $on } door { $by } geldt niet meer: er is iets veranderd.
report-acceptance-expired = De aanvaarding van { $on } door { $by } is verlopen.
# $objections: de redenen, in woorden.
report-objections = Kan nog niet worden aanvaard: { $objections }.
report-nobody-decided = De praktijkhouder heeft nog niet besloten.

## Verklaring van toepasselijkheid

report-applicability = Verklaring van toepasselijkheid
report-applicability-intro = { $count ->
    [0] Over geen van de { $all } beheersmaatregelen van NEN 7510-2 is al besloten of ze gelden.
   *[other] Over { $count } van de { $all } beheersmaatregelen van NEN 7510-2 is besloten of ze gelden. De titels zijn onze eigen woorden; het nummer verwijst naar de norm.
}
# $controls: nummers van beheersmaatregelen.
report-unstated = Nog niet besloten: { $controls }.
report-applicability-count = Besloten: { $count } van { $all }.
report-control = Beheersmaatregel
report-applies = Geldt
# Een beheersmaatregel geldt. $status: hoever de praktijk ermee is, zoals “ingevoerd”.
report-applies-status = ja, { $status }
report-justification = Reden
# Een reden die bij veel beheersmaatregelen dezelfde is: eerst de zin, in de tabel alleen de letter.
report-reasons = Deze redenen gelden voor meer beheersmaatregelen; in de tabel staat alleen de letter.
report-reason-spelt = Reden { $letter }: { $reason }
report-reason-letter = reden { $letter }
report-carried-out-by = Hoe en waarvoor
report-control-of-care = { $title } (zorg)
report-carried-how = hoe: { $words }
report-carried-contracts = contracten: { $words }
report-carried-owner = wie: { $words }
report-carried-evidence = bewijs: { $words }

## Wat nog open staat, per stap

# $weight: hoe snel er iets aan gedaan moet worden.
report-open-findings = Uit de controle: { $weight }
report-open-intro = Dit is wat het programma op de dag van afdrukken nog open zag staan.
report-gap-practice-name = De naam van de praktijk is niet ingevuld.
report-gap-practice-owner = De praktijkhouder is niet ingevuld.
report-gap-practice-deputy = Niemand vervangt de praktijkhouder.
report-gap-scope = De reikwijdte is niet ingevuld.
report-gap-role-holder = { $count ->
    [one] 1 rol heeft nog niemand.
   *[other] { $count } rollen hebben nog niemand.
}
report-gap-goal-unmeasured = { $count ->
    [one] 1 doel is nog nooit gemeten.
   *[other] { $count } doelen zijn nog nooit gemeten.
}
report-gap-criteria-not-adopted = De risicocriteria zijn nog niet vastgesteld.
report-gap-criteria-draft = Een nieuwe versie van de risicocriteria wacht op een besluit.
report-gap-policy-not-adopted = Het beleid is nog niet vastgesteld.
report-gap-policy-review = Het beleid is langer dan een jaar geleden vastgesteld.
report-gap-policy-called = Na een ernstig incident is het beleid nog niet opnieuw vastgesteld.
report-gap-unclassified = { $count ->
    [one] 1 proces of uitwisseling is nog niet helemaal ingedeeld.
   *[other] { $count } processen en uitwisselingen zijn nog niet helemaal ingedeeld.
}
report-gap-no-owner = { $count ->
    [one] 1 proces of uitwisseling heeft nog geen eigenaar.
   *[other] { $count } processen en uitwisselingen hebben nog geen eigenaar.
}
report-gap-two-factor = { $count ->
    [one] Bij 1 systeem met gezondheidsgegevens logt u nog niet in met twee factoren, of is dat niet nagekeken.
   *[other] Bij { $count } systemen met gezondheidsgegevens logt u nog niet in met twee factoren, of is dat niet nagekeken.
}
report-gap-agreement-open = { $count ->
    [one] Met 1 leverancier die gezondheidsgegevens ziet, is nog geen getekende afspraak.
   *[other] Met { $count } leveranciers die gezondheidsgegevens zien, is nog geen getekende afspraak.
}
report-gap-risk-undecided = { $count ->
    [one] Bij 1 voorgesteld risico is nog niet beantwoord of het speelt.
   *[other] Bij { $count } voorgestelde risico’s is nog niet beantwoord of ze spelen.
}
report-gap-risk-unrated = { $count ->
    [one] 1 risico is nog niet beoordeeld.
   *[other] { $count } risico’s zijn nog niet beoordeeld.
}
report-gap-risk-owner = { $count ->
    [one] 1 risico heeft nog geen eigenaar.
   *[other] { $count } risico’s hebben nog geen eigenaar.
}
report-gap-risk-untreated = { $count ->
    [one] Bij 1 risico is nog geen behandeling gekozen.
   *[other] Bij { $count } risico’s is nog geen behandeling gekozen.
}
report-gap-risk-replacement = { $count ->
    [one] Bij 1 risico dat u vermijdt, is nog niet klaar wat in de plaats komt.
   *[other] Bij { $count } risico’s die u vermijdt, is nog niet klaar wat in de plaats komt.
}
report-gap-risk-without-measure = { $count ->
    [one] 1 risico dat beheerst moet worden, heeft nog geen maatregel.
   *[other] { $count } risico’s die beheerst moeten worden, hebben nog geen maatregel.
}
report-gap-measure-owner = { $count ->
    [one] 1 maatregel heeft nog geen eigenaar.
   *[other] { $count } maatregelen hebben nog geen eigenaar.
}
report-gap-measure-due = { $count ->
    [one] 1 maatregel heeft nog geen datum.
   *[other] { $count } maatregelen hebben nog geen datum.
}
report-gap-measure-overdue = { $count ->
    [one] 1 maatregel is over tijd.
   *[other] { $count } maatregelen zijn over tijd.
}
report-gap-residual-unrated = { $count ->
    [one] 1 restrisico is nog niet beoordeeld.
   *[other] { $count } restrisico’s zijn nog niet beoordeeld.
}
report-gap-not-accepted = { $count ->
    [one] 1 restrisico is nog niet aanvaard.
   *[other] { $count } restrisico’s zijn nog niet aanvaard.
}
report-gap-acceptance-stale = { $count ->
    [one] 1 aanvaarding geldt niet meer, want er is iets veranderd.
   *[other] { $count } aanvaardingen gelden niet meer, want er is iets veranderd.
}
report-gap-acceptance-expired = { $count ->
    [one] 1 aanvaarding is verlopen.
   *[other] { $count } aanvaardingen zijn verlopen.
}

## Normen en vingerafdruk

report-norms = Wetten en normen
report-edition = Uitgave
report-standing = Stand
report-sheets = Lijsten van het programma
# Een lijst van het programma, met uitgave en de dag waarop hij is nagekeken.
report-sheet = { $title }: uitgave { $edition }, nagekeken op { $day }
report-sheet-controls = Beheersmaatregelen
report-sheet-glossary = Begrippen
report-sheet-interview = Vragen vooraf
report-sheet-measures = Voorgestelde maatregelen
report-sheet-norm-profiles = Methoden, normen en wetten
report-sheet-policy-template = Voorbeeldbeleid
report-sheet-showing = Vragen van een auditor
report-sheet-starter = Beginlijsten voor een solopraktijk
report-sheet-threat-measures = Maatregelen bij bedreigingen
report-sheet-threats = Bedreigingen
report-journal = Vingerafdruk van het logboek
report-journal-lines = { $count ->
    [0] Het logboek is nog leeg.
    [one] Het logboek had bij het afdrukken 1 regel. Dit is de vingerafdruk van die regel.
   *[other] Het logboek had bij het afdrukken { $count } regels. Dit is de vingerafdruk van de laatste regel.
}
report-journal-chain = Elke wijziging krijgt een regel met datum, naam, oude en nieuwe inhoud. Elke regel bevat de vingerafdruk van de regel ervoor. Wie later iets aan een oude regel verandert, verandert daarmee alle vingerafdrukken erna.
report-journal-check = Zo controleert u dit papier: open uw beveiligingsmap en vergelijk het begin van de vingerafdruk onderaan het venster met deze. Zijn ze gelijk, dan is er sinds het afdrukken niets veranderd. Bewaar dit papier daarom buiten de computer.
report-practice-restricted-areas = Ruimten voor alleen medewerkers
report-practice-emergency-kit-place = Plek van de noodmap
report-practice-cbw-reason = Reden bij de Cyberbeveiligingswet
report-practice-max-downtime = Hoe lang de praktijk zonder het HIS kan
report-relevance-relevant = speelt
