# Waar de beveiligingsmap staat, als dat geen veilige plek is.

# $service: de dienst die de map kopieert, bijvoorbeeld OneDrive.
place-synced = Uw beveiligingsmap staat in een map van { $service }. Alles daarin wordt naar internet gekopieerd. Werken twee computers tegelijk, of is het kopiëren nog niet klaar, dan kunt u wijzigingen kwijtraken. Ook staat er dan een lijst van uw zwakke plekken bij een ander.
place-network = Uw beveiligingsmap staat op een netwerkschijf. Valt het netwerk weg of werken twee computers tegelijk, dan kunt u wijzigingen kwijtraken. Ook kan iedereen die bij deze schijf mag, uw zwakke plekken lezen.
place-move = Verplaats…
place-leave = Hier laten staan

place-move-title = Beveiligingsmap verplaatsen
place-move-lead = Wij maken een kopie op de nieuwe plek en controleren die. Daarna werkt u in de kopie verder.
place-move-path = Nieuwe plek van het bestand
place-move-choose = Kies een plek…
place-move-remove = Haal het oude bestand daarna weg
place-move-do = Verplaatsen
place-move-cancel = Niet verplaatsen
# $path: het nieuwe pad. $old: het oude pad.
place-moved-kept =
    Uw beveiligingsmap staat nu hier: { $path }
    Het oude bestand staat er nog: { $old }
    Open dat niet meer, en gooi het weg als u het niet meer nodig hebt.
place-moved-removed =
    Uw beveiligingsmap staat nu hier: { $path }
    Het oude bestand is weg.
place-moved-stuck =
    Uw beveiligingsmap staat nu hier: { $path }
    Het oude bestand kon niet weggehaald worden. Gooi het zelf weg: { $old }
place-move-unsafe = Deze plek wordt ook gekopieerd of gedeeld. Kies een map op deze computer zelf.
app-dialog-move = Waar komt uw beveiligingsmap nu?

# Bij het begin, onder het pad.
place-synced-new = Deze map wordt door { $service } naar internet gekopieerd. Kies liever een map op deze computer zelf.
place-network-new = Dit is een netwerkschijf. Kies liever een map op deze computer zelf.
