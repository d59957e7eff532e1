# De kaart: kans omhoog, gevolg naar rechts.

map-title = Kaart
map-name = Risicokaart: kans omhoog, gevolg naar rechts
map-axis-likelihood = kans ↑
map-axis-consequence = gevolg →
map-show-gross = ○ bruto
map-show-now = ◎ nu
map-show-residual = ● rest
map-as-table = Tabel erbij
map-hatched = Met arcering
map-whole = Hele kaart, met filter en bewaren
# Waar een risico staat, in een tabel en in zinnen.
phase-gross = bruto
phase-now = nu
phase-target = rest

# Wat een schermlezer zegt van een vakje. $gross, $now en $residual: aantallen.
map-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. { $gross ->
    [0] Geen risico's bruto
    [one] 1 risico bruto
   *[other] { $gross } risico's bruto
}, { $now ->
    [0] geen nu
   *[other] { $now } nu
}, { $residual ->
    [0] geen rest
    [one] 1 rest
   *[other] { $residual } rest
}
map-place = Kans { $likelihood }, gevolg { $consequence }

# $id: nummer, $title: naam van het risico.
map-dot-gross = { $id } { $title }, bruto: kans { $likelihood }, gevolg { $consequence }
map-dot-now = { $id } { $title }, nu: kans { $likelihood }, gevolg { $consequence }
map-dot-residual = { $id } { $title }, rest: kans { $likelihood }, gevolg { $consequence }
# $name: een van de drie hierboven.
map-dot-here = { $name }. Hier staat het nu.

# Meer risico's in één teken, omdat ze los niet in het vakje passen. $count: hoeveel, altijd meer dan 1.
map-bubble-gross = { $count } risico's samen, bruto: kans { $likelihood }, gevolg { $consequence }
map-bubble-now = { $count } risico's samen, nu: kans { $likelihood }, gevolg { $consequence }
map-bubble-residual = { $count } risico's samen, rest: kans { $likelihood }, gevolg { $consequence }

map-gross-here = { $count ->
    [one] 1 risico zonder maatregelen
   *[other] { $count } risico's zonder maatregelen
}
map-now-here = { $count ->
    [one] 1 risico staat hier nu
   *[other] { $count } risico's staan hier nu
}
map-residual-here = { $count ->
    [one] 1 risico met maatregelen
   *[other] { $count } risico's met maatregelen
}
map-and-more = en nog { $count }
# Onder de kaart: wat de tekens en lijnen betekenen.
map-signs = Bruto is zonder maatregelen, rest met alle maatregelen. Nu is rest als alle maatregelen zijn ingevoerd, en tot dan bruto. Een rondje is één risico, met zijn nummer. Een dubbele rand: hier staat het nu. Een vierkantje met × zijn er meer samen.
map-signs-lines = Een pijl loopt van bruto naar rest: dicht als dat al bereikt is, gestreept als u het nog verwacht. Boven de dikke lijn is een risico te hoog om te aanvaarden.
# $placed: op de kaart, $relevant: alle die spelen, $missing: de andere.
map-counts = { $placed ->
    [one] 1 van { $relevant } risico's die spelen, staat op de kaart.
   *[other] { $placed } van { $relevant } risico's die spelen, staan op de kaart.
} { $missing ->
    [one] Het andere heeft hier nog geen plaats.
   *[other] De andere hebben hier nog geen plaats.
}
map-counts-filtered = { $placed ->
    [0] Op de kaart staat nu geen risico.
    [one] 1 van { $relevant } risico's die spelen, staat op de kaart.
   *[other] { $placed } van { $relevant } risico's die spelen, staan op de kaart.
} { $missing ->
    [one] 1 risico is weggefilterd of heeft hier nog geen plaats.
   *[other] { $missing } risico's zijn weggefilterd of hebben hier nog geen plaats.
}
map-counts-all = { $relevant ->
    [one] Het ene risico dat speelt, staat op de kaart.
   *[other] Alle { $relevant } risico's die spelen, staan op de kaart.
}
map-counts-none = Nog geen enkel risico staat op de kaart. Beoordeel in stap 3 een risico, dan verschijnt het hier.
map-choose-cell = Klik op een vakje om te zien welke risico's erin staan. Sleep een risico, of gebruik de pijltjes, om het anders te beoordelen. Met Ctrl en klikken kiest u meer risico's tegelijk. Rechts klikken geeft een menu.
map-close-list = Lijst sluiten
map-cell-empty = In dit vakje staan geen risico's.
map-older-criteria = Beoordeeld met een eerdere versie van de risicocriteria.
map-older-criteria-some = { $count ->
    [one] 1 hiervan is beoordeeld met een eerdere versie van de risicocriteria.
   *[other] { $count } hiervan zijn beoordeeld met een eerdere versie van de risicocriteria.
}

# De bladzijde van de kaart.
menu-map = Kaart van de risico's
shortcut-map = Kaart van de risico's
map-page-title = Kaart van uw risico's
map-page-lead = Kies wat u ziet, sleep een risico, en bewaar de kaart als plaatje.
map-open-risk = Dit risico openen

# Het menu met rechts klikken, of met de menutoets.
map-menu-open = Openen
map-menu-rerate = Anders beoordelen…
map-menu-choose = Erbij kiezen
map-menu-unchoose = Niet meer kiezen
map-menu-list = Risico's van dit vakje
map-menu-choose-all = Alle risico's hier kiezen
map-menu-add = Risico toevoegen…

# Een risico verplaatsen. $phase: bruto, nu of rest. $from en $to: waar, in woorden.
map-move-title = { $id } { $title } anders beoordelen
map-move-words = { $id } ({ $phase }) gaat van { $from } naar { $to }.
map-move-done = { $id } { $title } ({ $phase }) staat op { $to }.
# Na een zin over een risico dat verplaatst of toegevoegd is.
map-said-hidden = Uw filter verbergt het nu.
map-move-likelihood = Nieuwe kans
map-move-consequence = Nieuw gevolg
map-move-column = Voor wie zijn de gevolgen erger?
# $class: hoe zwaar die kolom nu is.
map-move-column-now = nu { $class }
# $columns: de kolommen die nu zwaarder zijn.
map-move-falls = Omlaag naar { $class }: { $columns }.
map-move-reason = Waarom?
map-move-note = Eén regel is genoeg. De reden komt in de geschiedenis.
map-move-do = Verplaatsen
map-move-leave = Laten zoals het was

map-add-title = Nieuw risico
map-add-name = Wat kan er gebeuren?
map-add-hit = Wie raakt het het zwaarst?
map-add-do = Risico toevoegen
# $title: naam. $place: waar.
map-add-done = "{ $title }" staat op de kaart: { $place }.

# Meer risico's tegelijk.
map-chosen = { $count ->
    [one] 1 risico gekozen
   *[other] { $count } risico's gekozen
}
map-chosen-treatment = Aanpak van alle gekozen risico's
map-chosen-owner = Eigenaar van alle gekozen risico's
map-chosen-owner-do = Eigenaar invullen
map-chosen-print = Gekozen risico's afdrukken
map-chosen-none = Keuze opheffen

# De grenzen op de kaart zelf instellen.
map-appetite-edit = Grenzen instellen
map-appetite-title = Uw grenzen
map-appetite-lead = Klik op een vakje voor het volgende niveau, of druk op L, M of H. Het geldt pas als u het vaststelt.
map-appetite-none = U hebt nog niets veranderd.
map-appetite-here = { $count ->
    [one] 1 risico
   *[other] { $count } risico's
}
map-appetite-same = Geen enkel risico krijgt een ander niveau.
map-appetite-shifts = { $count ->
    [one] 1 beoordeling krijgt een ander niveau:
   *[other] { $count } beoordelingen krijgen een ander niveau:
}
map-appetite-shift = { $id } { $title }, { $phase } ({ $place }): van { $from } naar { $to }
map-appetite-stop = Klaar met instellen

# De kaart als tabel.
map-table = Kaart als tabel
# $name: de naam van de kaart.
map-table-of = Tabel: { $name }
map-table-empty = Nog geen enkel risico staat op de kaart.
# $likelihood: kans. $consequence: gevolg.
map-table-classes = { $likelihood } / { $consequence }
map-table-place = { $phase }: { $place }, { $level }

# Het filter: elk deel kort, en daarna in woorden. $name: wat gekozen is.
map-filter = Filter
map-filter-all = alle
map-filter-safety = Alleen wat patiënten kan schaden
map-filter-process = Proces
map-filter-system = Systeem
map-filter-exchange = Uitwisseling
map-filter-supplier = Leverancier
map-filter-category = Soort dreiging
map-filter-aspect = Raakt (B, I of V)
map-filter-owner = Eigenaar van het risico
map-filter-owner-nobody = zonder eigenaar
map-filter-treatment = Aanpak
map-filter-step = Waar het nog iets vraagt
map-filter-step-none = vraagt niets meer
map-filter-status = Hoe ver het is
map-filter-level = Niveau nu
map-filter-since = Alleen wat veranderd is sinds
map-filter-words = zoekwoord "{ $name }"
map-filter-process-words = proces { $name }
map-filter-system-words = systeem { $name }
map-filter-exchange-words = uitwisseling { $name }
map-filter-supplier-words = leverancier { $name }
map-filter-category-words = soort { $name }
map-filter-aspect-words = raakt { $name }
map-filter-safety-words = kan patiënten schaden
map-filter-owner-words = eigenaar { $name }
map-filter-treatment-words = aanpak { $name }
# $name: nummer en naam van de stap.
map-filter-step-words = vraagt nog iets in stap { $name }
map-filter-status-words = { $name }
map-filter-level-words = niveau nu { $name }
map-filter-since-words = veranderd sinds { $name }
# $filter: de delen in woorden. $passing van $relevant: hoeveel er overblijven.
map-filtered = Gefilterd: { $filter }. U ziet { $passing } van { $relevant } risico's die spelen.
map-filter-hides-safety = { $count ->
    [one] Let op: 1 risico dat patiënten kan schaden, ziet u nu niet.
   *[other] Let op: { $count } risico's die patiënten kunnen schaden, ziet u nu niet.
}
map-filter-clear = Alles weer tonen

# Hoe ver een risico is.
risk-status-unrated = nog niet beoordeeld
risk-status-untreated = nog geen aanpak
risk-status-underway = maatregelen lopen
risk-status-reached = maatregelen ingevoerd
risk-status-accepted = aanvaard

map-keep = Kaart bewaren of kopiëren
map-keep-lead = Het plaatje toont wat u nu ziet: met titel, praktijk, datum, filter en uitleg.
map-keep-path = Waar komt het plaatje?
map-keep-note = Eindigt de naam op .svg, dan wordt het een tekening die scherp blijft. Anders wordt het een PNG.
map-keep-do = Kaart bewaren
map-copy-do = Kaart kopiëren

# Terugkijken: de kaart op een eerder moment. $name: nummer en titel van een risico, $from en $to: plaatsen.
map-time = Terugkijken
map-time-bar = Moment
map-time-back = Vorig moment
map-time-on = Volgend moment
map-time-now = Nu
map-time-reading = De geschiedenis wordt gelezen…
map-time-is-now = { $count ->
    [0] Er is nog geen eerder moment met risico's op de kaart.
    [one] Dit is de kaart van nu. U kunt naar 1 eerder moment terug.
   *[other] Dit is de kaart van nu. U kunt naar { $count } eerdere momenten terug.
}
map-time-stop = Stoppen met lezen
map-time-broken = De geschiedenis kon niet gelezen worden. Uw gegevens zijn niet veranderd.
# Bij een wijziging, of Ctrl+Z, terwijl de kaart van toen er staat.
map-time-refused = U kijkt terug, daarom is er niets veranderd. Ga eerst terug naar nu.
map-time-to-now = Terug naar nu
map-time-arrows-fixed = De pijlen tonen alleen waar een risico toen stond, en waar op het andere moment.
map-time-look = U kijkt terug. Wijzigen kan alleen op de kaart van nu.
map-time-then = Alleen toen
map-time-beside = Naast een ander moment
map-time-arrows = Pijlen naar een ander moment
map-time-signs = Licht is toen, donker is het andere moment. Wat op zijn plaats bleef, is donker.
map-time-other = Het andere moment
map-time-other-now = nu
map-time-other-version = { $day }, versie "{ $name }"
map-time-today = De kaart van nu
map-time-day = De kaart van { $day }
map-time-version = De kaart van { $day }, versie "{ $name }"
# Op een plaatje. $moment: "De kaart van 3 oktober 2026".
# $other: "nu", of de dag van het andere moment.
map-time-beside-name = { $moment }, naast de kaart van { $other }
# $moment: de zin van het moment.
map-time-arrows-name = { $moment }, met pijlen naar { $other }
map-time-begin = { $count ->
    [one] Hier begint de geschiedenis. Er stond 1 risico op de kaart.
   *[other] Hier begint de geschiedenis. Er stonden { $count } risico's op de kaart.
}
map-time-changed = { $count ->
    [0] Op dat moment veranderde geen enkele plaats op de kaart.
    [one] Toen veranderde 1 risico van plaats:
   *[other] Toen veranderden { $count } risico's van plaats:
}
map-time-came = { $name } kwam op de kaart: { $to }.
map-time-went = { $name } ging van de kaart.
map-time-moved = { $name } ging van { $from } naar { $to }.
map-time-gross = { $name } is zonder maatregelen anders beoordeeld: { $to }.
map-time-stayed = { $name } bleef staan en is anders beoordeeld.
map-time-goal = { $name } kreeg een ander doel: { $to }.
map-time-goal-gone = { $name } heeft geen doel meer.
map-column-first = eerst
map-column-second = daarna
map-dot-first = { $id } { $title }, eerst: kans { $likelihood }, gevolg { $consequence }
map-dot-second = { $id } { $title }, daarna: kans { $likelihood }, gevolg { $consequence }
map-bubble-first = { $count } risico's samen, eerst: kans { $likelihood }, gevolg { $consequence }
map-bubble-second = { $count } risico's samen, daarna: kans { $likelihood }, gevolg { $consequence }
map-between-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. Eerst { $from }, daarna { $to }
map-first-here = { $count ->
    [one] 1 risico stond hier eerst
   *[other] { $count } risico's stonden hier eerst
}
map-second-here = { $count ->
    [one] 1 risico stond hier daarna
   *[other] { $count } risico's stonden hier daarna
}
map-column-then = toen
map-column-tried = met deze maatregelen
map-dot-then = { $id } { $title }, toen: kans { $likelihood }, gevolg { $consequence }
map-dot-tried = { $id } { $title }, met deze maatregelen: kans { $likelihood }, gevolg { $consequence }
map-bubble-then = { $count } risico's samen, toen: kans { $likelihood }, gevolg { $consequence }
map-bubble-tried = { $count } risico's samen, met deze maatregelen: kans { $likelihood }, gevolg { $consequence }
# $map: welke kaart. $cell: het vakje in woorden.
map-still-cell = { $map }. { $cell }
map-then-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. Toen { $from }, nu { $to }
map-tried-cell = Kans { $likelihood }, gevolg { $consequence }: { $level }. Nu { $from }, met deze maatregelen { $to }
map-then-here = { $count ->
    [one] 1 risico stond hier toen
   *[other] { $count } risico's stonden hier toen
}
map-tried-here = { $count ->
    [one] 1 risico met deze maatregelen
   *[other] { $count } risico's met deze maatregelen
}
map-still-choose = Klik op een vakje om te zien welke risico's erin staan.

# Maatregelen uitproberen.
map-try = Uitproberen
map-try-title = Maatregelen uitproberen
map-try-lead = Zet een maatregel aan en zie wat er met de kaart gebeurt. Er wordt niets bewaard.
map-try-map = Kaart met deze maatregelen
# Op een plaatje. $measures: de maatregelen die aanstaan; $count: hoeveel.
map-try-picture = { $count ->
    [0] Proef, niet vastgelegd. Nog zonder maatregelen.
   *[other] Proef, niet vastgelegd. Met deze maatregelen: { $measures }.
}
map-try-signs = Licht is nu, donker is met deze maatregelen. Wat een maatregel oplevert, is een schatting.
map-try-search = Zoek een maatregel
map-try-more = { $count ->
    [one] En nog 1 maatregel. Zoek hem op naam.
   *[other] En nog { $count } maatregelen. Zoek op naam.
}
map-try-not-found = Geen maatregel heet zo.
map-try-fixed = Bij uitproberen ziet u alleen waar een risico nu staat, en waar het dan staat.
map-try-none = Er zijn geen maatregelen om uit te proberen.
map-try-own = van uw praktijk
map-try-listed = voorstel
# $count: hoeveel risico's bewegen. $from en $to: hoeveel er hoog zijn, nu en dan.
map-try-moved = { $count ->
    [0] Nog geen enkel risico beweegt.
    [one] 1 risico komt lager. Hoog: van { $from } naar { $to }.
   *[other] { $count } risico's komen lager. Hoog: van { $from } naar { $to }.
}
map-try-risk = { $name } gaat van { $from } naar { $to }.
map-try-waiting = { $count ->
    [one] 1 risico blijft staan: het heeft nog andere maatregelen die niet aan staan.
   *[other] { $count } risico's blijven staan: ze hebben nog andere maatregelen die niet aan staan.
}
map-try-minutes = Tijd: ongeveer { $from } tot { $to } minuten, { $often ->
    [once] één keer.
   *[yearly] per jaar.
}
map-try-hours = Tijd: ongeveer { $from } tot { $to } uur, { $often ->
    [once] één keer.
   *[yearly] per jaar.
}
map-try-free = Kosten: alleen tijd.
map-try-up-to = Kosten: tot ongeveer { $to }{ $often ->
    [once] , één keer.
   *[yearly] {" "}per jaar.
}
map-try-between = Kosten: ongeveer { $from } tot { $to }{ $often ->
    [once] , één keer.
   *[yearly] {" "}per jaar.
}
map-try-more-than = Kosten: meer dan ongeveer { $from }{ $often ->
    [once] , één keer.
   *[yearly] {" "}per jaar.
}
map-try-unknown = { $count ->
    [one] Van 1 maatregel weten we niet wat die kost.
   *[other] Van { $count } maatregelen weten we niet wat die kosten.
}
map-try-keep = Bewaren als plan
map-try-drop = Weggooien
map-try-kept-already = Deze maatregelen staan al in uw plan.

# Kleine kaarten, en hoeveel er van elk niveau waren.
map-small = Per soort en per proces
map-small-lead = Waar uw risico's nu staan, geteld. Klik op een kaart om alleen die risico's te zien.
map-small-categories = Per soort dreiging
map-small-processes = Per proces
map-small-name = { $name }: { $high } hoog, { $medium } midden, { $low } laag
map-trend = Verloop van de niveaus
map-trend-lead = Een dichte lijn is hoog, gestreept is midden en gestippeld is laag. Klik op een rij om de kaart van toen te zien.
map-trend-none = Er is nog geen risico beoordeeld.
map-trend-when = Wanneer
map-trend-table = Aantal risico's per niveau
map-why = Waarom dit niveau?
map-why-cell = Waarom heeft dit vakje dit niveau?
