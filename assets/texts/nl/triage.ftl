# De risico's één voor één, als kaarten (F8).

shortcut-triage = De risico's één voor één beoordelen
# $count: nog te beoordelen.
triage-begin = Één voor één beoordelen ({ $count })
triage-title = Risico's één voor één
# $left: nog te doen, met deze erbij. $all: alle risico's.
triage-left = { $left ->
    [one] Dit is de laatste van { $all }.
   *[other] Nog { $left } van { $all }.
} Wat patiënten kan schaden, komt eerst. U kunt altijd stoppen en later verdergaan.
triage-again = Dit risico had u al bekeken. Kies opnieuw, of ga verder.
# $list: processen, systemen en uitwisselingen.
triage-hits = Raakt: { $list }
triage-hits-more = { $list } en nog { $count }
triage-likelihood = Hoe vaak kan dit gebeuren, zonder maatregelen? (1-5)
triage-hit = Wie wordt het zwaarst geraakt?
# $whom: wie geraakt wordt.
triage-consequence = Hoe erg is het als het gebeurt, voor { $whom }? (1-4)
triage-name-consequence = Gevolg
triage-others = Voor de andere twee telt: laag, of lichter dan dit. In de lijst kiest u ze apart, als dat nodig is.
triage-not-relevant = Speelt niet, want…
triage-later = Later beslissen (L)
triage-back = Vorige kaart
triage-next = Verder
triage-stop = Stoppen
triage-reason = Waarom speelt dit bij u niet?
triage-reason-note = Eén zin is genoeg. Enter gaat naar de volgende kaart.
triage-reason-keep = Speelt niet
triage-reason-cancel = Toch beoordelen
triage-keys = Toetsen: 1-5 en 1-4 kiezen, N speelt niet, L later, Backspace vorige, Escape stoppen.
triage-done = Alle risico's zijn bekeken
# $rated: beoordeeld. $aside: spelen niet. $later: uitgesteld.
triage-done-counts = Beoordeeld: { $rated }. Speelt niet: { $aside }. Later: { $later }.
triage-done-later = Nu wat u uitstelde ({ $count })
triage-done-next = De drie dingen om nu te doen
triage-done-list = Naar de lijst
triage-none = Er zijn geen risico's om te beoordelen. Voeg in de lijst een eigen risico toe.
