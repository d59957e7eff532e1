# Wat meegaat in het auditdossier, en het pakket voor de auditor.

enclosed-data = Alle gegevens van de praktijk, in het open formaat
enclosed-manifest = Lijst van de bestanden, met hun controlegetallen

## Inpakken voor de auditor, op de pagina waar alles het programma verlaat

parcel-title = Inpakken voor de auditor
parcel-lead = Eén pakket dat u kunt meegeven. Dit zit erin:
parcel-with-papers = Acht stukken als PDF, van samenvatting tot verwerkingsregister.
parcel-with-papers-unnamed = Zeven stukken als PDF, van samenvatting tot verwerkingsregister. Het stuk om te ondertekenen gaat niet mee: daar horen namen op.
parcel-with-data = Al uw gegevens in het open formaat (JSON), zonder uw aantekeningen uit de norm.
parcel-with-list = Een lijst met van elk bestand een controlegetal, en een uitleg erbij.
# $count: stukken bewijs. $size: hoe groot samen.
parcel-with-evidence = Bewijs meegeven ({ $count ->
    [one] 1 bestand
   *[other] { $count } bestanden
}, samen { $size })
parcel-with-evidence-why = Kijk eerst of er niets in staat dat de auditor niet hoeft te zien.
parcel-hide-names = Verberg de namen van medewerkers in het pakket
parcel-hide-names-why = Uw gegevens in het open formaat gaan dan niet mee: daarin staan die namen.
parcel-hide-names-proof = In het bewijs zelf kunnen ook namen staan. Kijk dat eerst na.
# Ook bij de stukken.
hide-names-check = De naam van de praktijkhouder blijft staan. Kijk het stuk na: een naam die u anders hebt geschreven dan bij de rollen, staat er nog.
parcel-path = Waar komt het pakket?
parcel-path-hint = Eindigt de naam op .zip, dan wordt het één bestand. Anders wordt het een map.
parcel-plain = Let op: dit pakket is niet versleuteld. Geef het zelf af, of verstuur het met beveiligde mail.
parcel-plain-of-sealed = Let op: uw beveiligingsmap is versleuteld, maar dit pakket niet. Geef het zelf af, of verstuur het met beveiligde mail.
parcel-make = Inpakken
# $practice: naam van de praktijk. $date: de dag, als 2026-11-22.
parcel-file = Pakket auditor { $practice } { $date }
parcel-job = Pakket voor de auditor maken
# $files: aantal bestanden. $size: hoe groot samen. $path: waar het staat.
parcel-done = Ingepakt: { $files } bestanden, samen { $size }, gelezen en nagekeken: { $path }
parcel-missing = { $count ->
    [one] Van 1 stuk bewijs ontbreekt het bestand. Het staat wel op de lijst.
   *[other] Van { $count } stukken bewijs ontbreekt het bestand. Ze staan wel op de lijst.
}
parcel-name-taken = Er staat al iets met deze naam: { $path } Kies een andere naam.
parcel-failed = Het pakket kon niet gemaakt worden. Uw gegevens zijn niet veranderd. Probeer het opnieuw.
parcel-put-away = Het inpakken is gestopt, want uw beveiligingsmap ging dicht. Er is niets achtergebleven. Pak opnieuw in.

## Wat er in het pakket staat

parcel-file-read-me = LEESMIJ
parcel-folder-evidence = bewijs
parcel-holds-data = dezelfde gegevens in een open formaat, voor andere programma's
parcel-holds-evidence = de bestanden die bij het bewijs horen
parcel-holds-read-me = deze uitleg
parcel-holds-manifest = lijst van alle bestanden, met hun controlegetallen
# $practice: naam van de praktijk. $day: de dag. $program: het programma met zijn versie.
# $fingerprint: vingerafdruk van de geschiedenis.
parcel-read-me =
    Pakket voor de auditor

    Praktijk: { $practice }
    Gemaakt op: { $day }, met { $program }
    Vingerafdruk van de geschiedenis: { $fingerprint }
parcel-read-me-holds = Dit zit erin:
parcel-read-me-hidden =
    De namen van medewerkers zijn verborgen. Daarom gaan de gegevens in het open formaat
    niet mee. Een naam die ergens anders is geschreven dan in de rollen, kan nog zichtbaar zijn.
parcel-read-me-hidden-proof = In het bewijs zelf kunnen namen staan.
# $file: naam van een bestand.
parcel-read-me-check =
    Zo kijkt u na of een bestand nog hetzelfde is. In manifest.json staat bij elk bestand
    een controlegetal (sha256). Laat uw computer dat getal ook uitrekenen, in deze map:

    Windows (PowerShell): Get-FileHash { $file }
    macOS: shasum -a 256 { $file }
    Linux: sha256sum { $file }

    Is het getal hetzelfde, dan is het bestand niet veranderd. Hoofdletters maken niet uit.

    Dit pakket is niet versleuteld. Bewaar het veilig, en gooi het weg als u klaar bent.
