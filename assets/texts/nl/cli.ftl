# De opdrachtregel: hulp, meldingen en de uitslag van een controle.

cli-help =
    Praktijkschild: informatiebeveiliging voor een kleine praktijk, in één bestand.

    Gebruik:
      praktijkschild [BESTAND] [--renderer wgpu|glow|software]
      praktijkschild OPDRACHT …

    Zonder opdracht opent het venster, met BESTAND als u dat noemt.

    Opdrachten:
      new      Begin een nieuwe beveiligingsmap
      import   Lees gegevens in: JSON, een auditdossier, Excel of csv
      export   Bewaar uw gegevens: open formaat, Excel, csv of agenda
      report   Maak een rapport als PDF
      check    Controleer het bestand en toon wat nog open staat
      rescue   Red wat te lezen is van een beschadigd bestand
      verify   Kijk na of een PDF bij het bestand hoort
      parcel   Pak alles in voor de auditor

    Opties:
      --renderer WAT   Waarmee het venster tekent: wgpu, glow of software
      -h, --help       Toon deze hulp; ook bij een opdracht
      -V, --version    Toon de versie
cli-help-new =
    Begin een nieuwe beveiligingsmap. Een bestand dat er al is, blijft zoals het is.

    Gebruik: praktijkschild new BESTAND [opties]

    Opties:
      --starter WAT    solo: voorstellen voor een solopraktijk (dit is de standaard)
                       empty: leeg
                       example: de voorbeeldpraktijk
      --name NAAM      Naam van de praktijk
      --owner NAAM     Naam van de praktijkhouder
      --place PLAATS   Plaats
      --encrypt        Beveilig het bestand met een wachtwoordzin
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      --by NAAM        Wie dit doet, voor de geschiedenis; zonder deze optie de praktijkhouder
      -h, --help       Toon deze hulp
cli-help-import =
    Lees gegevens in: het open formaat (JSON) of een auditdossier (PDF, daar zitten de gegevens in). Een lijst met risico's uit Excel of csv kan ook. Net als een export van CISO Assistant of van de PIA-tool van de CNIL. Dat gaat in één stap, of niet. U kunt die stap ongedaan maken.

    Gebruik: praktijkschild import BESTAND GEGEVENS.json [opties]

    Opties:
      --dry-run        Vertel alleen wat er komt, en verander niets
      --sheet NAAM     Het werkblad met de risico's
      --column NAAM=WAT   Wat een kolom wordt: title, description, cause, owner, likelihood,
                       consequence, consequence_patient, consequence_organisation,
                       consequence_society, residual_likelihood, residual_consequence,
                       treatment, measures, measures_done, measure_owner, measure_due,
                       measure_status, keep (tekst bij het risico) of drop (niets)
      --allow-patient-data   Neem ook over wat op een gegeven van een patiënt lijkt
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      --by NAAM        Wie dit doet, voor de geschiedenis; zonder deze optie de praktijkhouder
      -h, --help       Toon deze hulp
cli-help-export =
    Bewaar uw gegevens in het open formaat (JSON), als tabellen of als agenda.

    Gebruik: praktijkschild export BESTAND [--format json|xlsx|csv|ics] [--table TABEL] [--out UIT]

    Opties:
      --format WAT     json: alles, in het open formaat (dit is de standaard)
                       xlsx: alle tabellen en de kaarten, voor Excel
                       csv: één tabel
                       ics: de agenda met wat u op welke dag doet
      --table TABEL    Bij csv: risicos, maatregelen, vvt, verwerkingen of bevindingen
      --names WAT      mee: met namen van medewerkers; weg: zonder. De agenda is zonder namen,
                       de tabellen zijn met namen, tenzij u dit anders zegt
      --norm-notes     Bij json: met uw aantekeningen
      --out UIT        Waar het bestand komt; zonder deze optie op het scherm. Bij xlsx verplicht
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      -h, --help       Toon deze hulp
cli-help-report =
    Maak een rapport als PDF.

    Gebruik: praktijkschild report BESTAND [--kind WAT] --out UIT.pdf [opties]

    Opties:
      --kind WAT       samenvatting: hoe de praktijk ervoor staat, in het kort (dit is de standaard);
                       rapport: alle hoofdstukken;
                       auditdossier: de vragen van de norm, alle hoofdstukken en elk veld;
                       beleid: de tekst van het beleid, om vast te stellen;
                       risicoregister: elk risico met kans, gevolg en behandeling;
                       behandelplan: per risico wie wat doet, wanneer, en wat het kost;
                       verklaring: de Verklaring van Toepasselijkheid;
                       restrisicos: de aanvaarde risico's, om te ondertekenen;
                       verwerkingsregister: het register van artikel 30 van de AVG;
                       overeenkomst: wat u afspreekt over één uitwisseling
      --exchange N     Het nummer van de uitwisseling; nodig bij een overeenkomst
      --hide-names     Verberg de namen van medewerkers
      --without NAAM   Laat een hoofdstuk weg; mag vaker. De namen zijn die van "Wat staat erin?"
                       op de pagina Rapport. De gegevens gaan dan ook niet mee in het auditdossier
      --out UIT        Waar de PDF komt
      --date DAG       De dag die op het rapport staat, zoals 2026-11-22; zonder deze optie vandaag
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      -h, --help       Toon deze hulp
cli-help-check =
    Controleer of het bestand heel is en of de geschiedenis klopt, en toon wat nog open staat.

    Gebruik: praktijkschild check BESTAND

    De uitslag: 0 alles in orde, 1 in orde maar met open punten, 2 niet in orde.

    Opties:
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      -h, --help       Toon deze hulp
cli-help-parcel =
    Pak in voor de auditor: de PDF's, de gegevens, het bewijs en een lijst met controlegetallen.
    Het pakket is niet versleuteld, ook niet als uw bestand dat wel is.

    Gebruik: praktijkschild parcel BESTAND --out MAP|PAKKET.zip [opties]

    Opties:
      --out UIT           Waar het pakket komt: een map, of één bestand als de naam op .zip eindigt
      --without-evidence  Zonder de bestanden bij het bewijs
      --hide-names        Verberg de namen van medewerkers; de gegevens gaan dan niet mee
      --date DAG          De dag die op de PDF's staat, zoals 2026-11-22; zonder deze optie vandaag
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      -h, --help          Toon deze hulp

# $path: waar het bestand staat. De zin zelf komt niet in beeld.
cli-phrase = Wachtwoordzin van { $path }:
cli-phrase-new = Nieuwe wachtwoordzin voor { $path }, minstens 15 tekens:
cli-phrase-again = Typ de wachtwoordzin nog een keer:
cli-changed-outside = Niet alles in dit bestand klopt met de geschiedenis: een ander programma heeft het veranderd. Er is geen rapport gemaakt. Controleer het met check.
cli-no-phrase = Dit bestand vraagt een wachtwoordzin. Start de opdracht in een terminal, of geef de zin met --passphrase-fd.
cli-phrases-differ = De twee wachtwoordzinnen zijn niet gelijk. Er is niets gemaakt. Probeer het opnieuw.

cli-help-rescue =
    Red wat nog te lezen is van een beschadigd bestand, in een nieuw bestand. Het beschadigde bestand blijft zoals het is.

    Gebruik: praktijkschild rescue BESTAND --out NIEUW.schild

    Opties:
      --out NIEUW         Waar het nieuwe bestand komt
      --passphrase-fd N   Lees de wachtwoordzin uit open bestand N; 0 is de standaardinvoer
      -h, --help          Toon deze hulp

# Zoals de hulp ze noemt.
cli-word-file = BESTAND
cli-word-data = GEGEVENS.json

# $argument: het woord waar het misgaat. $value: wat er stond.
cli-wrong-value = De waarde "{ $value }" past niet bij { $argument }. Kijk met --help wat wel kan.
cli-unknown = Het woord "{ $argument }" ken ik hier niet. Kijk met --help wat wel kan.
cli-missing = Dit ontbreekt: { $argument }. Kijk met --help hoe de opdracht werkt.
cli-wrong = Deze opdracht klopt niet. Kijk met --help hoe de opdracht werkt.

cli-input-missing = Dit bestand bestaat niet. Kijk of de naam en de map kloppen.
cli-input-is-folder = Dit is een map, geen bestand. Typ er een bestandsnaam achter.
cli-input-no-permission = U mag dit bestand niet lezen.
cli-input-failed = Dit bestand kon niet gelezen worden. Probeer het opnieuw.
cli-not-text = Dit bestand is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8.
cli-example-named = De voorbeeldpraktijk heeft al een naam. Laat --name, --owner en --place weg.

# $path: waar het bestand staat.
cli-new-done = De beveiligingsmap is gemaakt: { $path }
cli-import-done = Ingelezen: { $count ->
    [one] 1 onderdeel is nieuw of veranderd.
   *[other] { $count } onderdelen zijn nieuw of veranderd.
}
cli-import-nothing = Er verandert niets: alles stond er al zo in.

# $lines: regels in de geschiedenis. $fingerprint: kenmerk van de laatste regel.
cli-check-sound = Het bestand is in orde. De geschiedenis klopt: { $lines ->
    [one] 1 regel
   *[other] { $lines } regels
}, vingerafdruk { $fingerprint }.
cli-check-not-sound = Het bestand is NIET in orde. Gebruik een kopie van eerder.
# $detail: wat de database meldt, in het Engels.
cli-check-corrupt = Het bestand is beschadigd: { $detail }
# $line: nummer van de regel.
cli-check-broken = De geschiedenis klopt niet vanaf regel { $line }: een ander programma heeft die veranderd.
# $name: naam van het onderdeel.
cli-check-unexplained = "{ $name }" is veranderd buiten Praktijkschild om.
cli-check-done = Er staat niets meer open.
cli-check-open = { $count ->
    [one] Er staat nog 1 punt open:
   *[other] Er staan nog { $count } punten open:
}
# $number: het nummer dat gevraagd werd.
cli-no-exchange = Er is geen uitwisseling met nummer { $number }.
# $name: wat getypt werd. $chapters: de titels die het stuk wel heeft.
cli-no-chapter = Dit stuk heeft geen hoofdstuk "{ $name }". Kies een van deze: { $chapters }.
cli-no-chapters-left = Zo blijft er geen hoofdstuk over. Laat er minstens één staan.
