# Het bestand zelf: wie erin mag, en de reservekopieën.

# De bladzijde die om de wachtwoordzin vraagt.
unlock-title = Wachtwoordzin
unlock-lead = Dit bestand is beveiligd. Typ de wachtwoordzin om het te openen.
unlock-lead-again = De beveiligingsmap is vergrendeld. Typ de wachtwoordzin om verder te gaan waar u was.
unlock-phrase = Wachtwoordzin van dit bestand
unlock-show = Laat zien wat ik typ
unlock-open = Openen
unlock-cancel = Annuleren

# Een nieuwe wachtwoordzin kiezen: op drie plaatsen, elk met eigen velden.
phrase-how = Kies minstens 15 tekens. Vier of vijf woorden die niets met de praktijk te maken hebben, onthoudt u makkelijk en raadt niemand.
phrase-nobody = Niemand kan deze zin voor u herstellen, ook wij niet. Bent u hem kwijt, dan zijn uw gegevens weg. Schrijf hem op en bewaar hem in de kluis of bij uw notaris, niet bij de computer.
phrase-too-short = Nog te kort: een wachtwoordzin heeft minstens 15 tekens.
phrase-differs = Typ hieronder nog een keer precies dezelfde zin.
phrase-strength-short = Te kort
phrase-strength-weak = Makkelijk te raden
phrase-strength-fair = Redelijk sterk
phrase-strength-strong = Sterk
new-safety = Beveilig met een wachtwoordzin (aanbevolen)
new-safety-lead = Uw risico's zijn een boodschappenlijst voor wie kwaad wil. Met een wachtwoordzin kan alleen wie die zin kent het bestand lezen, ook als de laptop gestolen wordt. Wilt u dit later doen? Laat de velden dan leeg.
new-phrase = Wachtwoordzin
new-phrase-again = Dezelfde zin nog een keer
new-phrase-show = Laat de wachtwoordzin zien
file-phrase = Nieuwe wachtwoordzin
file-phrase-again = Dezelfde nieuwe zin nog een keer
file-phrase-show = Laat de nieuwe zin zien

# De bladzijde over het bestand.
file-title = Bestand en kopieën
file-lead = Wie uw beveiligingsmap kan openen, en waar de reservekopieën staan.
file-safety = Beveiliging
file-is-sealed = Dit bestand is versleuteld. Zonder de wachtwoordzin kan niemand het lezen.
file-is-plain = Dit bestand is niet versleuteld. Iedereen die het in handen krijgt, kan het lezen.
file-why-seal = In dit bestand staan de zwakke plekken van uw praktijk. Wij raden aan het met een wachtwoordzin te beveiligen.
file-phrase-set = Beveiligen met deze zin
file-phrase-replace = Deze zin gebruiken
file-phrase-cancel = Annuleren
file-phrase-change = Andere wachtwoordzin…
file-phrase-remove = Wachtwoordzin weghalen…
file-phrase-remove-harm = Daarna kan iedereen die het bestand in handen krijgt, lezen waar uw praktijk kwetsbaar is.
file-phrase-remove-yes = Ja, wachtwoordzin weghalen
file-phrase-remove-no = Nee, zo laten
file-phrase-done = Het bestand is nu beveiligd met uw wachtwoordzin.
file-phrase-gone = De wachtwoordzin is weg. Het bestand is nu voor iedereen te lezen.
file-lock-now = Vergrendel nu
file-lock-after = Vanzelf vergrendelen als u het programma zo lang niet aanraakt:
file-lock-minutes = { $count } minuten
file-lock-never = Nooit
lock-needs-phrase = Vergrendelen kan alleen met een wachtwoordzin. Stel die in bij Bestand en kopieën.
