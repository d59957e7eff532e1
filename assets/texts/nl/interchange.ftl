# Waarom een bestand in het open formaat niet ingelezen kan worden. Er is dan niets veranderd.
# $path: de plaats in het bestand, zoals risks[3].gross.likelihood. $found: wat er staat.

# $megabytes: het grootste bestand dat past.
import-too-large = Dit bestand is te groot. Een bestand mag hoogstens { $megabytes } MB zijn.
# $line en $column: waar het lezen stopte.
import-not-json = Dit bestand is geen geldige JSON: het gaat mis op regel { $line }, teken { $column }. Misschien is het niet heel.
import-not-our-format = Dit bestand is geen export van Praktijkschild: bovenaan hoort "format": "praktijkschild" te staan.
# $found: versie van het bestand. $known: nieuwste versie die past.
import-too-new = Dit bestand is gemaakt met een nieuwere versie (formaat { $found }). Dit programma leest tot en met formaat { $known }. Werk eerst Praktijkschild bij.
import-unknown-key = De sleutel { $path } bestaat niet in dit formaat. Kijk of u een typefout ziet.
import-missing-key = De sleutel { $path } ontbreekt. Vul die aan.
import-repeated-key = Een sleutel staat er twee keer, bij regel { $line }, teken { $column }. Haal er een weg.
import-wrong-value = De waarde { $found } past niet bij { $path }. Verbeter die waarde.
import-repeated-id = { $path }: nummer { $found } staat er twee keer. Geef elk onderdeel een eigen nummer.
import-no-such-id = { $path } wijst naar nummer { $found }, maar dat staat niet in dit bestand.
# $rule: de regel, als hele zin.
import-rule = { $path }: { $rule }

# Een auditdossier (PDF) waar de gegevens in zitten.
import-nothing-in-pdf = In deze PDF zitten geen gegevens van Praktijkschild. Kies een auditdossier dat Praktijkschild heeft gemaakt.
import-unreadable-pdf = Deze PDF is beschadigd, of een ander programma heeft hem opnieuw bewaard. Kies de PDF zoals Praktijkschild hem heeft gemaakt.
import-altered-in-pdf = Iemand heeft de gegevens in deze PDF veranderd nadat hij was gemaakt. Er is niets ingelezen. Vraag de PDF opnieuw op.
