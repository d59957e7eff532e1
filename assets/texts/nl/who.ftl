# Wie er achter het toetsenbord zit, in de onderrand van het venster.

who-question = Wie werkt er nu?
# Voorgelezen bij een naam. $name: de naam.
who-is = Wie werkt er nu? { $name }
who-more = Meer namen
who-other = Andere naam…
who-other-name = Uw naam
who-other-done = Dit ben ik
who-later = Straks
who-stay = Laat zo
who-first = Kies hieronder wie er werkt (F6). Dan bewaren wij wat u net deed, met die naam erbij.
# $name: wie er nu werkt; die naam komt bij elke wijziging te staan.
who-now = · Ingevuld door { $name }
who-change = Wissel van persoon…
who-choose = Kies wie er werkt…

# Als u iets anders wilt terwijl er nog iets op uw naam wacht.
who-first-to-leave = Wat u net deed is nog niet bewaard. Kies eerst onderaan wie er werkt, of gooi het weg.
who-first-to-export = Wat u net deed is nog niet bewaard, en zou hier ontbreken. Kies eerst onderaan wie er werkt.
