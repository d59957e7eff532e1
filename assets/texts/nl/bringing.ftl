# Risico's uit een bestand van elders overnemen: Excel, csv, CISO Assistant, een PIA, JSON.

# Waarom een bestand niet bekeken kan worden. Er is dan niets veranderd.
bring-swollen = Dit bestand wordt bij het uitpakken veel te groot. Het is niet gelezen. Bewaar alleen uw risicolijst in een nieuw bestand.
bring-not-a-table = Dit bestand is geen Excel-bestand, csv of JSON. Kies een ander bestand, of bewaar uw lijst eerst als .xlsx of .csv.
bring-old-workbook = Dit is een oud Excel-bestand, of er zit een wachtwoord op. Open het in Excel en bewaar het zonder wachtwoord als .xlsx.
bring-other-workbook = Dit is een ander soort bestand dan Excel. Bewaar uw lijst eerst als .xlsx of .csv.
bring-damaged = Dit Excel-bestand is niet heel. Open het in Excel en bewaar het opnieuw.
bring-unknown-json = Dit JSON-bestand kennen wij niet. Wij lezen het open formaat van Praktijkschild en de export van de CNIL-tool PIA.
bring-empty = Er staat niets in dit bestand. Kies een ander bestand.
# $most: hoeveel er hoogstens in mag.
bring-too-many-rows = Er staan meer dan { $most } regels in. Verdeel de lijst over meer bestanden.
bring-too-many-columns = Er staan meer dan { $most } kolommen in. Haal kolommen weg die u niet nodig hebt.
# $row: regel in het bestand. $most: aantal tekens.
bring-cell-too-long = Op regel { $row } staat een tekst van meer dan { $most } tekens. Maak die korter.
bring-no-such-sheet = Er is geen werkblad { $name }. Kijk in het bestand hoe het heet.
bring-no-such-column = Er is geen kolom { $name }. Kijk in het bestand hoe de kolom heet.
bring-no-such-field = Een kolom kan geen { $name } worden. Kijk bij import --help wat wel kan.
bring-no-title = In geen kolom staat wat er kan gebeuren. Kies welke kolom het risico zelf is.

# De pagina.
bring-title = Gegevens van elders
bring-lead = Hebt u al een lijst met risico's? Neem die over uit Excel of csv, uit CISO Assistant of uit de PIA-tool van de CNIL. Ook een export van Praktijkschild (JSON) kan. U ziet eerst wat er komt.
bring-path = Welk bestand wilt u overnemen?
bring-look = Bekijken…
bring-busy = Bestand bekijken…
# $file: naam van het bestand.
bring-page = Overnemen uit { $file }
bring-page-lead = Er is nog niets veranderd. Kijk of het klopt en kies dan onderaan Overnemen.
bring-kind-own = Dit is een lijst met risico's. Wij hebben de kolommen aan hun naam herkend. Verander wat niet klopt.
bring-kind-unclear = Wij hebben niet herkend in welke kolom het risico staat. Kies hieronder wat elke kolom wordt.
bring-kind-ciso = Dit is een risicobeoordeling uit CISO Assistant. De kolommen zijn al ingedeeld.
bring-kind-pia = Dit is een PIA uit de tool van de CNIL. De risico's en maatregelen daaruit komen mee.
bring-kind-open = Dit is een export van Praktijkschild.
bring-old-letters = De letters zijn gelezen als die van een ouder Windows-programma. Kijk of letters zoals é en ë kloppen.
bring-where = Waar staat de lijst?
bring-sheet = Werkblad
bring-header = Regel met de namen van de kolommen
# $row: regelnummer. $cells: wat er op die regel staat.
bring-header-row = Regel { $row }: { $cells }
bring-columns = Wat wordt elke kolom?
bring-columns-lead = Wat geen eigen plek heeft, komt als tekst bij het risico te staan.
# $name: naam van de kolom.
bring-column = Kolom { $name }
# $example: wat er in de eerste gevulde cel staat.
bring-example = Bijvoorbeeld: { $example }
bring-values = Wat betekenen de waarden?
bring-values-lead = Een waarde die niets betekent, telt niet mee. De waarde zelf komt dan als tekst bij het risico. Bij getallen kiezen wij de kleinste schaal waar alle getallen in passen: 1 tot 3, 1 tot 4 of 1 tot 5. Is uw schaal groter, verander dan hieronder wat elk getal betekent.
# $word: de waarde. $cells: hoe vaak die voorkomt.
bring-value-likelihood = Kans: { $word } ({ $cells } keer)
bring-value-consequence = Gevolg: { $word } ({ $cells } keer)
bring-value-treatment = Aanpak: { $word } ({ $cells } keer)
bring-value-status = Status: { $word } ({ $cells } keer)
bring-means-nothing = niet begrepen
bring-hit = Voor wie geldt het gevolg?
bring-hit-all = voor allemaal even zwaar
# $who: patiënten, praktijk of samenleving.
bring-hit-one = het zwaarst voor { $who }
bring-values-more = { $count ->
    [one] Nog 1 andere waarde past hier niet. Kijk of de goede kolom gekozen is.
   *[other] Nog { $count } andere waarden passen hier niet. Kijk of de goede kolom gekozen is.
}
bring-preview = Zo komt het erin
bring-preview-lead = { $count ->
    [one] Dit is het eerste risico.
   *[other] Dit zijn de eerste { $count } risico's.
}
bring-see-risk = Risico
bring-see-likelihood = Kans
bring-see-consequence = Gevolg
bring-see-owner = Eigenaar
bring-see-measures = Maatregelen
# Voorgelezen naam van een regel in het voorbeeld.
bring-see-row = { $title }, kans { $likelihood }, gevolg { $consequence }
bring-not-rated = nog kiezen
bring-left = Let hierop
bring-take = Overnemen
bring-leave = Niet overnemen
bring-read-only = Dit bestand kan alleen gelezen worden. Overnemen kan dus niet.
bring-done = { $count ->
    [one] 1 onderdeel is overgenomen. Met Ongedaan maken gaat het weer weg.
   *[other] { $count } onderdelen zijn overgenomen. Met Ongedaan maken gaan ze weer weg.
}

# Wat een kolom wordt.
bring-field-title = het risico
bring-field-description = de omschrijving
bring-field-cause = de oorzaak
bring-field-owner = de eigenaar
bring-field-likelihood = de kans zonder maatregelen
bring-field-consequence = het gevolg zonder maatregelen
bring-field-consequence_patient = het gevolg voor patiënten
bring-field-consequence_organisation = het gevolg voor de praktijk
bring-field-consequence_society = het gevolg voor de samenleving
bring-field-residual_likelihood = de kans met alle maatregelen
bring-field-residual_consequence = het gevolg met alle maatregelen
bring-field-treatment = de aanpak
bring-field-measures = maatregelen om te nemen
bring-field-measures_done = maatregelen die er al zijn
bring-field-measure_owner = wie de maatregel uitvoert
bring-field-measure_due = wanneer de maatregel klaar moet zijn
bring-field-measure_status = hoe ver de maatregel is
bring-field-keep = tekst bij het risico
bring-field-drop = niets

# De telling.
bring-risks = { $count ->
    [0] Er komen geen risico's bij.
    [one] Er komt 1 risico bij.
   *[other] Er komen { $count } risico's bij.
}
bring-unrated = { $count ->
    [one] Daarvan is bij 1 de kans of het gevolg nog niet gekozen.
   *[other] Daarvan is bij { $count } de kans of het gevolg nog niet gekozen.
}
bring-measures = { $count ->
    [one] Er komt 1 maatregel bij.
   *[other] Er komen { $count } maatregelen bij.
}
bring-there = { $count ->
    [one] 1 risico stond er al. Dat blijft zoals het is.
   *[other] { $count } risico's stonden er al. Die blijven zoals ze zijn.
}
bring-together = { $count ->
    [one] 1 regel is hetzelfde risico als een eerdere regel. De maatregelen komen samen.
   *[other] { $count } regels zijn hetzelfde risico als een eerdere regel. De maatregelen komen samen.
}
bring-skipped = { $count ->
    [one] 1 regel blijft achter.
   *[other] { $count } regels blijven achter.
}
bring-nothing = Er verandert niets: alles stond er al.
bring-nothing-added = Er verandert niets: deze risico's staan er al. Hun kans, gevolg en maatregelen blijven zoals ze hier zijn.
bring-nothing-new = Er is niets om over te nemen.

# Waar iets staat: op regels, of in wat zo heet. $rows, $names: nummers of namen.
bring-where-rows = Regel { $rows }
bring-where-names = In "{ $names }"
# $where: waar het staat, zoals "Regel 3 en 5".
bring-patient-citizen-number = { $where }: dit lijkt een burgerservicenummer. Haal het weg uit het bestand en bekijk het bestand opnieuw.
bring-patient-birth-date = { $where }: dit lijkt een geboortedatum bij een naam. Haal die weg uit het bestand en bekijk het bestand opnieuw.
bring-patient-private-address = { $where }: dit lijkt een privé-adres voor e-mail. Is het van een patiënt, haal het dan eerst weg.
bring-patient-kept = Wat u overneemt, blijft in de geschiedenis staan, ook als u het ongedaan maakt.
# Op de opdrachtregel, achter de zinnen hierboven.
bring-patient-refused = Er is niets overgenomen. Klopt het toch? Gebruik dan --allow-patient-data. Wat overgenomen is, blijft in de geschiedenis staan.
bring-untitled = { $where }: er staat geen risico. Dit blijft achter.
bring-too-long = { $where }: er staat meer tekst dan bij een risico past. Dit blijft achter.
# $row: regel. $column: naam van de kolom. $value: wat er staat.
bring-misread = Regel { $row }, kolom { $column }: "{ $value }" is niet begrepen.
bring-and-more = { $count ->
    [one] En nog 1 waarde.
   *[other] En nog { $count } waarden.
}
# $risk: nummer van het risico.
bring-alike = { $where }: dit heet hetzelfde als { $risk }, met een andere tekst. Het komt ernaast.
bring-residual-incomplete = { $where }: het risico na de maatregelen is niet volledig. Het komt als tekst mee.
bring-residual-above = { $where }: het risico is na de maatregelen hoger dan ervoor. Het komt als tekst mee.
bring-residual-no-measure = { $where }: het risico wordt lager, maar er staat geen maatregel bij. Het komt als tekst mee.
# $rows: nummers. $count: hoeveel er nog meer zijn.
bring-rows-more = { $rows } en nog { $count }

# De delen van een PIA. $name: hoe de PIA heet.
bring-pia-access = Onbevoegde inzage in gegevens: { $name }
bring-pia-change = Ongewenste wijziging van gegevens: { $name }
bring-pia-loss = Verlies van gegevens: { $name }
bring-pia-threats = Dreigingen
bring-pia-sources = Bronnen
bring-pia-impacts = Gevolgen
bring-pia-severity = Toelichting bij de ernst
bring-pia-likelihood = Toelichting bij de kans
bring-pia-plan = Actieplan
bring-pia-judged = Oordeel

# Op de opdrachtregel.
bring-cli-column = Kolom { $name } wordt { $field }.
bring-cli-value = { $word } betekent { $class }.
bring-cli-dry = Er is niets veranderd: dit was alleen om te bekijken.
