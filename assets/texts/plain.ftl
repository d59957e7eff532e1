# Gewone woorden in plaats van woorden van de norm. Wie in het menu Beeld voor gewone woorden
# kiest, leest deze zinnen; wat hier niet staat, blijft zoals het is. Op papier staan altijd de
# woorden van de norm.

level-gross = zonder maatregelen
level-residual = met maatregelen
aspect-availability = het moet werken
aspect-integrity = het moet kloppen
aspect-confidentiality = het moet geheim blijven
step-residual = Wat overblijft
shortcut-residual = Naar stap 5, wat overblijft
residual-title = 5  Wat overblijft
residual-no-measures = Aan dit risico hangt geen maatregel. Dan blijft het zoals het zonder maatregelen is.
residual-same = Zoals zonder maatregelen
residual-clear = Beoordeling met maatregelen wissen
residual-begin = Kies alleen wat er verandert. De rest nemen wij over van hoe het zonder maatregelen is.
acceptance-title = Leven met wat overblijft
acceptance-not-yet = U kunt nog niet besluiten om dit zo te laten:
acceptance-mend-criteria = Wat overblijft is hoog, en dat past niet binnen uw eigen grenzen. Kies in stap 4 meer maatregelen of een andere aanpak.
treatment-transfer-warning = Een verzekering maakt de schade voor patiënten niet kleiner. Schrijf in stap 5 op wat overblijft.
refusal-residual-needs-measure = Wat overblijft kan alleen lager zijn als er een maatregel bij hoort. Koppel eerst een maatregel, of zet de beoordeling terug.
objection-outside-criteria = wat overblijft is hoger dan uw eigen grenzen toelaten
app-residual-gone = Wat overblijft paste niet meer bij het risico zonder maatregelen en is gewist. Beoordeel het opnieuw in stap 5, of maak dit ongedaan.
risks-column-gross = Zonder
risks-column-residual = Met
map-show-gross = ○ zonder maatregelen
map-show-residual = ● met alle maatregelen
map-older-criteria = Beoordeeld met een eerdere versie van uw grenzen.
policy-tab-criteria = Uw grenzen
criteria-table = Tabel van uw grenzen
criteria-adopt-button = Grenzen vaststellen
record-criteria = Grenzen, versie
gap-criteria-not-adopted = Stel uw grenzen voor risico's vast
gap-criteria-draft = Stel het concept van uw grenzen vast, of gooi het weg
gap-unclassified = Zeg hoe belangrijk "{ $name }" is
gap-risk-owner = Kies wie over "{ $name }" gaat
gap-residual-unrated = Beoordeel wat overblijft van "{ $name }"
gap-not-accepted = Beslis over wat overblijft van "{ $name }"
classification = Hoe belangrijk het is
class-of-availability = Het moet werken: { $class }
class-of-integrity = Het moet kloppen: { $class }
class-of-confidentiality = Het moet geheim blijven: { $class }
field-vulnerability = Zwakke plek
rating-why = Kans { $likelihood } en gevolg { $consequence } staan in uw grenzen, versie { $version }, op { $level }. Het is een tabel die u zelf vaststelt, geen som.
rating-older = Dit is beoordeeld met versie { $made } van uw grenzen. Nu geldt versie { $version }.
edit-residual-move = Wat overblijft van "{ $subject }" verplaatsen
edit-residual-clear = Wat overblijft van "{ $subject }" wissen
edit-process-class = Hoe belangrijk "{ $subject }" is
edit-exchange-class = Hoe belangrijk "{ $subject }" is
edit-residual-likelihood = Kans van "{ $subject }" met maatregelen
edit-residual-consequence = Gevolg van "{ $subject }" met maatregelen
edit-residual-round-up = Afronding van het gevolg van "{ $subject }" met maatregelen
edit-criteria-level = Vakje van uw grenzen, versie { $subject }
edit-criteria-limits = Bedragen bij uw grenzen, versie { $subject }
edit-criteria-frequency = Hoe vaak een kans is bij uw grenzen, versie { $subject }
edit-criteria-adopt = Grenzen vaststellen, versie { $subject }
edit-criteria-drop = Concept van uw grenzen weggooien
edit-risk-accept = Leven met "{ $subject }"
edit-risk-withdraw = Besluit om te leven met "{ $subject }" intrekken
edit-statement = Of onderdeel { $subject } van de norm geldt
refusal-not-acceptable = U kunt nog niet besluiten om dit zo te laten: { $objections }.

treatment-mitigate = maatregelen nemen
treatment-accept = ermee leven
name-likelihood-residual = Kans met maatregelen
name-consequence-residual = Gevolg met maatregelen voor
residual-lead = { $count ->
    [0] Over alles wat overblijft is besloten.
    [one] Over 1 risico moet u nog beslissen.
   *[other] Over { $count } risico's moet u nog beslissen.
} Beoordeel wat er met de maatregelen overblijft en besluit of u daarmee kunt leven.
acceptance-reason = Waarom laat u dit zo?
acceptance-accept = Zo laten
acceptance-given = Besluit van { $by } op { $on } om dit zo te laten. Opnieuw kijken: { $review }. Reden: { $reason }
acceptance-withdraw = Besluit intrekken

map-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. { $gross ->
    [0] Geen risico's zonder maatregelen
    [one] 1 risico zonder maatregelen
   *[other] { $gross } risico's zonder maatregelen
}, { $now ->
    [0] geen nu
   *[other] { $now } nu
}, { $residual ->
    [0] geen met
    [one] 1 met
   *[other] { $residual } met
}
map-dot-gross = { $id } { $title }, zonder maatregelen: kans { $likelihood }, gevolg { $consequence }
map-dot-residual = { $id } { $title }, met maatregelen: kans { $likelihood }, gevolg { $consequence }
map-bubble-gross = { $count } risico's samen, zonder maatregelen: kans { $likelihood }, gevolg { $consequence }
map-bubble-residual = { $count } risico's samen, met maatregelen: kans { $likelihood }, gevolg { $consequence }
map-signs = Nu is met maatregelen als ze allemaal zijn ingevoerd, en tot dan zonder. Een rondje is één risico, met zijn nummer. Een dubbele rand: hier staat het nu. Een vierkantje met × zijn er meer samen.
map-older-criteria-some = { $count ->
    [one] 1 hiervan is beoordeeld met een eerdere versie van uw grenzen.
   *[other] { $count } hiervan zijn beoordeeld met een eerdere versie van uw grenzen.
}

class-question = { $column }, { $aspect }
hanging-no-class = nog niet gezegd hoe belangrijk
hanging-class-spoken = { $rises ->
    [yes] { $aspect } { $class }, zwaarder dan u zelf zei
   *[no] { $aspect } { $class }
}

finding-criteria-draft = Uw grenzen zijn veranderd, maar niet vastgesteld
finding-process-secrecy-why = Gezondheidsgegevens zijn altijd geheim. Zeg opnieuw hoe belangrijk dit is.
finding-exchange-secrecy-why = Ook onderweg zijn gezondheidsgegevens geheim. Zeg opnieuw hoe belangrijk dit is.
finding-risk-owner = Risico's waar niemand over gaat
finding-risk-owner-why = Wie over een risico gaat, beslist wat ermee gebeurt. In een kleine praktijk bent u dat meestal zelf.
finding-risk-owner-mend = { $who } over dit risico laten gaan
finding-risk-old-criteria = Risico's die met oude grenzen zijn beoordeeld
finding-risk-old-criteria-why = U hebt daarna nieuwe grenzen vastgesteld. Kies kans en gevolg opnieuw, dan telt de nieuwe kaart.
finding-risk-aspects = Risico's waarbij niets verloren gaat
finding-risk-aspects-why = Kies wat er misgaat: het werkt niet, het klopt niet of het blijft niet geheim.
finding-risk-measure = Risico's die u met maatregelen wilt verlagen, zonder maatregel
finding-risk-accept-high = Hoge risico's waarmee u wilt leven zoals ze zijn
finding-risk-accept-high-why = Een hoog risico valt buiten uw eigen grenzen. Kies eerst maatregelen die het lager maken.
finding-measure-control-why = Kies bij welk onderdeel de maatregel hoort. Dan komt hij in de lijst van wat voor u geldt.
finding-source-control = { $norm }, onderdeel { $number }
finding-residual-above = Risico's die met maatregelen hoger zijn dan zonder
finding-residual-above-why = Maatregelen maken een risico niet groter. Beoordeel opnieuw wat overblijft.
finding-residual-above-mend = Opnieuw beoordelen wat overblijft
finding-residual-bare = Risico's waarvan minder overblijft zonder dat er een maatregel bij hoort
finding-residual-bare-why = Waardoor is het risico lager? Koppel die maatregel, of beoordeel opnieuw wat overblijft.
finding-residual-high = Hoge risico's waarvan niet besloten is wat ermee gebeurt
finding-acceptance-stale-why = Na het besluit is iets veranderd: de beoordeling, een maatregel of uw grenzen. Beslis opnieuw.

history-standing = zonder maatregelen { $gross }; met maatregelen { $residual }; aanpak { $treatment }; { $done } van { $measures } maatregelen ingevoerd
field-lesser-vulnerabilities = Andere zwakke plekken
field-residual-likelihood = Kans met maatregelen
field-residual-consequence = Gevolg voor { $one } met maatregelen
field-residual-rounded = Gevolg voor { $one } met maatregelen afgerond naar boven
field-residual-criteria = Met maatregelen beoordeeld met
field-accepted-by = Besluit om ermee te leven door
field-accepted-on = Besloten op
field-accepted-reason = Reden van het besluit
field-accepted-for = Besloten in deze stand
restore-decisions = Let op: beleid of grenzen die u na dat moment hebt vastgesteld, gelden dan niet meer. Ze blijven wel in de geschiedenis staan.
welcome-lead = Praktijkschild helpt een kleine praktijk om te voldoen aan NEN 7510: van beleid tot wat overblijft, stap voor stap.
map-signs-lines = Een pijl loopt van zonder naar met maatregelen: dicht als dat al bereikt is, gestreept als u het nog verwacht. Boven de dikke lijn is een risico te hoog om mee te leven.
phase-gross = zonder maatregelen
phase-target = met alle maatregelen
risk-status-accepted = besloten
edit-residual-rerate = Wat overblijft van "{ $subject }" opnieuw beoordelen
auditor-accepted-by = goedgekeurd door { $who }
auditor-group-control = Maatregelen van de lijst
auditor-source-control = Lijst van de norm, maatregel { $number }
auditor-asked-control = Laat zien: maatregel { $number } { $what }
showing-acceptances-decided = Wat overblijft, met een besluit dat nog geldt
showing-exchange-acceptances-decided = Uitwisselingen met een besluit over wat overblijft
showing-line-decided = Of de maatregel van de norm geldt, met een reden
showing-line-named = Eigenaar van de maatregel van de norm
auditor-source-measure = maatregel { $number } van de norm
auditor-phase-gross = Zonder maatregelen
auditor-phase-target = Met alle maatregelen

# Tabellen.
tables-statement = Welke onderdelen van de norm gelden
