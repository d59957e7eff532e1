# Stap 2: de vier registers, het onderdeel dat open staat, en de classificatie.

processes-title = 2  Processen
registers = Registers
registers-lead = Schrijf op wat uw praktijk doet en met welke systemen. Ook met wie u gegevens uitwisselt en wie u helpt. Kies een regel om die te bekijken of te wijzigen.
registers-processes = Processen { $count }
registers-systems = Systemen { $count }
registers-exchanges = Uitwisselingen { $count }
registers-suppliers = Leveranciers { $count }
registers-processing = Verwerkingsregister { $count }

# Kolommen. Houd ze kort; wat voluit wordt voorgelezen, heet -spoken.
column-number = Nr.
column-name = Naam
column-open = Te doen
column-open-spoken = Nog te doen
column-supplier = Leverancier
column-hosting = Waar
column-two-factor = Twee factoren
column-partner = Met wie
column-direction = Richting
column-aspects = Kenmerken
column-service = Dienst
column-agreement = Overeenkomst
column-certificate = Certificaat tot
column-process = Proces
column-subjects = Van wie
column-data = Welke gegevens
column-recipients = Wie ze krijgt
column-retention = Hoe lang
column-complete = Compleet

# Knop boven een kolom, alleen voorgelezen. $column: naam van de kolom.
sort-by = { $column }: sorteren
sorted-up = { $column }: oplopend gesorteerd
sorted-down = { $column }: aflopend gesorteerd

# $shown van $all: hoeveel regels er van hoeveel getoond worden.
listing-shown = { $shown } van { $all } getoond
listing-show-all = Alles tonen
# Achter de naam van een regel, voorgelezen. $count: aantal punten.
listing-open = { $count ->
    [0] niets meer te doen
    [one] nog 1 punt te doen
   *[other] nog { $count } punten te doen
}

# Kop boven een lijst om aan te vinken. $on van $all: hoeveel er aan staan.
ticked-of = { $title }: { $on } van { $all }
# Knop naar een ander onderdeel, voorgelezen. $name: nummer en naam.
show-record = { $name } tonen
number-wrong = Dit is geen getal. Schrijf bijvoorbeeld 24.
choice-keys = Kies ook met de cijfertoetsen: 1 is het eerste antwoord. Met Tab gaat u naar de volgende vraag.

hangs-together = Samenhang
links-none = Nog niets.
owner-why = Wie binnen de praktijk beslist en het bijhoudt, bijvoorbeeld de praktijkhouder.
health-data-why = Gezondheidsgegevens zijn altijd vertrouwelijk.

# Processen.
process-register = Register van processen
process-search = Zoeken in processen
process-add = Proces toevoegen
process-new = Nieuw proces
process-remove = Proces verwijderen
process-none = Nog geen processen
process-none-lead = Een proces is iets wat uw praktijk steeds weer doet, zoals spreekuur houden of declareren. Begin met het proces dat het minst mag uitvallen.
process-first = Eerste proces toevoegen
process-name = Naam van het proces
process-purpose = Waar het proces voor is
process-owner = Verantwoordelijke voor het proces
process-note = Toelichting bij het proces
process-health-data = Bevat gezondheidsgegevens
process-systems = Systemen die dit proces gebruikt
process-exchanges = Uitwisselingen voor dit proces
process-risks = Risico's die dit proces raken

# Informatiesystemen.
system-register = Register van systemen
system-search = Zoeken in systemen
system-add = Systeem toevoegen
system-new = Nieuw systeem
system-remove = Systeem verwijderen
system-none = Nog geen systemen
system-none-lead = Een systeem is alles waarin gegevens staan of waarlangs ze gaan: een programma, een apparaat of een dienst. Begin met uw HIS.
system-first = Eerste systeem toevoegen
system-name = Naam van het systeem
system-note = Toelichting bij het systeem
system-health-data = Bevat gezondheidsgegevens
system-supplier = Leverancier van het systeem
supplier-unknown = Geen of onbekend
system-users = Rollen die met dit systeem werken
system-hosting = Waar staan de gegevens?
hosting-supplier_cloud = bij de leverancier
hosting-supplier_cloud-why = In een rekencentrum van of voor de leverancier.
hosting-practice = in de praktijk
hosting-practice-why = Op een computer, server of papier in uw eigen gebouw.
hosting-hosting_firm = bij een ander bedrijf
hosting-hosting_firm-why = Op een server die een ICT-bedrijf voor u beheert.
hosting-external_network = landelijk of regionaal
hosting-external_network-why = Bij een dienst die u met andere zorgverleners deelt.
hosting-mobile = onderweg
hosting-mobile-why = Op iets dat de praktijk uit gaat, zoals een laptop of telefoon.
hosting-unknown = onbekend
hosting-unknown-why = Nog niet nagekeken. Vraag het aan de leverancier.
system-two-factor = Inloggen met twee factoren?
two-factor-unknown = onbekend
two-factor-unknown-why = Nog niet nagekeken.
two-factor-no = nee
two-factor-no-why = Alleen een wachtwoord. Bij gezondheidsgegevens is dat te weinig.
two-factor-yes = ja
two-factor-yes-why = Een wachtwoord en nog iets, zoals een pas of een code op de telefoon.
two-factor-compensated = anders beschermd
two-factor-compensated-why = Het kan niet. Schrijf in de toelichting wat het systeem wel beschermt.
two-factor-not_applicable = niet van toepassing
two-factor-not_applicable-why = Niemand logt hierop in.
system-processes = Processen die dit systeem gebruiken
system-exchanges = Uitwisselingen via dit systeem
system-risks = Risico's die dit systeem raken

# Uitwisselingen van gegevens.
exchange-register = Register van uitwisselingen
exchange-search = Zoeken in uitwisselingen
exchange-add = Uitwisseling toevoegen
exchange-new = Nieuwe uitwisseling
exchange-remove = Uitwisseling verwijderen
exchange-none = Nog geen uitwisselingen
exchange-none-lead = Een uitwisseling is alles wat u aan een ander geeft of van een ander krijgt. Denk aan een verwijzing of een uitslag. Begin met het laboratorium of de apotheek.
exchange-first = Eerste uitwisseling toevoegen
exchange-name = Naam van de uitwisseling
exchange-partner = Met wie u uitwisselt
exchange-partner-why = Bijvoorbeeld het ziekenhuis, de apotheek of de patiënt zelf.
exchange-direction = Welke kant gaan de gegevens op?
direction-in = naar de praktijk
direction-out = van de praktijk
direction-both = beide kanten
exchange-health-data = Bevat gezondheidsgegevens
exchange-owner = Verantwoordelijke voor de uitwisseling
exchange-framework = Afspraak waaronder u uitwisselt
exchange-framework-why = Bijvoorbeeld een contract, aansluitvoorwaarden of een regionale afspraak.
exchange-legal-ground = Waarom het mag
exchange-legal-ground-why = Bijvoorbeeld de behandelrelatie, een wet of toestemming van de patiënt.

# De tien kenmerken a tot en met j van NEN 7512, in eigen woorden.
aspects = Tien kenmerken
aspects-filled = Kenmerken a tot en met j: { $count } van 10 ingevuld
aspects-filled-short = { $count } van 10
exchange-aspect-a = a. Doel
exchange-aspect-a-why = Waarvoor wisselt u deze gegevens uit?
exchange-aspect-b = b. Soort gegevens
exchange-aspect-b-why = Bijvoorbeeld een brief, een uitslag of een medicatielijst.
exchange-aspect-c = c. Hoeveel en hoe vaak
exchange-aspect-c-why = Bijvoorbeeld tien berichten per dag, of één bestand per jaar.
exchange-aspect-d = d. Hoe vertrouwelijk
exchange-aspect-d-why = Voor iedereen, voor een grote groep, voor een kleine kring of alleen voor wie het nodig heeft.
exchange-aspect-e = e. Wat ermee gebeurt
exchange-aspect-e-why = Vastleggen, bekijken, aanvullen of verbeteren.
exchange-aspect-f = f. Kanaal
exchange-aspect-f-why = Bijvoorbeeld zorgmail, een koppeling, een portaal, telefoon of post.
exchange-aspect-g = g. Wie verantwoordelijk is
exchange-aspect-g-why = Wie is aanspreekbaar bij u, en wie bij de ander?
exchange-aspect-h = h. Kwaliteit van de uitwisseling
exchange-aspect-h-why = Hoe snel, hoe volledig en hoe zeker moet het zijn?
exchange-aspect-i = i. Zender en ontvanger
exchange-aspect-i-why = Wie stuurt, wie ontvangt, en hoe weten zij dat van elkaar zeker?
exchange-aspect-j = j. Stand van de techniek en kosten
exchange-aspect-j-why = Wat is nu gebruikelijk, en wat is voor uw praktijk haalbaar?
exchange-processes = Processen bij deze uitwisseling
exchange-systems = Systemen bij deze uitwisseling
exchange-suppliers = Leveranciers bij deze uitwisseling
exchange-risks = Risico's die deze uitwisseling raken

# Leveranciers.
supplier-register = Register van leveranciers
supplier-search = Zoeken in leveranciers
supplier-add = Leverancier toevoegen
supplier-new = Nieuwe leverancier
supplier-remove = Leverancier verwijderen
supplier-none = Nog geen leveranciers
supplier-none-lead = Een leverancier is iedereen die voor u werkt en daarbij gegevens kan zien of laten uitvallen. Begin met de leverancier van uw HIS.
supplier-first = Eerste leverancier toevoegen
supplier-name = Naam van de leverancier
supplier-service = Wat de leverancier voor u doet
supplier-data-seen = Welke gegevens de leverancier ziet
supplier-health-data = Ziet gezondheidsgegevens
supplier-agreed = Afspraken
supplier-agreement = Welke overeenkomst is nodig?
agreement-processing_agreement = verwerkersovereenkomst
agreement-processing_agreement-why = De leverancier verwerkt persoonsgegevens voor u.
agreement-connection_terms = aansluitvoorwaarden
agreement-connection_terms-why = U sluit aan op een dienst met vaste voorwaarden.
agreement-controller_to_controller = tussen verantwoordelijken
agreement-controller_to_controller-why = U bent allebei zelf verantwoordelijk voor de gegevens.
agreement-service_contract = gewoon contract
agreement-service_contract-why = De leverancier ziet geen persoonsgegevens.
agreement-confidentiality = geheimhouding
agreement-confidentiality-why = De leverancier komt in de praktijk en kan iets zien of horen.
supplier-agreement-status = Is die overeenkomst er?
agreement-status-unknown = onbekend
agreement-status-unknown-why = Nog niet nagekeken.
agreement-status-missing = ontbreekt
agreement-status-missing-why = U hebt gezocht: hij is er niet.
agreement-status-requested = aangevraagd
agreement-status-requested-why = U hebt erom gevraagd. Hij is nog niet getekend.
agreement-status-signed = getekend
agreement-status-signed-why = Getekend, en u hebt zelf een exemplaar.
supplier-breaks-law = Zonder getekende verwerkersovereenkomst overtreedt de praktijk de wet (AVG, artikel 28). Vraag de leverancier vandaag nog om de overeenkomst.
supplier-assured = Zekerheid
supplier-certificate = Certificaat van de leverancier
supplier-certificate-until = Certificaat geldig tot en met
supplier-certificate-over = Dit certificaat is verlopen. Vraag het nieuwe op.
supplier-breach-hours = Meldt een datalek binnen (uur)
supplier-breach-hours-why = U hebt zelf 72 uur om een datalek te melden. Spreek daarom bijvoorbeeld 24 uur af. Laat leeg als er niets is afgesproken.
supplier-note = Toelichting bij de leverancier
supplier-systems = Systemen van deze leverancier
supplier-exchanges = Uitwisselingen via deze leverancier

supplier-agreement-until = Overeenkomst loopt tot en met
supplier-agreement-until-why = Laat leeg als de overeenkomst geen einddatum heeft.
supplier-agreement-over = Deze overeenkomst is afgelopen. Maak een nieuwe afspraak.
supplier-certificate-scope = Wat het certificaat dekt
supplier-cert-question = Is de leverancier aangesloten bij een CERT?
supplier-cert-unknown = onbekend
supplier-cert-unknown-why = Nog niet nagevraagd.
supplier-cert-no = nee
supplier-cert-no-why = De leverancier zegt dat hij niet is aangesloten.
supplier-cert-asked = gevraagd
supplier-cert-asked-why = U hebt het gevraagd. Er is nog geen antwoord.
supplier-cert-yes = ja
supplier-cert-yes-why = Hij krijgt waarschuwingen van een CERT en geeft die door.
# $question: de vraag aan de leverancier.
supplier-cert-asks = Vraag de leverancier: { $question }
supplier-cert-ask = Bij welke CERT bent u aangesloten, en hoe bereikt een waarschuwing ons?
supplier-cert-free = Deze leverancier hoeft u hier niet naar te vragen.
supplier-cert-name = Welke CERT, en hoe een waarschuwing u bereikt

# De aansluiting van de praktijk zelf bij een CERT.
# $answer: het antwoord.
own-cert-heading = Aansluiting van de praktijk bij een CERT: { $answer }
own-cert-options = Dit kunt u doen:
own-cert-question = Hoe is uw praktijk aangesloten bij een CERT?
cert-connection-unknown = onbekend
cert-connection-unknown-why = Nog niet nagekeken.
cert-connection-not_yet = nog niet
cert-connection-not_yet-why = Het kan nog niet. Schrijf op waarom, en wanneer u het weer vraagt.
cert-connection-via_region = via de regio
cert-connection-via_region-why = Uw regio-organisatie of zorggroep is aangesloten en waarschuwt u.
cert-connection-via_supplier = via een leverancier
cert-connection-via_supplier-why = Uw HIS-leverancier of ICT-beheerder is aangesloten en waarschuwt u.
cert-connection-direct = rechtstreeks
cert-connection-direct-why = Uw praktijk is zelf aangesloten.
own-cert-via = Via wie loopt de aansluiting?
own-cert-why-not = Waarom nog niet?
own-cert-again = Opnieuw vragen op
own-cert-past = Deze datum is voorbij. Vraag het opnieuw.
# $day: een dag.
own-cert-propose = Kies { $day }

# Het verwerkingsregister: wat artikel 30 van de AVG vraagt.
processing-register = Verwerkingsregister
processing-lead = De AVG vraagt dit register in artikel 30. Het komt uit uw processen. Kies een regel om het proces te openen.
# $on van $all: hoeveel processen compleet zijn.
processing-counted = Compleet: { $on } van { $all }
processing-none = Nog geen processen met persoonsgegevens
processing-none-lead = Zet bij een proces aan dat het persoonsgegevens verwerkt. Dan komt het hier te staan.
# $count: zoveel processen.
processing-fill-all = { $count ->
    [one] Lege velden invullen bij 1 proces
   *[other] Lege velden invullen bij { $count } processen
}
processing-fill-why = Wat leeg is, wordt ingevuld met wat bij de meeste praktijken klopt. Wat u zelf schreef, blijft staan. Lees het daarna na.
processing-fill = Invullen uit de startlijst
# $count: wat er nog ontbreekt.
processing-lacks-short = { $count ->
    [0] compleet
   *[other] nog { $count }
}
processing-heading = { $count ->
    [0] Verwerkingsregister: compleet
   *[other] Verwerkingsregister: nog { $count } in te vullen
}
# $list: wat er nog ontbreekt.
processing-lacks = Nog in te vullen: { $list }.
processing-asked-purpose = waar het proces voor is
processing-asked-ground = waarom het mag
processing-asked-subjects = van wie de gegevens zijn
processing-asked-categories = welke gegevens het zijn
processing-asked-outside = of gegevens buiten de EER komen
processing-asked-retention = hoe lang u ze bewaart
processing-personal = Verwerkt persoonsgegevens
processing-health = Gezondheidsgegevens zijn persoonsgegevens. Dit proces staat in het verwerkingsregister.
processing-ground = Waarom u deze gegevens mag gebruiken
processing-ground-why = De grondslag uit de AVG, bijvoorbeeld de behandeling of een wet.
processing-subjects = Van wie de gegevens zijn
processing-subjects-why = Elke groep op een eigen regel, bijvoorbeeld patiënten.
processing-categories = Welke gegevens het zijn
processing-categories-why = Elke soort op een eigen regel. Schrijf hier geen gegevens van een patiënt op.
processing-recipients = Wie de gegevens krijgt
processing-recipients-why = Wie buiten de praktijk, elk op een eigen regel. Laat leeg als dat niemand is.
processing-outside-question = Gaan er gegevens buiten de EER?
outside-eea-unknown = onbekend
outside-eea-unknown-why = Nog niet nagekeken. Vraag het aan uw leveranciers.
outside-eea-no = nee
outside-eea-no-why = De gegevens blijven in de EER: de EU, IJsland, Liechtenstein en Noorwegen.
outside-eea-yes = ja
outside-eea-yes-why = Bijvoorbeeld naar een server in de Verenigde Staten.
processing-outside = Welk land, en waarom dat mag
processing-outside-why = Bijvoorbeeld een besluit van de EU of een standaardcontract.
processing-retention = Hoe lang u de gegevens bewaart
processing-retention-why = Noem de wet of uw eigen afspraak.
processing-processors = Wie dit voor u verwerkt
processing-processors-none = Geen leverancier met een verwerkersovereenkomst.
processing-protection = Hoe het beveiligd is
processing-protection-none = Nog geen ingevoerde maatregel bij een risico van dit proces.

# Classificatie: wat er op het spel staat.
classification = Classificatie
classification-lead = Kies per vraag hoe erg het is. Het zwaarste antwoord bepaalt de klasse. Een klasse telt pas als de drie vragen beantwoord zijn.
# $class: de klasse met de reden, of "onvolledig".
class-of-availability = Beschikbaarheid: { $class }
class-of-integrity = Integriteit: { $class }
class-of-confidentiality = Vertrouwelijkheid: { $class }
class-asks-availability = Stel: u kunt er niet bij op het moment dat het nodig is.
class-asks-integrity = Stel: het klopt niet, of er ontbreekt iets.
class-asks-confidentiality = Stel: iemand die er niets mee te maken heeft, ziet het.
consequence-for-patient = Gevolg voor patiënten
consequence-for-organisation = Gevolg voor de praktijk
consequence-for-society = Gevolg voor de samenleving
# Voorgelezen. $aspect: beschikbaarheid, integriteit of vertrouwelijkheid. $column: de vraag.
class-question = { $column } bij { $aspect }
# In de tabel, zolang de klasse niet volledig is.
class-open = open
