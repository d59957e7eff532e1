# Stap 4: de Verklaring van Toepasselijkheid.

statement-lead = Hier staat van elk onderdeel van NEN 7510 of het bij u geldt, waarom, en hoe ver u bent. De titels zijn onze eigen woorden.
# $on van $all: over hoeveel onderdelen is besloten.
statement-counted = Besloten over { $on } van { $all } onderdelen.
statement-fill = { $count ->
    [one] 1 open onderdeel laten gelden
   *[other] { $count } open onderdelen laten gelden
}
statement-fill-why = Dit zijn de onderdelen die bij bijna elke praktijk gelden. U kunt elk antwoord daarna veranderen.
# De reden die het programma dan invult.
statement-reason-prescribed = NEN 7510 schrijft dit aan de zorg voor.
# $risks: nummers van risico's.
statement-reason-risks = Nodig tegen { $risks }.
statement-reason-usual = Hoort bij een praktijk als de onze.
statement-words = Zoek een onderdeel of nummer
statement-theme = Hoofdstuk
statement-all-themes = alle hoofdstukken
statement-which = Welke onderdelen
statement-which-all = alle
statement-which-open = nog niet besloten
statement-which-applies = geldt
statement-which-not = geldt niet
statement-which-care = alleen voor de zorg
statement-which-undone = geldt en is nog niet ingevoerd
# $shown van $all: hoeveel er in de lijst staan.
statement-shown = { $shown } van { $all } onderdelen
statement-show-all = Alle onderdelen tonen
statement-no-match = Geen enkel onderdeel past hierbij.
statement-register = Onderdelen van NEN 7510
statement-column-number = Nr
statement-column-title = Onderdeel
statement-column-applies = Geldt
statement-column-status = Status
statement-column-basis = Hangt aan
statement-open = nog kiezen
statement-yes = ja
statement-no = nee

statement-origin-iso = Uit ISO 27002.
statement-origin-care = Alleen voor de zorg.
statement-addition = De zorg heeft hierbij een extra eis.
statement-prescribed = Voorgeschreven: zonder dit mag u een risico niet zo laten.
# $law: wet of norm.
statement-law = Staat in: { $law }
statement-by-supplier = Meestal doet een leverancier dit. Vraag hem om bewijs.
statement-by-both = Meestal doet u dit samen met een leverancier.
statement-question = Geldt dit bij u?
statement-yes-why = U voert dit uit, zelf of door een ander.
statement-no-why = Alleen met een reden, en alleen als geen risico het nodig heeft.
statement-usual-not = In een solopraktijk geldt dit meestal niet.
statement-why = Waarom?
statement-why-not = Waarom geldt dit bij u niet?
statement-exclude = Vastleggen dat dit niet geldt
statement-exclude-cancel = Toch niet
statement-status = Hoe ver bent u met dit onderdeel?
# $status: gepland, deels of ingevoerd.
statement-proposal = Voorstel uit uw maatregelen: { $status }
statement-take-proposal = Voorstel overnemen
statement-how = Hoe doet u dit?
statement-owner = Wie zorgt ervoor?
statement-evidence = Waaruit blijkt het?
statement-norm-note = Eigen aantekening uit de norm
statement-norm-note-asked = Wat wilt u uit de norm onthouden?
statement-norm-note-why = Voor wie de norm heeft gekocht. Dit blijft in uw bestand en komt niet in rapporten.
statement-risks = Nodig tegen deze risico's
statement-risks-none = Geen enkel risico heeft dit nodig.
statement-measures = Maatregelen die dit uitvoeren
statement-pieces = Bewijs bij deze maatregelen
statement-contracts = Contracten en afspraken met anderen
statement-contracts-none = Geen contract of afspraak met een ander.
# $title: nummer en naam; $words: welk contract en of het er is.
statement-contract = { $title }: { $words }
statement-measures-none = Nog geen maatregel. Kies bij een maatregel dat hij bij dit onderdeel hoort.
