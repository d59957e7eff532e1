# Na een fout waardoor het programma stopte.

crash-title = Het programma is de vorige keer gestopt door een fout
crash-lead = Alles wat bewaard was, is er nog. Wilt u helpen de fout te vinden, kopieer dan dit verslag en stuur het naar de maker. Er staat niets in van uw praktijk of van uw bestanden.
crash-report = Verslag van de fout
crash-copy = Kopiëren
crash-drop = Wegdoen

# Op de opdrachtregel.
app-broke-off = Het programma is gestopt door een fout. Start het opnieuw: het gaat verder waar u was en toont een verslag van de fout.
