# Woorden die overal hetzelfde zijn: schalen, maanden, knoppen. Houd ze kort.

app-name = Praktijkschild
confidential = Vertrouwelijk
list-and = en

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

likelihood-very_small = zeer klein
likelihood-small = klein
likelihood-moderate = middelmatig
likelihood-large = groot
likelihood-very_large = zeer groot

consequence-low = laag
consequence-medium = midden
consequence-high = hoog
consequence-very_high = zeer hoog

level-low = laag
level-medium = midden
level-high = hoog
level-gross = bruto
level-residual = rest
# De letter in elk vakje van de kaart.
level-letter-low = L
level-letter-medium = M
level-letter-high = H

affected-patient = patiënten
affected-organisation = praktijk
affected-society = samenleving

aspect-availability = beschikbaarheid
aspect-integrity = integriteit
aspect-confidentiality = vertrouwelijkheid
aspect-letter-availability = B
aspect-letter-integrity = I
aspect-letter-confidentiality = V

# $class: de klasse in een woord. $columns: de kolommen die bepaalden.
class-by = { $class }, door: { $columns }
class-incomplete = onvolledig

# Wat tussen twee zinnen van de tabel valt. -why: waarom het naar boven wordt afgerond.
between-light_to_many = Lichte schade bij veel patiënten
between-light_to_many-why = De tabel noemt lichte schade alleen bij enkele patiënten. Veel patiënten weegt zwaarder.
between-name_unmeasured = Schade aan de naam, niet te meten
between-name_unmeasured-why = De tabel zegt niet waar merkbare schade ophoudt en grote schade begint.
between-name_and_closing = Grote schade aan de naam, en sluiten dreigt
between-name_and_closing-why = De tabel noemt grote schade aan de naam en sluiten apart. Samen weegt dat als sluiten.

# Bij een gevolg voor de praktijk. $little en $noticeable: bedragen in euro.
loss-little = Verlies onder { $little }.
loss-noticeable = Verlies van { $little } tot en met { $noticeable }.
loss-much = Verlies boven { $noticeable }.

treatment-avoid = vermijden
treatment-mitigate = beheersen
treatment-transfer = overdragen
treatment-accept = aanvaarden

status-planned = gepland
status-partial = deels
status-implemented = ingevoerd

residual-expected = verwacht
residual-reached = bereikt

category-physical = Fysieke incidenten
category-environment = Incidenten in de omgeving
category-technical = Technische incidenten
category-utilities = Uitval van voorzieningen
category-human_unintentional = Menselijke fouten
category-human_intentional = Opzet van mensen
category-other_third_party = Afhankelijk van anderen

step-policy = Beleid
step-processes = Processen
step-risks = Risico's
step-measures = Maatregelen
step-residual = Restrisico

yes = ja
no = nee

date-hint = dd-mm-jjjj
euros-wrong = Dit is geen heel bedrag. Schrijf bijvoorbeeld 1.750.
date-wrong = Deze dag bestaat niet. Schrijf bijvoorbeeld 22-11-2026.
