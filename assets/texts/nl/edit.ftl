# Wat een wijziging was: voor "Ongedaan maken: …" en de geschiedenis. $subject: waarover.

edit-practice = Gegevens van de praktijk
edit-practice-cert = Aansluiting bij een CERT
edit-policy-text = Tekst van het beleid
edit-policy-call = Ernstig incident noteren bij het beleid
edit-policy-call-drop = Ernstig incident bij het beleid weghalen
edit-policy-adopt = Beleid vaststellen, versie { $subject }
edit-criteria-level = Vakje van de risicocriteria, versie { $subject }
edit-criteria-limits = Grenzen in euro van de risicocriteria, versie { $subject }
edit-criteria-frequency = Hoe vaak een kans is in de risicocriteria, versie { $subject }
edit-criteria-adopt = Risicocriteria vaststellen, versie { $subject }
edit-criteria-drop = Concept van de risicocriteria weggooien
edit-cbw = Keuze bij de Cyberbeveiligingswet
edit-compensating = Wie meekijkt bij taken die niet samengaan
edit-context-issue = Wat er speelt: "{ $subject }"
edit-stakeholder = Belanghebbende "{ $subject }"
edit-audit = Bevinding "{ $subject }"
edit-role-duty = Taken van rol "{ $subject }"
edit-role-duties-fill = Taken van rollen uit de lijst
edit-role = Rol "{ $subject }"
edit-goal = Doel "{ $subject }"
edit-process = Proces "{ $subject }"
edit-process-class = Classificatie van "{ $subject }"
edit-processing-fill = Verwerkingsregister aanvullen
edit-system = Systeem "{ $subject }"
edit-exchange = Uitwisseling "{ $subject }"
edit-exchange-class = Classificatie van "{ $subject }"
edit-supplier = Leverancier "{ $subject }"
edit-risk = Risico "{ $subject }"
edit-risk-relevance = Antwoord bij "{ $subject }"
edit-risk-likelihood = Kans van "{ $subject }"
edit-risk-consequence = Gevolg van "{ $subject }"
edit-risk-judge = Beoordeling van "{ $subject }"
edit-risk-vulnerability = Waarom "{ $subject }" kan gebeuren
edit-risk-round-up = Afronding van het gevolg van "{ $subject }"
edit-risk-move = "{ $subject }" verplaatsen op de kaart
# Met een reden; die staat erachter in de geschiedenis.
edit-risk-rerate = "{ $subject }" verplaatsen op de kaart
edit-risk-treatment = Aanpak van "{ $subject }"
edit-risk-replace = Wat er in de plaats komt bij "{ $subject }"
edit-risk-tell = Aan wie "{ $subject }" is verteld
edit-risk-untell = Aan wie "{ $subject }" niet is verteld
edit-risk-link = Maatregel koppelen aan "{ $subject }"
edit-risk-unlink = Maatregel losmaken van "{ $subject }"
edit-residual-likelihood = Restkans van "{ $subject }"
edit-residual-consequence = Restgevolg van "{ $subject }"
edit-residual-round-up = Afronding van het restgevolg van "{ $subject }"
edit-residual-move = Restrisico van "{ $subject }" verplaatsen
edit-residual-rerate = Restrisico van "{ $subject }" verplaatsen
edit-residual-clear = Restrisico van "{ $subject }" wissen
edit-risk-accept = "{ $subject }" aanvaarden
edit-risk-except = Uitzondering voor "{ $subject }"
edit-risk-second-reader = Tweede lezer bij "{ $subject }"
edit-risk-withdraw = Aanvaarding van "{ $subject }" intrekken
# Meer risico's tegelijk. $subject: hun nummers.
edit-risks = Risico's { $subject }
edit-measure = Maatregel "{ $subject }"
edit-measure-status = Status van maatregel "{ $subject }"
edit-statement = Verklaring van Toepasselijkheid, maatregel { $subject }
edit-statement-fill = Open onderdelen van de verklaring ingevuld
edit-add = "{ $subject }" toevoegen
edit-plan = Maatregelen als plan bewaren
edit-add-all = Voorbeelden toevoegen aan een lijst
edit-remove = "{ $subject }" verwijderen
edit-import = Gegevens inlezen
# $subject: de naam van het bestand.
edit-bring-in = Overnemen uit { $subject }
edit-interview-answer = Antwoord op een vraag vooraf
edit-interview-settle = Voorstel uit de vragen vooraf
# Wat met het bestand zelf gebeurde. $subject: wanneer de kopie is gemaakt.
edit-restore-copy = Kopie van { $subject } teruggezet
edit-phrase-set = Wachtwoordzin ingesteld
edit-phrase-change = Wachtwoordzin veranderd
edit-phrase-remove = Wachtwoordzin weggehaald

refusal-no-such-record = Dit onderdeel bestaat niet meer. Misschien is het net verwijderd.
refusal-blank-name = Geef een naam. Een naam mag niet leeg zijn.
# $limit: aantal tekens.
refusal-too-long = Deze tekst is te lang. Er passen { $limit } tekens in. Maak de tekst korter.
refusal-not-monotone = Dit kan niet: geen vakje mag lager zijn dan het vakje links ervan of het vakje eronder. Pas eerst dat vakje aan.
refusal-limits-not-ascending = De tweede grens moet hoger zijn dan de eerste. Pas een van de twee bedragen aan.
refusal-rounded-otherwise = Deze afronding past niet bij de klasse die is gekozen.
refusal-blank-vulnerability = Schrijf op waarom het kan gebeuren, of haal deze reden weg.
# $limit: aantal redenen.
refusal-too-many-vulnerabilities = Een risico heeft plaats voor { $limit } redenen. Haal er eerst een weg.
refusal-no-draft = Er is geen concept om vast te stellen of weg te gooien.
refusal-name-needed = Vul in wie dit besluit neemt.
refusal-reason-needed = Schrijf op waarom. Zonder reden is dit besluit later niet uit te leggen.
refusal-gross-first = Beoordeel eerst het risico zonder maatregelen: kies de kans en de drie gevolgen.
refusal-residual-needs-measure = Het restrisico kan alleen lager zijn als er een maatregel aan hangt. Koppel eerst een maatregel, of zet het restrisico terug.
refusal-residual-above-gross = Met maatregelen kan een risico niet hoger zijn dan zonder.
# $objections: de redenen, in woorden.
refusal-not-acceptable = U kunt dit risico nog niet aanvaarden: { $objections }.
# $latest: laatste dag.
refusal-review-date = Kies een datum om opnieuw te kijken: na de dag van het besluit en uiterlijk { $latest }.
refusal-not-high = Wat overblijft is niet hoog. Een uitzondering is dan niet nodig.
refusal-owner-decides = Alleen de praktijkhouder of de vervanger neemt dit besluit. Vul een van hun namen in.
refusal-not-accepted = Er is nog geen besluit om te lezen.
refusal-same-reader = De tweede lezer is iemand anders dan wie besliste.
refusal-read-too-early = De tweede lezer leest pas na het besluit. Kies een latere datum.
refusal-replaced-by-itself = Een uitwisseling komt niet in de plaats van zichzelf. Kies een andere uitwisseling.
refusal-told-twice = Deze naam staat er twee keer. Haal er een weg.
# $risks: nummers van risico's.
refusal-statement-needed = Dit onderdeel geldt wel, want u hebt het nodig tegen { $risks }. Laat het gelden, of maak eerst de maatregel los van het risico.
refusal-statement-ahead = Dit onderdeel is nog niet ingevoerd, want geen maatregel erbij is dat. Zet eerst een maatregel op ingevoerd.
refusal-cannot-remove = Dit onderdeel hoort altijd bij uw beveiligingsmap en kan niet weg.
refusal-outdated = Er is intussen iets veranderd. Bekijk het voorstel opnieuw.
refusal-replacement-first = Dit vermijdt u door iets anders te doen. Zeg eerst bij risico { $risk } wat er in de plaats komt.
refusal-closed-before-found = De bevinding kan niet zijn opgelost voordat zij is gedaan. Kijk naar de datums.
refusal-not-answered = Deze vraag heeft geen antwoord.
refusal-name-taken = Deze naam is al gebruikt voor een eerdere versie. Kies een andere naam.
refusal-nothing-changes = Er verandert niets.

objection-incomplete = de beoordeling is nog niet volledig
# $control: nummer van de maatregel in NEN 7510.
objection-prescribed = een voorgeschreven maatregel ({ $control }) is nog niet ingevoerd
objection-outside-criteria = het restrisico is hoger dan uw eigen grenzen toelaten
# $what: wet of contract.
objection-law = een wet of contract wordt overtreden ({ $what })
objection-replacement-unnamed = het is nog niet duidelijk wat in de plaats komt van de uitwisseling
# $exchange: nummer van de uitwisseling.
objection-replacement-unclassified = de uitwisseling die in de plaats komt ({ $exchange }) is nog niet geclassificeerd
