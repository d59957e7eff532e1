# Zoeken door alles heen, en naar alles toe (Ctrl+K).

menu-search = Zoeken…
shortcut-search = Zoeken in alles, en ergens heen gaan
# De knop rechtsboven. $keys: de toetsen.
search-button = Zoeken { $keys }
search-field = Wat zoekt u? Een onderdeel, een woord of iets wat u wilt doen
search-finds = Gevonden
search-nothing = Niets gevonden. Probeer een ander of een korter woord.
# $shown van $all: hoeveel er staan, en hoeveel er zijn.
search-found = { $shown } van { $all }. Met de pijltjes loopt u door de lijst, met Enter gaat u erheen.
search-action = Doen
