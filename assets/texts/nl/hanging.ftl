# Stap 2: de plaat van wat waaraan hangt.

registers-hanging = Samenhang
hanging-lead = Van links naar rechts: processen, uitwisselingen, systemen en leveranciers. Een dikke lijn maakt het onderdeel zo belangrijk als het is. Sleep om te schuiven, Ctrl met het wiel om te zoomen. Met de pijltjes loopt u van onderdeel naar onderdeel.
hanging-process = Wat hangt aan
hanging-all = Alles
hanging-whole = Alles in beeld
hanging-closer = Dichterbij
hanging-farther = Verder weg
hanging-picture = Wat waaraan hangt
hanging-none = Er hangt nog niets aan elkaar. Koppel bij een systeem of uitwisseling de processen.
# $count: zoveel onderdelen.
hanging-too-many = Dit zijn { $count } onderdelen, te veel voor één plaat. Kies hierboven een proces.
hanging-no-class = nog geen classificatie
# $letter: B, I of V. $class: de klasse. $rises: of die zwaarder is dan de eigen klasse.
hanging-class-short = { $rises ->
    [yes] { $letter } { $class } ▲
   *[no] { $letter } { $class }
}
# $aspect: de vraag voluit.
hanging-class-spoken = { $rises ->
    [yes] { $aspect } { $class }, zwaarder dan de eigen classificatie
   *[no] { $aspect } { $class }
}
# $name: het onderdeel. $list: waarmee het samenhangt.
hanging-spoken = { $name }, { $class }, hangt samen met { $list }
hanging-list = Hetzelfde als lijst
