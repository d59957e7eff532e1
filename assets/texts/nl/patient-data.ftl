# Bij een veld waarvan de tekst op een gegeven van een patiënt lijkt. Het houdt niets tegen.

patient-data-citizen-number = Dit lijkt een patiëntgegeven: een burgerservicenummer. Schrijf hier geen gegevens van patiënten op.
patient-data-birth-date = Dit lijkt een patiëntgegeven: een geboortedatum bij een naam. Schrijf hier geen gegevens van patiënten op.
patient-data-private-address = Dit lijkt een patiëntgegeven: een privé-adres voor e-mail. Is het van een patiënt, haal het dan weg.
# Achter een van deze zinnen, zodra de tekst bewaard is.
patient-data-kept = Deze tekst is al bewaard. Ook als u hem hier weghaalt, staat hij in de geschiedenis en in kopieën.
