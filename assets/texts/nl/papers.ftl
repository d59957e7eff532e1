# De stukken op papier: hoe ze heten, voor wie ze zijn, en de woorden die alleen daarin staan.

## In het venster: naam, en voor wie of waarvoor

paper-summary = Samenvatting
paper-summary-why = Voor wie snel wil zien hoe de praktijk ervoor staat: twee tot vier pagina's.
paper-full = Volledig rapport
paper-full-why = Voor de auditor: alle hoofdstukken van beleid tot vingerafdruk.
paper-dossier = Auditdossier
paper-dossier-why = Voor een volledige audit: alle vragen met antwoord, en elk veld dat u hebt ingevuld.
paper-policy = Beleid
paper-policy-why = Om vast te stellen en aan het team te geven: de tekst, de doelen en de rollen.
paper-register = Risicoregister
paper-register-why = Voor wie met de risico's werkt: elk risico met kans, gevolg en behandeling.
paper-plan = Behandelplan
paper-plan-why = Voor wie maatregelen uitvoert: per risico wie wat doet, wanneer, en wat het kost.
paper-statement = Verklaring van Toepasselijkheid
paper-statement-why = Voor de auditor: welke beheersmaatregelen gelden, en waarom wel of niet.
paper-signing = Restrisico's om te ondertekenen
paper-signing-why = Voor de eigenaren: alle aanvaarde risico's met ruimte voor een handtekening.
paper-processing = Verwerkingsregister
paper-processing-why = Voor de Autoriteit Persoonsgegevens: het register van artikel 30 van de AVG.
paper-agreement = Overeenkomst over een uitwisseling
paper-agreement-why = Voor u en de ander: wat u afspreekt over één uitwisseling. Beiden tekenen.

## Op papier: de titel

report-paper-summary = Samenvatting informatiebeveiliging
report-paper-full = Volledig rapport informatiebeveiliging
report-paper-dossier = Auditdossier informatiebeveiliging
report-paper-policy = Beleid voor informatiebeveiliging
report-paper-register = Risicoregister
report-paper-plan = Behandelplan
report-paper-statement = Verklaring van Toepasselijkheid
report-paper-signing = Restrisico’s om te ondertekenen
report-paper-processing = Verwerkingsregister
report-paper-agreement = Overeenkomst gegevensuitwisseling

## De hoofdstukken, om te kiezen en om te zeggen wat weggelaten is

chapter-showing = Vragen van de norm
chapter-scope = Praktijk en reikwijdte
chapter-classification = Classificatie
chapter-processing = Verwerkingsregister
chapter-criteria = Risicocriteria
chapter-risks = Risico's
chapter-measures = Maatregelen
chapter-residual = Restrisico's en aanvaarding
chapter-applicability = Verklaring van Toepasselijkheid
chapter-open = Wat nog open staat
chapter-norms = Wetten en normen
chapter-everything = Alles wat is vastgelegd
chapter-journal = Vingerafdruk van het logboek
chapter-maps = Risicokaart
chapter-heaviest = Zwaarste risico's
chapter-underway = Maatregelen die nog lopen
chapter-accepted = Aanvaarde risico's
chapter-left-open = Wat nog open staat in het kort
chapter-policy-text = Tekst van het beleid
chapter-goals = Doelen
chapter-roles = Rollen
chapter-signature = Ondertekening
chapter-register = Alle risico's
chapter-plan = Risico's met hun maatregelen
chapter-signing = Aanvaarde risico's om te ondertekenen
chapter-agreement = Afspraken

## Vooraan en achteraan

# $chapters: namen van hoofdstukken.
report-left-out = Weggelaten: { $chapters }.
# $filter: delen van een filter.
report-filter-is = Filter: { $filter }.
report-filter-by-hand = Met de hand gekozen op de kaart.
report-filter-leaves = { $count ->
    [one] 1 risico dat de veiligheid van patiënten raakt, staat er niet bij.
   *[other] { $count } risico’s die de veiligheid van patiënten raken, staan er niet bij.
}
report-filtered = U ziet { $count } van { $all } risico’s die spelen.
report-filter-hides = { $count ->
    [one] Het filter verbergt 1 risico dat de veiligheid van patiënten raakt.
   *[other] Het filter verbergt { $count } risico’s die de veiligheid van patiënten raken.
}
# $title: naam van een norm. $edition: uitgave. $standing: of die geldt.
report-edition-of = { $title }: { $edition } ({ $standing })
report-editions = Uitgaven van de normen: { $norms }.
report-imprint-fingerprint = Vingerafdruk van het logboek (SHA-256): { $fingerprint }
report-imprint-check = Het begin van deze vingerafdruk staat ook onder in het venster van uw beveiligingsmap. Zijn ze gelijk, dan is er sinds het afdrukken niets veranderd.

## Samenvatting

report-map-now = Nu: met wat is ingevoerd
report-map-counted = Het getal is het aantal risico’s in een vakje.
report-now = Nu
report-underway = Maatregelen die nog lopen
report-underway-empty = Alle maatregelen zijn ingevoerd.
report-underway-rest = { $count ->
    [one] En nog 1 maatregel: zie het behandelplan.
   *[other] En nog { $count } maatregelen: zie het behandelplan.
}
# $risks: nummers.
report-accepted-rest = Ook aanvaard: { $risks }.
report-left-open = Wat nog open staat
report-left-open-more = { $count ->
    [one] En nog 1 ander punt: zie het volledige rapport.
   *[other] En nog { $count } andere punten: zie het volledige rapport.
}

## Beleid

report-policy-draft = concept: nog niet vastgesteld
report-policy-changed = De tekst is na het vaststellen veranderd. Hier staat de tekst die is vastgesteld.
report-signature = Ondertekening
report-signature-lead = Ik heb dit gelezen en vastgesteld.
report-sign-name = Naam
report-sign-date = Datum
report-sign-here = Handtekening

## Risicoregister

report-register-some = U ziet { $count } van { $all } risico’s die spelen, de zwaarste eerst. { $safety ->
    [0] Geen daarvan raakt de veiligheid van patiënten.
    [one] 1 daarvan raakt de veiligheid van patiënten.
   *[other] { $safety } daarvan raken de veiligheid van patiënten.
}
report-not-accepted = nog niet
report-no-longer-accepted = geldt niet meer

## Behandelplan

report-plan-risks = Per risico wat eraan gedaan wordt
report-plan-count = Behandeling gekozen: { $count } van { $all } risico’s.
report-plan-others = Maatregelen die niet bij een risico horen
report-plan-others-empty = Elke maatregel hoort bij een risico.
report-plan-others-count = { $count } van { $all } maatregelen. Ze zijn nodig voor een norm, een wet of een afspraak.
report-plan-no-measure = Nog geen maatregel.
report-plan-takes = Kost in het eerste jaar
report-plan-together = Wat dit samen vraagt
report-plan-open = { $count ->
    [one] Er is nog 1 maatregel niet ingevoerd.
   *[other] Er zijn nog { $count } maatregelen niet ingevoerd.
}
# $time: uren. $money: euro's.
report-plan-total = Samen vragen die in het eerste jaar ongeveer { $time } en { $money }.
report-plan-unknown = { $count ->
    [0] {""}
    [one] Van 1 maatregel is tijd of geld niet geschat.
   *[other] Van { $count } maatregelen is tijd of geld niet geschat.
}
report-plan-note = Tijd en geld zijn schattingen, van de praktijk zelf of van de lijst met maatregelen. Wat al is ingevoerd, telt niet mee. Een maatregel die bij meer risico’s hoort, telt één keer.
# $amount: bedrag.
report-or-more = { $amount } of meer

## Verklaring, restrisico's en verwerkingen, als stuk op zichzelf

report-applicability-alone = Welke beheersmaatregelen gelden
report-processing-alone = De verwerkingen
# $owner: naam.
report-signing-owner = Eigenaar: { $owner }
report-signing-count = { $count ->
    [one] 1 aanvaard risico.
   *[other] { $count } aanvaarde risico’s.
}
report-signing-as-owner = Eigenaar van deze risico’s
report-readers-lead = De tweede lezer heeft deze besluiten gelezen en ziet geen reden om anders te besluiten.

## Overeenkomst

# $number: nummer van de uitwisseling. $name: naam.
report-agreement-lead = Over uitwisseling { $number }, { $name }. Beide partijen spreken dit af, zoals NEN 7512 vraagt bij het uitwisselen van gezondheidsgegevens.
report-agreement-parties = Partijen
report-agreement-ours = De praktijk
report-agreement-theirs = De andere partij
report-agreement-partner = Naam
report-agreement-represented = Vertegenwoordigd door
report-agreement-to-fill-in = ………………………………………………
report-agreement-about = Wat wordt uitgewisseld
report-agreement-name = Uitwisseling
report-agreement-direction = Richting
report-agreement-health = Gezondheidsgegevens
report-agreement-owner = Aanspreekbaar in de praktijk
report-agreement-ground = Waarom het mag
report-agreement-framework = Afspraak waaronder het valt
report-agreement-processes = Voor processen
report-agreement-systems = Via systemen
report-agreement-suppliers = Via leveranciers
report-agreement-aspects = Kenmerken van de uitwisseling
report-agreement-aspects-count = Beschreven: { $count } van { $all } kenmerken.
report-agreement-classes = Wat op het spel staat
# $class: klasse. $hit: wie het zwaarst geraakt wordt.
report-agreement-class = { $class } (door: { $hit })
report-agreement-measures = Maatregelen van de praktijk
report-agreement-measures-empty = Bij de risico’s van deze uitwisseling horen nog geen maatregelen.
report-agreement-promises = Wat beide partijen afspreken
report-agreement-promise-protect = Elke partij neemt de maatregelen die bij deze klassen horen, en houdt ze in stand.
report-agreement-promise-know = Elke partij stelt zeker vast wie de ander is, voordat er gegevens gaan.
report-agreement-promise-tell = Wie een storing, een fout of een datalek merkt, meldt dat meteen aan de ander.
report-agreement-promise-change = Wie van techniek, leverancier of werkwijze verandert, vertelt dat vooraf.
report-agreement-promise-log = Elke partij legt vast wie welke gegevens wanneer stuurde of kreeg.
report-agreement-promise-review = Elk jaar, en na elk ernstig incident, bekijken wij deze afspraken samen opnieuw.

## Vragen van de norm, in het auditdossier

report-showing = Wat een auditor vraagt, en wat er is
report-showing-lead = Bij elke vraag staat wat besloten is, en wat gedaan is en wanneer. Ook staat er wie ervoor zorgt, en wie er verder naar keek. Wat er nog niet is, staat er ook.
report-showing-count = { $count ->
    [one] 1 vraag.
   *[other] { $count } vragen.
}
report-showing-question = Vraag
report-showing-answer = Antwoord
