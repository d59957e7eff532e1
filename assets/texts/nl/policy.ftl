# Stap 1: beleid. Praktijk, rollen, doelen, beleidstekst en risicocriteria.

policy-title = 1  Beleid
# $count: punten die nog open staan in deze stap.
policy-lead = { $count ->
    [0] Alles in deze stap is klaar.
    [one] Nog 1 onderdeel te doen. Leg vast wie u bent, wie wat doet en wat u afspreekt.
   *[other] Nog { $count } onderdelen te doen. Leg vast wie u bent, wie wat doet en wat u afspreekt.
}
policy-tabs = Delen van het beleid
policy-tab-practice = Praktijk
policy-tab-context = Omgeving
policy-tab-stakeholders = Belanghebbenden
policy-tab-norms = Wetten en normen
policy-tab-roles = Rollen
policy-tab-goals = Doelen
policy-tab-text = Beleidstekst
policy-tab-criteria = Risicocriteria

# Tabblad Praktijk: een veld per regel, met een voorbeeld eronder.
practice-who = Wie en waar
practice-reach = Waar het beleid voor geldt
practice-agreements = Namen en afspraken in het beleid
practice-name = Naam van de praktijk
practice-name-hint = Bijvoorbeeld Huisartsenpraktijk De Linde
practice-owner = Praktijkhouder
practice-owner-hint = Wie beslist en eindverantwoordelijk is. Bijvoorbeeld M. de Vries, huisarts
practice-deputy = Vervanger van de praktijkhouder
practice-deputy-hint = Wie beslist als de praktijkhouder er niet is. Bijvoorbeeld een collega uit de hagro
practice-security-contact = Aanspreekpunt voor informatiebeveiliging en privacy
practice-security-contact-hint = Bijvoorbeeld S. Bakker, praktijkmanager
practice-address = Adres
practice-address-hint = Bijvoorbeeld Dorpsstraat 1, 1234 AB Voorbeeldstad
practice-place = Plaats
practice-place-hint = Plaats waar u het beleid ondertekent
practice-locations = Alle locaties
practice-locations-hint = Een locatie per regel. Bijvoorbeeld ook een spreekkamer in een zorgcentrum
practice-scope = Waar het beleid voor geldt
practice-scope-hint = Bijvoorbeeld: alle zorg en alle gegevens van de praktijk, op papier en in de computer
practice-out-of-scope = Wat erbuiten valt, en bij wie dat ligt
practice-out-of-scope-hint = Bijvoorbeeld het datacentrum van de leverancier van het HIS
practice-his-name = Naam van het HIS
practice-his-name-hint = Het programma met de patiëntendossiers
practice-ict-supplier = ICT-beheerder
practice-ict-supplier-hint = Het bedrijf dat uw computers beheert
practice-restricted-areas = Ruimten voor alleen medewerkers
practice-restricted-areas-hint = Bijvoorbeeld archief, apparatuurkast en backoffice
practice-emergency-kit-place = Plek van de noodmap
practice-emergency-kit-place-hint = Bijvoorbeeld de kast achter de balie
practice-max-downtime = Hoe lang u zonder het HIS kunt
practice-max-downtime-hint = Bijvoorbeeld een dagdeel

practice-cbw-reason = Uw reden, als die anders is
practice-cbw-reason-hint = Laat dit leeg als de uitleg hierboven voor u klopt

# Tabblad Omgeving.
context-lead = Schrijf op wat in en om uw praktijk telt voor de beveiliging. Klopt iets niet voor u? Haal het weg.
context-register = Wat er speelt in en om de praktijk
context-none-title = Nog niets opgeschreven
context-none = Denk aan een klein team, oude computers of nieuwe wetten.
context-propose = Begin met onze voorbeelden
context-issue-add = Iets toevoegen dat speelt
context-issue-new = Nieuw punt
context-issue-title = Wat er speelt
context-issue-origin = Waar het speelt
context-origin-internal = In de praktijk
context-origin-external = Om de praktijk heen
context-issue-meaning = Wat het voor u betekent
context-issue-hint = Bijvoorbeeld: bij ziekte weet niemand hoe de back-up werkt
context-issue-remove = Dit punt verwijderen
stakeholders-lead = Deze mensen en organisaties heten belanghebbenden. Schrijf op wat zij verwachten en hoe u dat doet.
stakeholders-register = Belanghebbenden van de praktijk
stakeholders-none-title = Nog geen belanghebbenden
stakeholders-none = Denk aan patiënten, medewerkers, de inspectie en uw leveranciers.
stakeholders-propose = Begin met onze voorbeelden van belanghebbenden
stakeholder-add = Belanghebbende toevoegen
stakeholder-new = Nieuwe belanghebbende
stakeholder-name = Wie
stakeholder-asks = Wat zij verwachten
stakeholder-asks-hint = Zet elke verwachting op een eigen regel
stakeholder-met = Hoe uw praktijk dat doet
stakeholder-met-hint = Bijvoorbeeld: een noodwerkwijze en een register van datalekken
# $what: wat een praktijk meestal doet.
stakeholder-proposal = Voorstel: { $what }
stakeholder-take = Voorstel overnemen
stakeholder-remove = Belanghebbende verwijderen

# Tabblad Wetten en normen.
norms-lead = Met deze wetten en normen heeft een huisartsenpraktijk te maken. Bij elk staat welke uitgave wij kennen en hoe zeker dat is.
norms-laws = Wetten
norms-norms = Normen
# $edition: uitgave. $status: geldt die. $certainty: hoe zeker.
norms-facts = Uitgave: { $edition }. Status: { $status } ({ $certainty }).
cbw-title = Cyberbeveiligingswet
cbw-question = Valt uw praktijk onder de Cyberbeveiligingswet?
cbw-too_small = Nee, te klein
cbw-applies = Ja
cbw-duties = U moet een ernstig incident dan binnen 24 uur melden. Binnen 72 uur volgt een verslag, en na een maand een eindverslag. Vraag de inspectie wat u verder moet doen.

# Taken die niet samengaan, onder de rollen.
role-assigned = Taken van deze rol
duties-title = Taken die niet samengaan
duties-lead = Sommige taken horen niet bij één persoon. In een kleine praktijk kan dat soms niet anders. Laat dan iemand meekijken.
duties-none = Niemand heeft taken die niet samengaan.
# $one en $other: taken.
duties-pair = { $one } en { $other }
# $who: naam. $roles: rollen.
duties-who = { $who } doet allebei, als { $roles }.
# $what: wat een kleine praktijk doet.
duties-instead = Zo kan het wel: { $what }
duties-unknown = { $count ->
    [one] Bij 1 rol staan nog geen taken. Daarom is nog niet alles te zeggen.
   *[other] Bij { $count } rollen staan nog geen taken. Daarom is nog niet alles te zeggen.
}
duties-fill = Neem de taken uit onze lijst over
# $who: naam. $pair: de twee taken.
duties-compensating = Wie kijkt mee met { $who } bij: { $pair }?
duties-compensating-hint = Schrijf op wie meekijkt en hoe vaak. Bijvoorbeeld: B. de Wit, elk kwartaal

# Opnieuw kijken na een ernstig incident.
policy-call-title = Was er een ernstig incident?
policy-call-lead = Kijk na een ernstig incident opnieuw naar uw beleid, ook als het jaar nog niet voorbij is. Noteer hier wat er gebeurde.
policy-call-why = Wat er gebeurde, in één regel
policy-call-on = Datum van het incident
policy-call-button = Incident noteren
policy-call-reason = Waarom hoeft het beleid hier niet voor te veranderen?
policy-call-drop = Toch niet nodig
# $day: datum. $why: wat er gebeurde.
policy-called = Ernstig incident op { $day }: { $why }. Lees het beleid na, pas het aan en stel het opnieuw vast.

# Tabblad Rollen.
roles-lead = Een rol is een taak met een naam erbij. Eén persoon mag meer rollen hebben. Zorg dat er voor elke rol een vervanger is.
roles-register = Rollen van de praktijk
roles-none-title = Nog geen rollen
roles-none = Hier staat wie waarvoor zorgt, zoals het aanspreekpunt voor privacy of wie de back-up controleert. Voeg de eerste rol toe.
role-add = Rol toevoegen
role-new = Nieuwe rol
role-title = Rol
role-holder = Wie
role-holder-hint = Naam van wie de rol vervult
role-deputy = Vervanger
role-deputy-hint = Wie het overneemt bij ziekte of vakantie
role-duties = Wat de rol doet
role-duties-hint = Bijvoorbeeld: neemt meldingen aan en houdt het register van datalekken bij
role-systems = Systemen waar deze rol mee werkt
role-remove = Rol verwijderen

# Tabblad Doelen.
goals-lead = Kies enkele doelen met een getal, en meet of u ze haalt.
goals-register = Doelen van de praktijk
goals-none-title = Nog geen doelen
goals-none = Een doel heeft een getal, zoals twee geslaagde terugzettests per jaar. Voeg het eerste doel toe.
goal-add = Doel toevoegen
goal-new = Nieuw doel
goal-title = Doel
goal-measure = Wat u meet
goal-measure-hint = Bijvoorbeeld: geslaagde terugzettests per jaar
goal-target = Streefwaarde
goal-target-hint = Bijvoorbeeld: 2
goal-measured = Gemeten
goal-never = nog niet
goal-measuring = Meten
# $value: de waarde. $day: de dag.
goal-last = Laatst gemeten: { $value }, op { $day }.
goal-last-never = Nog nooit gemeten.
goal-interval = { $count ->
    [one] Meet dit elke maand.
   *[other] Meet dit elke { $count } maanden.
}
goal-value = Gemeten waarde
goal-value-needed = Vul de waarde in die u hebt gemeten.
goal-on = Gemeten op
goal-record = Meting vastleggen
goal-remove = Doel verwijderen

# Vaststellen, van het beleid en van de risicocriteria.
adoption-by = Vastgesteld door
adoption-on = Datum van vaststellen
adoption-typing = Wacht even: er is nog een veld dat niet bewaard is.
date-in-future = Kies vandaag of een eerdere dag.
# $version: nummer. $day: dag. $by: naam.
version-adopted = Versie { $version }, vastgesteld op { $day } door { $by }.

# Tabblad Beleidstekst.
policy-text-lead = Dit is een voorbeeldtekst met uw eigen namen erin. Lees alles na, pas aan wat niet klopt en stel het beleid vast.
policy-never-adopted = Dit beleid is nog nooit vastgesteld.
# $review: uiterste dag om opnieuw te kijken.
policy-in-force = Versie { $version } geldt. Vastgesteld op { $day } door { $by }. Bekijk het beleid opnieuw vóór { $review }.
policy-review-due = Het is meer dan een jaar geleden dat dit beleid is vastgesteld. Lees het na en stel het opnieuw vast.
policy-changed = Gewijzigd sinds het vaststellen. De tekst hieronder geldt pas als u die opnieuw vaststelt.
policy-gaps = { $count ->
    [one] In de tekst is nog 1 plek open. U herkent die aan de vierkante haken.
   *[other] In de tekst zijn nog { $count } plekken open. U herkent ze aan de vierkante haken.
}
# $field: naam van het veld.
policy-gap = Invullen: { $field }
policy-own-words = In uw eigen woorden
# $title: kop van het stuk tekst. De namen worden voorgelezen.
policy-section-text = Tekst van { $title }
policy-section-hint = Namen die u hier typt, wijzigen niet vanzelf mee als u ze op een andere plek wijzigt.
policy-section-rewrite = Aanpassen
policy-section-rewrite-name = Aanpassen: { $title }
policy-section-done = Klaar
policy-section-done-name = Klaar met { $title }
policy-section-back = Terug naar voorbeeldtekst
policy-section-back-name = Terug naar voorbeeldtekst: { $title }
policy-adopt-title = Vaststellen
policy-adopt-lead = Wat u vaststelt, wordt woord voor woord bewaard als nieuwe versie. Daarna kunt u de tekst gewoon verder aanpassen.
policy-adopted-today = Dit beleid is vandaag vastgesteld. U vindt het hieronder, woord voor woord.
policy-adopt-button = Beleid vaststellen
versions-title = Vastgestelde versies
versions-none = Er is nog geen vastgestelde versie.
version-read = Versie { $version } lezen
version-close = Versie { $version } sluiten

# Tabblad Risicocriteria.
criteria-lead = Deze tabel bepaalt hoe zwaar een risico telt. De norm geeft alleen een voorbeeld: u stelt de tabel zelf vast. Een wijziging verandert oude beoordelingen niet.
criteria-never-adopted = Deze tabel is ons voorstel en is nog niet vastgesteld.
criteria-older = { $count ->
    [one] 1 risico is beoordeeld met een andere versie en houdt het niveau van toen.
   *[other] { $count } risico's zijn beoordeeld met een andere versie en houden het niveau van toen.
}
criteria-table = Tabel van de risicocriteria
criteria-axes = kans ↑   gevolg →
# Wat een schermlezer zegt van een vakje.
criteria-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }
criteria-keys = Klik op een vakje voor het volgende niveau. Of loop met de pijltjes en druk op L, M of H.
limits-title = Hoeveel geld is veel?
limits-lead = Deze bedragen staan erbij als u het gevolg voor de praktijk kiest. Ze horen bij deze versie van de tabel.
limits-little-below = Onder dit bedrag is een verlies klein
limits-noticeable-up-to = Tot en met dit bedrag is een verlies merkbaar
limits-propose = Voorstel bij mijn jaaromzet…
limits-turnover = Jaaromzet in euro
limits-turnover-note = Wij gebruiken de omzet één keer en bewaren die niet.
limits-propose-keep = Bedragen invullen
limits-propose-cancel = Geen voorstel
frequencies-title = Hoe vaak is vaak?
frequencies-lead = De norm noemt geen aantallen. Dit is ons voorstel. Pas de zinnen aan als ze bij u niet kloppen.
# $likelihood: de kans.
frequency-label = Kans { $likelihood }: hoe vaak ongeveer
# $often: hoe vaak ongeveer.
frequency-proposed = Ons voorstel was: { $often }
frequency-read = Kans { $likelihood }: { $often }
criteria-draft-title = Concept
criteria-draft-lead = Een concept geldt pas als u het vaststelt. Tot die tijd telt de versie die al vastgesteld is.
criteria-adopt-button = Risicocriteria vaststellen
criteria-drop = Concept weggooien
# $version: versie van het concept.
criteria-draft-shown = U ziet hieronder het concept van versie { $version }. Het geldt pas als u het vaststelt.
criteria-earlier = Andere versies
method-title = Methode
# $code: code van de methode.
method-unknown = De methode { $code } is niet bekend in deze versie van het programma.
# $edition: uitgave. $status: of die geldt. $certainty: hoe zeker.
method-facts = Uitgave { $edition }, { $status }. Hoe zeker de inhoud is: { $certainty }.
method-notes = Wat u moet weten over deze methode
method-likelihoods = Wat de kansen betekenen
method-consequences = Wat de gevolgen betekenen
# $often: hoe vaak ongeveer.
method-frequency = Om een idee te geven: { $often }
# $who: voor wie. $what: wat het betekent.
method-column = Voor { $who }: { $what }
