# Bij het openen: wie het bestand al open heeft, en hoe het er de vorige keer aan toe ging.

# $who: wie. $time: hoe laat. $day: welke dag. $computer: naam van de andere computer.
store-in-use-here = Deze beveiligingsmap is al open in een ander venster op deze computer, sinds { $time } ({ $day }), door { $who }. Ga naar dat venster, of sluit het en probeer het opnieuw.
store-in-use-elsewhere = Deze beveiligingsmap is al open op een andere computer ({ $computer }), sinds { $time } ({ $day }), door { $who }. Sluit het bestand daar eerst en probeer het opnieuw.
store-in-use-somebody = iemand

app-unclean-sound = Het programma is de vorige keer niet netjes gestopt. Het bestand is gecontroleerd en in orde. Alleen wat u in de laatste seconden typte, kan ontbreken.
app-unclean-other = Het programma is de vorige keer niet netjes gestopt. Het bestand is heel, maar niet alles erin klopt met de geschiedenis: een ander programma heeft het veranderd. Vergelijk het met een kopie van eerder.
app-changed-outside = Niet alles in dit bestand klopt met de geschiedenis: een ander programma heeft het veranderd. Vergelijk het met een reservekopie voordat u verdergaat.
