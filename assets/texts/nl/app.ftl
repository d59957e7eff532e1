# Wat de app zelf zegt: bestanden, taken, meldingen.

app-window-title = Praktijkschild
app-window-title-open = { $practice } - Praktijkschild
app-dialog-open = Open uw beveiligingsmap
app-dialog-new = Waar komt uw beveiligingsmap?
app-dialog-report = Waar komt de PDF?
app-dialog-json = Waar komen uw gegevens?
app-dialog-packed = Waar komt de kopie voor de USB-stick?
app-dialog-copies = Map voor de reservekopieën
# Bestandsnamen die de app voorstelt; zonder punt of schuine streep.
# Daarvoor komt de naam van het stuk.
app-file-report = { $practice } { $date }
app-file-json = Gegevens { $practice } { $date }
app-file-example = Voorbeeldpraktijk
app-file-practice = Mijn praktijk

app-dialog-map = Waar komt het plaatje van de kaart?
app-file-map = Risicokaart { $practice } { $date }
app-job-map = Kaart tekenen
app-map-done = Kaart bewaard: { $path }
app-map-copied = De kaart staat op het klembord.
app-map-failed = De kaart kon niet getekend worden. Uw gegevens zijn niet veranderd. Probeer het opnieuw.
# $paper: naam van het stuk.
app-job-report = { $paper } maken
app-report-done = { $paper } gemaakt ({ $pages ->
    [one] 1 pagina
   *[other] { $pages } pagina's
}): { $path }
# $characters: de tekens die geen lettertype heeft.
app-report-replaced = Deze tekens kan geen lettertype afdrukken; er staat nu � voor: { $characters }
app-report-cancelled = Gestopt. Er is geen bestand gemaakt.
app-report-failed = Dit stuk kon niet gemaakt worden: { $paper }. Uw gegevens zijn niet veranderd. Probeer het opnieuw.
app-job-busy = Er loopt al een taak. Wacht tot die klaar is, of stop die eerst.
app-job-closing = Er wordt nog een bestand gemaakt. Wacht even, of stop dat eerst.
# $why: waarom de tekst niet bewaard kan worden, een hele zin.
app-typed-not-kept = Wat u hebt getypt is nog niet bewaard. { $why } Pas de tekst aan, of gooi die weg.
# $path: het hele pad.
app-replace-first = Er staat al een bestand met deze naam: { $path } Druk nog eens op de knop om het te vervangen, of kies een andere naam.
app-json-done = Al uw gegevens zijn bewaard: { $path }
app-removed = Gedaan: { $what }. U kunt dit ongedaan maken.
app-residual-gone = Het restrisico paste niet meer bij het bruto risico en is gewist. Beoordeel het opnieuw in stap 5, of maak dit ongedaan.
app-no-dialog = Op deze computer komt er geen venster om een bestand te kiezen. Typ zelf waar het bestand staat of moet komen.
app-dialog-hidden = Ziet u geen venster om een bestand te kiezen? Typ dan zelf waar het bestand staat of moet komen.
# $folder: het hele pad van de map.
app-no-file-manager = Op deze computer kan de map niet geopend worden. Zoek zelf deze map op: { $folder }
app-path-needed = Typ eerst waar het bestand moet komen.
app-name-needed = Geef eerst uw praktijk een naam.
app-broken = Dit is niet gelukt door een fout in het programma. Uw gegevens zijn niet veranderd.

output-no-folder = Deze map bestaat niet. Kies een andere plek, of maak de map eerst.
output-no-permission = U mag hier niet schrijven. Kies een andere plek.
output-full = De schijf is vol. Maak ruimte, of kies een andere plek.
output-is-folder = Dit is een map. Typ er een bestandsnaam achter.
output-over-document = Hier staat een beveiligingsmap. Kies een andere naam, zodat die blijft zoals hij is.
output-failed = Het bestand kon niet geschreven worden. Kies een andere plek en probeer het opnieuw.

app-no-display = Er is geen scherm om een venster op te tonen. Deze opdrachten werken ook zonder: new, import, export, report, check, rescue en verify (zie --help).
app-no-connection = Het scherm antwoordt niet. Deze opdrachten werken ook zonder: new, import, export, report, check, rescue en verify (zie --help).
app-no-renderer = Het venster kan hier niet getekend worden. Deze opdrachten werken wel: new, import, export, report, check, rescue en verify (zie --help).
