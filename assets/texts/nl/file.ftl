# Het bestand zelf: wie erin mag, en de reservekopieën.

# De bladzijde die om de wachtwoordzin vraagt.
# $path: waar het bestand staat.
unpacked = U werkt nu in een uitgepakte kopie, met de wachtwoordzin van die kopie als die er een had. Hij staat in { $path }
unlock-title = Wachtwoordzin
unlock-lead = Dit bestand is beveiligd. Typ de wachtwoordzin om het te openen.
unlock-lead-packed = Deze kopie is beveiligd. Typ de wachtwoordzin van de kopie. Het programma pakt hem uit in uw documenten en opent hem.
unlock-lead-again = De beveiligingsmap is vergrendeld. Typ de wachtwoordzin om verder te gaan waar u was.
unlock-phrase = Wachtwoordzin van dit bestand
unlock-copies = Map met reservekopieën openen
unlock-show = Laat zien wat ik typ
unlock-open = Openen
unlock-cancel = Annuleren

# Een nieuwe wachtwoordzin kiezen: op drie plaatsen, elk met eigen velden.
phrase-how = Kies minstens 15 tekens. Vier of vijf woorden die niets met de praktijk te maken hebben, onthoudt u makkelijk en raadt niemand.
phrase-nobody = Niemand kan deze zin voor u herstellen, ook wij niet. Bent u hem kwijt, dan zijn uw gegevens weg. Schrijf hem op en bewaar hem in de kluis of bij uw notaris, niet bij de computer.
phrase-too-short = Nog te kort: een wachtwoordzin heeft minstens 15 tekens.
phrase-differs = De twee zinnen zijn nog niet gelijk.
phrase-strength-short = Te kort
phrase-strength-weak = Makkelijk te raden
phrase-strength-fair = Redelijk sterk
phrase-strength-strong = Sterk
new-safety = Beveilig met een wachtwoordzin (aanbevolen)
new-safety-lead = Kies vier of vijf woorden die niets met de praktijk te maken hebben, samen minstens 15 tekens. Zonder die zin kan niemand het bestand lezen, ook niet als de laptop gestolen wordt. Liever later? Laat de velden dan leeg.
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
file-phrase-current = Huidige wachtwoordzin
file-phrase-wrong = Dit is niet de huidige wachtwoordzin. Typ hem opnieuw.
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
lock-holds-typed = Voor het vergrendelen hebt u iets getypt dat nog niet bewaard is. Ontgrendel eerst, of gooi die tekst weg.
lock-needs-phrase = Vergrendelen kan alleen met een wachtwoordzin. Stel die in bij Bestand en kopieën.

# De reservekopieën.
copies-title = Reservekopieën
copies-lead = Sluit u de beveiligingsmap, dan maakt het programma een kopie als er iets veranderd is. Het bewaart de laatste vijf. Daarnaast blijft er één per dag (twee weken) en per week (twee maanden). En één per maand (twee jaar) en per jaar. Kopieën die u zelf maakt, en die van vóór het teruggaan, blijven altijd staan.
# $folder: de map van dit bestand.
copies-where = De kopieën staan in { $folder }
copies-now = Maak nu een kopie
copies-show = Map met kopieën openen
copies-none = Er is nog geen kopie. De eerste komt er als u de beveiligingsmap sluit.
copies-made = Gemaakt op
copies-why = Waarom
copies-size = Grootte
occasion-left = Bij het sluiten
occasion-asked = Zelf gemaakt
occasion-before-restoring = Vóór het teruggaan
copies-sealed = Met wachtwoordzin
copies-yes = Ja
copies-no = Nee
# $day: de dag. $time: de tijd.
copies-moment = { $day }, { $time }
# $made: wanneer. $why: waarom. $size: hoe groot.
copies-row = Kopie van { $made }, { $why }, { $size }
# Hetzelfde, van een ander bestand. $file: de naam daarvan.
copies-row-other = Kopie van { $made } van het bestand { $file }, { $why }, { $size }
copies-file = Van bestand
copies-this-file = Dit bestand
copies-look = Bekijken en teruggaan…
copies-choose = Kies een kopie om te zien wat er sindsdien veranderd is, of om terug te gaan.
copies-plain = { $count ->
    [one] Van deze kopieën is er nog 1 zonder wachtwoordzin. Wie die vindt, kan hem lezen.
   *[other] Van deze kopieën zijn er nog { $count } zonder wachtwoordzin. Wie die vindt, kan ze lezen.
}
copies-seal = Oude kopieën ook beveiligen
# $why: wat er misging.
copies-not-sealed = Niet alle kopieën konden beveiligd worden. { $why }
copies-all-sealed = Alle kopieën zijn nu beveiligd met de wachtwoordzin van dit bestand.
copies-folder = Map voor alle reservekopieën
copies-folder-use = Deze map gebruiken
copies-not-a-folder = Hier staat een bestand, geen map. Kies een map voor de reservekopieën.
# $path: waar de kopie staat.
copies-done = De kopie is gemaakt en gecontroleerd: { $path }
# $why: wat er misging.
copies-failed = De reservekopie is niet gemaakt. { $why }

# Teruggaan naar een kopie.
# $made: wanneer de kopie is gemaakt.
copy-restore-title = Terug naar de kopie van { $made }
copy-restore-lead = Dit verandert er als u teruggaat. Er is nog niets gebeurd.
# $file: de naam van het andere bestand.
restore-other-file = Let op: deze kopie is gemaakt van een ander bestand, { $file }.
restore-changes = Wat verandert er?
restore-kept = Van hoe het nu is, maakt het programma eerst nog een kopie. U kunt dus altijd weer terug.
restore-other-phrase = Deze kopie heeft een andere wachtwoordzin dan het bestand nu, waarschijnlijk uw vorige. Typ die om te zien wat er verandert.
restore-wrong-phrase = Deze zin past niet bij de kopie. Typ de zin die het bestand had toen de kopie gemaakt werd.
restore-phrase = Wachtwoordzin van deze kopie
restore-read = Kopie lezen
# $why: wat er misging.
restore-failed = Teruggaan is niet gelukt. Het bestand is zoals het was. { $why }
restore-yes = Teruggaan naar deze kopie
restore-no = Niet teruggaan
# $made: wanneer de kopie is gemaakt.
restore-done = U bent terug bij de kopie van { $made }. Hoe het daarvoor was, staat als "Vóór het teruggaan" in de lijst.

# Een kopie voor elders.
packed-title = Kopie voor een USB-stick
packed-lead = Een versleutelde kopie om buiten de praktijk te bewaren, bijvoorbeeld op een USB-stick in een kluis. Hij krijgt een eigen wachtwoordzin; die is genoeg om hem met dit programma te openen. Zonder dit programma kan het met het gratis programma age.
packed-path = Waar komt de kopie voor de USB-stick?
packed-elsewhere = Dit is de map van uw beveiligingsmap zelf. Kies een USB-stick of een andere plek: gaat deze computer verloren, dan is ook deze kopie weg.
packed-phrase = Wachtwoordzin voor deze kopie
packed-phrase-again = De zin voor deze kopie nog een keer
packed-phrase-show = Laat de zin voor deze kopie zien
packed-make = Versleutelde kopie maken
# $path: waar de kopie staat.
packed-done = De versleutelde kopie is gemaakt en gecontroleerd: { $path }

# $number: een getal.
size-kilobytes = { $number } kB
size-megabytes = { $number } MB

# Redden uit een beschadigd bestand.
rescue-offer = Het bestand gaat wel open met deze zin, maar het is beschadigd. U kunt redden wat te lezen is.
# $name: de naam van het beschadigde bestand.
rescue-file = { $name } gered
# $records: hoeveel onderdelen. $lost: hoeveel er zeker ontbreken. $path: het nieuwe bestand.
rescue-done = Gered: { $records } onderdelen. { $lost ->
    [0] Wat er precies ontbreekt, weten wij niet: loop alle stappen na.
    [one] Zeker 1 onderdeel ontbreekt: loop alle stappen na.
   *[other] Zeker { $lost } onderdelen ontbreken: loop alle stappen na.
} De geschiedenis van vóór de schade kon niet mee; er begint een nieuwe. Het nieuwe bestand is { $path }. Het beschadigde bestand staat er nog.
