# Wat er met het bestand aan de hand is, en wat u kunt doen. Het pad komt er door het
# programma achter.

store-missing = Dit bestand of deze map is er niet. Kijk of de naam klopt en of de schijf of USB-stick is aangesloten.
store-is-directory = Dit is een map, geen bestand. Kies een bestand dat op .schild eindigt.
store-no-permission = U mag hier niet lezen of schrijven. Kies een andere map, of vraag uw ICT-beheerder om toegang.
store-exists = Er staat hier al iets met deze naam. Kies een andere naam. Wij overschrijven niets.
store-empty = Dit bestand is leeg. Misschien is het kopiëren afgebroken. Open een andere kopie.
store-not-ours = Dit is geen beveiligingsmap van dit programma. Wij hebben het bestand niet veranderd. Kies een bestand dat op .schild eindigt.
store-broken-link = Dit is een verwijzing die nergens heen leidt. Zoek het bestand zelf op en open dat.
store-sealed = Dit bestand is beveiligd met een wachtwoordzin. Open het met die zin.
store-wrong-phrase = Deze wachtwoordzin past niet bij dit bestand. Let op hoofdletters en spaties, en typ hem opnieuw. Klopt hij zeker? Dan is het bestand beschadigd: open een reservekopie.
store-short-phrase = Deze wachtwoordzin is te kort. Neem minstens 15 tekens: vier of vijf woorden achter elkaar.
store-not-unicode = In de naam van dit bestand of deze map staan tekens die geen letters zijn. Geef het een andere naam en probeer het opnieuw.
store-other-document = Dit is een kopie van een andere beveiligingsmap. Kies een kopie van de map die nu open is.
store-packed = Dit is een ingepakte reservekopie. Open hem in het programma: dat pakt hem uit.
# $found: versie in het bestand. $known: nieuwste versie die dit programma kent.
store-too-new = Deze beveiligingsmap is gemaakt met een nieuwere versie van dit programma (indeling { $found }, dit programma kent { $known }). Wij hebben niets veranderd. Installeer de nieuwste versie en open het bestand opnieuw.
store-moved = Dit bestand staat niet meer op zijn plek: het is verplaatst, verwijderd of vervangen, of de USB-stick is eruit gehaald. Wat u net deed, is niet bewaard. Zet het terug, of bewaar eerst al uw gegevens bij Rapport.
store-in-use = Deze beveiligingsmap is al geopend, in een ander venster of op een andere computer. Sluit die eerst en probeer het opnieuw.
store-read-only = Dit bestand kunt u alleen bekijken. Maak een kopie op een plek waar u mag schrijven en werk daarin verder.
store-unfinished = Dit bestand is niet netjes gesloten: het programma of de computer stopte tijdens het opslaan. Open het eerst gewoon in het programma. Daarmee wordt het hersteld.
store-disk-full = De schijf is vol. Uw laatste wijziging is niet bewaard, al het andere wel. Maak ruimte vrij en doe de wijziging opnieuw.
# $table: tabel in het bestand. $id: regel in die tabel.
store-damaged = Dit bestand is beschadigd: in { $table } klopt onderdeel { $id } niet. Wij hebben niets veranderd. Open een kopie van vóór de schade.
# $detail: melding van de database, in het Engels.
store-corrupt = Dit bestand is beschadigd. Wij hebben niets veranderd. Open een kopie van vóór de schade. (Technische melding: { $detail })
# $name: wat anders is dan het hoort.
store-altered-schema = Een ander programma heeft de opbouw van dit bestand veranderd (bij { $name }). Wij hebben het niet geopend en niets veranderd. Open een kopie van vóór die verandering.
# $line: eerste regel die niet klopt.
store-broken-chain = De geschiedenis in dit bestand klopt niet vanaf regel { $line }: het is beschadigd, of buiten dit programma om veranderd. Wij hebben het niet geopend en niets veranderd. Open een kopie van daarvóór.
# $detail: melding van de computer.
store-io = De computer kon het bestand niet lezen of schrijven. Probeer het opnieuw, of kies een andere plek. (Technische melding: { $detail })
# $detail: melding van de database, in het Engels.
store-sqlite = Dit is niet gelukt. Er is niets veranderd. Probeer het opnieuw. (Technische melding: { $detail })

# De eerste regel van de geschiedenis.

# De eerste regel van de geschiedenis.
edit-create = Beveiligingsmap begonnen
edit-rescue = Gered uit een beschadigd bestand
