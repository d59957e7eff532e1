# De eerste bladzijde van een geopende praktijk, en de zinnen bij wat nog open staat.

overview-title = Overzicht
overview-lead = Hier ziet u hoe de praktijk ervoor staat en wat u nu kunt doen.
overview-highest = Hoogste risico's
# $shown van $total: hoeveel er van hoeveel getoond worden.
overview-highest-count = { $shown } van { $total } beoordeelde risico's
overview-highest-none = Nog geen enkel risico is beoordeeld. Begin bij stap 3.
overview-patient-safety = raakt de patiëntveiligheid
overview-level-gross = zonder maatregelen
overview-level-residual = met maatregelen
# $id: nummer van een risico, $level: laag, midden of hoog.
overview-why = Waarom is { $id } { $level }?

# $done van $total: wat klaar is in een stap.
overview-step-progress = { $done } van { $total } klaar
overview-step-done = Niets meer te doen
overview-step-empty = Nog leeg
# Knop naar een stap. $number: nummer. $title: naam.
overview-step = { $number }  { $title }
overview-more = { $count ->
    [one] Nog 1 punt in { $title }
   *[other] Nog { $count } punten in { $title }
}

# Wat nog open staat. $name: naam van het onderdeel.
gap-practice-name = Vul de naam van de praktijk in
gap-practice-owner = Vul in wie de praktijkhouder is
gap-practice-deputy = Vul in wie de praktijkhouder vervangt
gap-scope = Schrijf op waar uw beleid voor geldt
gap-role-holder = Kies wie de rol "{ $name }" vervult
gap-goal-unmeasured = Meet het doel "{ $name }" en vul de waarde in
gap-criteria-not-adopted = Stel de risicocriteria vast
gap-criteria-draft = Stel het concept van de risicocriteria vast, of gooi het weg
gap-policy-not-adopted = Stel het beleid vast
gap-policy-review = Bekijk het beleid opnieuw: het is meer dan een jaar oud
gap-policy-called = Bekijk het beleid opnieuw: er was een ernstig incident
gap-unclassified = Maak de classificatie van "{ $name }" af
gap-no-owner = Kies wie verantwoordelijk is voor "{ $name }"
gap-two-factor = Zoek uit of "{ $name }" met twee factoren inlogt, of regel dat
gap-agreement-open = Regel de overeenkomst met "{ $name }"
gap-risk-undecided = Speelt "{ $name }" bij u? Kies een antwoord
gap-risk-unrated = Kies de kans en de gevolgen van "{ $name }"
gap-risk-owner = Kies wie risico-eigenaar is van "{ $name }"
gap-risk-untreated = Kies een aanpak voor "{ $name }"
gap-risk-replacement = Maak af wat in de plaats komt bij "{ $name }"
gap-risk-without-measure = Koppel een maatregel aan "{ $name }"
gap-measure-owner = Kies wie zorgt voor "{ $name }"
gap-measure-due = Kies een datum voor "{ $name }"
gap-measure-overdue = "{ $name }" is te laat: voer de maatregel in of kies een nieuwe datum
gap-residual-unrated = Beoordeel het restrisico van "{ $name }"
gap-not-accepted = Beslis over het restrisico van "{ $name }"
gap-acceptance-stale = Beslis opnieuw over "{ $name }": er is iets veranderd
gap-acceptance-expired = Beslis opnieuw over "{ $name }": de datum is voorbij
