# De vragen vooraf: de vragen zelf staan in de catalogus, hier staat wat eromheen staat.

interview-title = Vragen vooraf
interview-lead = Met korte vragen maken wij een voorstel voor uw praktijk. U beslist zelf wat u overneemt. U kunt elk moment stoppen en later verdergaan.
interview-tabs = Weergave van de vragen
interview-tab-question = Eén voor één
interview-tab-list = Alles in één lijst
interview-tab-proposal = Voorstel

# $number van $all: de hoeveelste vraag het is.
interview-progress = Vraag { $number } van { $all }
interview-keys = Kies een antwoord, of druk op het cijfer ervoor. Met Backspace gaat u terug.
interview-previous = Vorige
interview-next = Volgende
interview-later = Later beantwoorden
interview-skip = Sla de vragen over
interview-stop = Stoppen en later verder
interview-why = Waarom vragen we dit?
# $answer: het antwoord.
interview-typical = Veel praktijken antwoorden: { $answer }

# $done van $all: hoeveel vragen een antwoord hebben.
interview-answered = { $done } van { $all } vragen beantwoord. Wijzig een antwoord, en bekijk daarna wat eruit volgt.
interview-open = Nog niet beantwoord
interview-look = Voorstel bekijken
interview-nothing-new = Uit uw antwoorden volgt op dit moment niets nieuws.

interview-proposal-lead = Dit volgt uit uw antwoorden. Haal het vinkje weg bij wat u niet wilt. Pas als u het overneemt, verandert er iets, en u kunt dat in één keer ongedaan maken.
# Knop die de aangevinkte regels overneemt.
interview-take = { $count ->
    [0] Niets overnemen
    [one] 1 regel overnemen
   *[other] { $count } regels overnemen
}
interview-still-open = { $count ->
    [one] Nog 1 vraag heeft geen antwoord.
   *[other] Nog { $count } vragen hebben geen antwoord.
}
interview-to-processes = Naar stap 2: processen
interview-to-overview = Naar het overzicht
interview-change = Antwoorden wijzigen
interview-turned-down = Eerder niet overgenomen

# Koppen boven de regels, en voorgelezen vóór elke regel.
interview-kind-role = Rollen
interview-kind-process = Processen
interview-kind-system = Systemen
interview-kind-exchange = Uitwisselingen
interview-kind-supplier = Leveranciers
interview-kind-context-issue = Wat er speelt
interview-kind-threat = Bedreigingen

# Eén regel van het voorstel. $title: naam van het onderdeel of van de bedreiging.
interview-line-added = Erbij: { $title }
interview-line-dropped = Weg: { $title }
interview-line-changed = Gegevens staan ergens anders: { $title }
interview-line-kept = Blijft: { $title }
interview-line-relevant = Speelt bij u: { $title }
interview-line-not-relevant = Speelt niet bij u: { $title }
interview-line-open = Weer een vraag aan u: { $title }
interview-kept = Dit hoeft volgens uw antwoorden niet meer. Het blijft staan, want u hebt het aangepast of er hangt iets van u aan. U kunt het zelf verwijderen.

# Op het overzicht, zolang er iets te beantwoorden of te beslissen is. $count: hoeveel vragen.
interview-remind-begin = Beantwoord { $count } korte vragen. Dan past het programma de lijsten aan uw praktijk aan.
# $done van $all: hoeveel vragen een antwoord hebben.
interview-remind-go-on = U hebt { $done } van de { $all } vragen vooraf beantwoord.
interview-remind-proposal = Uit uw antwoorden op de vragen vooraf volgt een voorstel.
interview-begin = Begin met de vragen
interview-go-on = Verder met de vragen

# Bij een risico dat door een antwoord van belang is. $why: vraag en antwoord.
interview-because = Waarom bij u: { $why }

# In het menu en bij het beleid.
menu-interview = Vragen vooraf
shortcut-interview = De vragen vooraf, en wat uit de antwoorden volgt
interview-policy = Lijsten passend maken
interview-policy-lead = Verandert er iets in uw praktijk? Wijzig dan uw antwoorden. U ziet eerst wat dat verandert.
interview-policy-go = Antwoorden op de vragen vooraf wijzigen

# Nadat een voorstel is overgenomen of afgewezen; ernaast staat een knop om het terug te draaien.
app-interview-settled = Uw keuze is verwerkt.
