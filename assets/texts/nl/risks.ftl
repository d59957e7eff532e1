# Stap 3: risico's beoordelen.

risks-title = 3  Risico's
# $total: alle risico's. $open: nog te doen.
risks-lead = { $total ->
    [one] 1 risico.
   *[other] { $total } risico's.
} { $open ->
    [0] Ze zijn allemaal af. Kies een risico om het opnieuw te bekijken.
    [one] Er is nog 1 om af te maken. Kies een risico, zeg of het bij u speelt en beoordeel het.
   *[other] Er zijn er nog { $open } om af te maken. Kies een risico, zeg of het bij u speelt en beoordeel het.
}
risks-add = Eigen risico toevoegen
risks-new-title = Nieuw risico
risks-search = Zoek een risico
risks-only-open = Alleen wat nog open staat
risks-with-irrelevant = Ook wat niet speelt
# $shown: in de lijst, $all: alle in de map.
risks-shown = { $shown } van { $all } risico's. Wat patiënten kan schaden (✚), staat bovenaan.
risks-register = Risico's
risks-column-id = Nr.
risks-column-title = Risico
risks-column-gross = Bruto
risks-column-treatment = Aanpak
risks-column-residual = Rest
risks-unrated = nog niet beoordeeld
risks-safety-sign = ✚
risks-safety = Kan patiënten schaden
risks-safety-long = ✚ Kan patiënten schaden
risks-previous = Vorige
risks-next = Volgende
risks-none-title = Geen risico's in deze lijst
risks-none = Maak het zoekveld leeg, of voeg een eigen risico toe.

relevance-question = Speelt dit bij u?
relevance-yes = Ja
relevance-no = Nee, met reden
relevance-wait = Later beslissen
relevance-undecided = nog kiezen
relevance-later = later
relevance-not_relevant = speelt niet
relevance-reason = Waarom speelt dit niet bij u?
relevance-reason-note = Met een reden telt dit antwoord mee.

rating-likelihood = Hoe vaak kan dit gebeuren, zonder maatregelen?
rating-consequence = Hoe erg is het als het gebeurt, zonder maatregelen?
rating-likelihood-residual = Hoe vaak kan dit gebeuren, met de maatregelen?
rating-consequence-residual = Hoe erg is het dan, met de maatregelen?
name-likelihood = Kans
name-likelihood-residual = Restkans
name-consequence = Gevolg voor
name-consequence-residual = Restgevolg voor
rating-heaviest = De zwaarste van de drie kolommen telt, nooit een gemiddelde.
between-title = Past het tussen twee zinnen?
between-lead = Sommige gevallen staan niet in de tabel. Dan telt de zwaarste klasse. Kies wat past, dan staat ook genoteerd waarom.
# $whom: wie geraakt wordt.
between-question = Tussen twee zinnen, { $whom }
between-none = Nee, een zin uit de tabel past
# $class: de klasse. $why: waarom.
between-counts = Telt als { $class }. { $why }
# $case: wat er aan de hand is.
between-rounded = Afgerond naar boven: { $case }. { $why }
rating-proposed = Een streepje links: dit kiezen praktijken als de uwe vaak. U beslist.
rating-incomplete = Kies de kans en alle drie de gevolgen. Dan ziet u het niveau.
rating-why-title = Waarom deze kleur?
# $version: versie van de risicocriteria.
rating-why = Kans { $likelihood } en gevolg { $consequence } staan in uw risicocriteria, versie { $version }, op { $level }. Het is een tabel die u zelf vaststelt, geen som.
# $word: het gekozen antwoord. $sentence: wat het betekent.
rating-why-likelihood = Kans { $word }: { $sentence }
# $whom: wie geraakt wordt.
rating-why-consequence = Gevolg voor { $whom }, { $word }: { $sentence }
# $day: datum. $by: naam.
rating-why-adopted = Versie { $version } is vastgesteld op { $day } door { $by }.
rating-why-draft = Versie { $version } is nog niet vastgesteld.
# $moment: dag en tijd. $by: naam.
rating-why-judged = Zo beoordeeld op { $moment } door { $by }.
rating-why-judged-nobody = Zo beoordeeld op { $moment }.
# $judged: een van de twee zinnen hierboven. $reason: de reden, in de woorden van de gebruiker.
rating-why-reason = { $judged } Reden: { $reason }
# $made: versie waarmee het risico beoordeeld is. $version: versie die nu geldt.
rating-older = Dit is beoordeeld met versie { $made } van uw risicocriteria. Nu geldt versie { $version }.
rating-rejudge = Beoordelen met versie { $version }

risk-about = Over dit risico
risk-title = Wat kan er gebeuren?
risk-vulnerability = Waarom kan het bij u gebeuren?
# $rank: plaats in de rij, de zwaarste is 1.
risk-reason = Reden { $rank }
risk-reason-raise = Reden { $rank } zwaarder
risk-reason-lower = Reden { $rank } lichter
risk-reason-remove = Reden { $rank } weghalen
risk-reason-add = Nog een reden toevoegen
risk-reason-new = Nieuwe reden
risk-reasons-note = De zwaarste reden staat bovenaan.
risk-reasons-more = { $count ->
    [one] En nog 1 reden.
   *[other] En nog { $count } redenen.
}
risk-owner = Wie gaat over dit risico?
risk-category = Soort bedreiging
risk-patient-safety = Kan patiënten schaden
risk-hits-processes = Raakt deze processen
risk-hits-systems = Raakt deze systemen
risk-hits-exchanges = Raakt deze uitwisselingen
risk-hits-none = Nog niets in deze lijst. Vul die eerst in stap 2.
risk-remove = Risico verwijderen
