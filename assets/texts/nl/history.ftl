# De geschiedenis: wat er veranderde, in woorden, en de bladzijde waar u dat terugleest.

## Onderdelen, zoals ze in een lijst staan

record-practice = Gegevens van de praktijk
record-policy = Tekst van het beleid
record-policy-version = Vastgesteld beleid, versie
record-criteria = Risicocriteria, versie
record-role = Rol
record-goal = Doel

## Wat er met een onderdeel gebeurde

turn-new = Nieuw
turn-changed = Gewijzigd
turn-gone = Weg

edit-restore = Terug naar { $subject }
edit-version = Versie "{ $subject }" vaststellen

## Eén regel van de geschiedenis als zin

# $field: het gegeven. $record: naam van het onderdeel. $clause: van wat naar wat.
history-field-of = { $field } van "{ $record }": { $clause }
history-field-in = { $record }, { $field }: { $clause }
history-field = { $field }: { $clause }
# $what: de wijziging in woorden. $fields: de eerste gegevens. $count: hoeveel er nog meer zijn.
history-fields = { $count ->
    [0] { $what }: { $fields }
    [one] { $what }: { $fields }; en nog 1 gegeven
   *[other] { $what }: { $fields }; en nog { $count } gegevens
}
history-added = { $record } toegevoegd
history-removed = { $record } verwijderd
# $count: hoeveel andere onderdelen mee veranderden.
history-and-more = { $count ->
    [one] { $what }; 1 ander onderdeel veranderde mee
   *[other] { $what }; { $count } andere onderdelen veranderden mee
}
# $tally: hoeveel er nieuw, gewijzigd en weg is.
history-many = { $what }: { $tally }
history-tally = { $new } nieuw, { $changed } gewijzigd, { $gone } weg
history-created = { $count ->
    [one] Beveiligingsmap begonnen, met 1 onderdeel
   *[other] Beveiligingsmap begonnen, met { $count } onderdelen
}
history-taken-back = Ongedaan gemaakt: { $what }
history-brought-back = Opnieuw gedaan: { $what }

# $before: wat er stond. $after: wat er nu staat.
history-from-to = van { $before } naar { $after }
history-filled = ingevuld met { $after }
history-emptied = leeggemaakt; er stond { $before }
history-come = erbij: { $after }
history-gone = eraf: { $before }
history-blank = –
# $names: de eerste. $count: hoeveel er nog meer zijn.
history-some = { $names } en nog { $count }
history-sections = { $count ->
    [one] 1 onderdeel
   *[other] { $count } onderdelen
}
history-whole-matrix = de hele tabel
history-cell = { $level } bij kans { $likelihood } en gevolg { $consequence }
history-rated = kans { $likelihood } en gevolg { $consequence }
# $gross en $residual: beoordelingen. $treatment: aanpak. $done van $measures: maatregelen.
history-standing = bruto { $gross }; rest { $residual }; aanpak { $treatment }; { $done } van { $measures } maatregelen ingevoerd

## Namen van gegevens

field-number = Nummer
field-other = Ander gegeven
field-name = Naam
field-own-text = Eigen tekst bij "{ $one }"
field-adopted-by = Vastgesteld door
field-adopted-on = Vastgesteld op
field-sections = Tekst
field-profile = Methode
field-matrix = Tabel
field-holder = Wie
field-deputy = Vervanger
field-duties = Taken
field-catalogue = Code in de catalogus
field-measured-what = Wat u meet
field-target = Streefwaarde
field-measured = Gemeten waarde
field-measured-on = Gemeten op
field-interval = Maanden tussen twee metingen
field-purpose = Waarvoor
field-owner = Verantwoordelijke
field-health-data = Gezondheidsgegevens
# $one: beschikbaarheid, integriteit of vertrouwelijkheid. $two: voor wie.
field-class = Klasse { $one } voor { $two }
field-note = Toelichting
field-supplier = Leverancier
field-suppliers = Leveranciers
field-processes = Processen
field-systems = Systemen
field-exchanges = Uitwisselingen
field-hosting = Plek van de gegevens
field-two-factor = Inloggen met twee factoren
field-partner = Met wie
field-direction = Richting
# $one: het kenmerk met zijn letter.
field-exchange-aspect = Kenmerk { $one }
field-framework = Afspraak
field-legal-ground = Waarom het mag
field-service = Dienst
field-data-seen = Welke gegevens hij ziet
field-agreement = Soort overeenkomst
field-agreement-status = Stand van de overeenkomst
field-certificate = Certificaat
field-certificate-until = Certificaat geldig tot en met
field-breach-notice = Uren om een datalek te melden
field-threat = Code van de bedreiging
field-category = Soort bedreiging
field-relevance = Antwoord op "Speelt dit bij u?"
field-relevance-reason = Reden van dat antwoord
field-vulnerability = Kwetsbaarheid
field-aspects = Raakt
field-patient-safety = Kan patiënten schaden
field-prescribed = Voorgeschreven onderdelen van NEN 7510
field-likelihood = Kans
# $one: voor wie.
field-consequence = Gevolg voor { $one }
field-criteria = Beoordeeld met
field-treatment = Aanpak
field-treatment-note = Toelichting bij de aanpak
field-measures = Maatregelen
field-residual-likelihood = Restkans
field-residual-consequence = Restgevolg voor { $one }
field-residual-criteria = Restrisico beoordeeld met
field-breach = Wet of contract die wordt overtreden
field-accepted-by = Aanvaard door
field-accepted-on = Aanvaard op
field-accepted-reason = Reden van aanvaarden
field-accepted-review = Opnieuw kijken op
field-accepted-for = Aanvaard in deze stand
field-description = Beschrijving
field-controls = Onderdelen van NEN 7510
field-status = Stand
field-sees-to-it = Wie het regelt
field-due = Klaar op
field-evidence = Bewijs
field-applicable = Van toepassing
field-justification = Reden

answer-undecided = nog kiezen
answer-later = later beslissen
answer-relevant = ja
answer-not_relevant = nee
applicable-applicable = ja
applicable-not_applicable = nee
status-not_applicable = niet van toepassing
