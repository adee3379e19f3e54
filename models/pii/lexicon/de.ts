import type { LexiconEntries } from './entries';

export const GERMAN: LexiconEntries = {
  numerals: { null: '0', eins: '1', zwo: '2', fuenf: '5', zwölf: '12', zwoelf: '12', dreissig: '30' },
  weakNumerals: 'ein | eine',
  magnitudes: 'hundert | tausend | million | millionen | milliarde',
  repeats: { doppel: 2, doppelt: 2, zweimal: 2, dreimal: 3, 'zwei mal': 2, 'drei mal': 3, viermal: 4 },
  cues: {
    PHONE:
      'telefonnummer | handynummer | mobilnummer | rufnummer | handy | telefon | festnetz | festnetznummer | rückrufnummer | erreichbar unter | erreichen unter | unter der nummer | zurückrufen unter | faxnummer | fax | mobil | meine nummer | erreichen sie mich unter | whatsapp | durchwahl | telefonisch unter | rückruf unter',
    EMAIL: 'email | e-mail | e-mail-adresse | emailadresse | mailadresse | mail | e-mail adresse',
    IBAN: 'iban | kontonummer | bankverbindung | konto | bankkonto | bankleitzahl | blz',
    CARD: 'kreditkarte | kreditkartennummer | kartennummer | visa | mastercard | ec-karte | ec karte | girokarte | bankkarte | nummer der karte | ziffern der karte | ziffern ihrer karte | ziffern meiner karte | karte endet auf | karte',
    CARD_CODE:
      'cvv | cvc | prüfziffer | prüfnummer | sicherheitscode | kartenprüfnummer | auf der rückseite | rückseite | sicherheitsnummer | kartenprüfziffer | cvc code',
    CARD_EXPIRY: 'gültig bis | ablaufdatum | läuft ab | gültigkeitsdatum | verfallsdatum | gültigkeit',
    NATIONAL_ID:
      'steuer-id | steuer id | steueridentifikationsnummer | steuernummer | sozialversicherungsnummer | rentenversicherungsnummer | personalausweisnummer | ausweisnummer | reisepassnummer | personalausweis | reisepass | führerscheinnummer | krankenversicherungsnummer | versichertennummer | identifikationsnummer | passnummer | ahv nummer',
    BIRTH_DATE:
      'geburtsdatum | geboren | geboren am | geburtstag | geboren im | geburtsjahr | geb. | bin am | jahrgang',
    ADDRESS:
      'wohin | adresse | anschrift | wohnadresse | lieferadresse | rechnungsadresse | wohne in der | wohne in | wohnhaft | wohne im | wohne am | umgezogen in | ziehe um | ziehen um | gezogen in | hausnummer | wohnt in | wohnen in | lieferanschrift | postanschrift | neue adresse | ich wohne',
    POSTCODE: 'postleitzahl | plz',
    LICENCE_PLATE:
      'kennzeichen | nummernschild | autokennzeichen | kfz-kennzeichen | kfz kennzeichen | autonummer',
    NUMBER:
      'kundennummer | bestellnummer | auftragsnummer | vertragsnummer | rechnungsnummer | versicherungsnummer | policennummer | vorgangsnummer | schadennummer | schadensnummer | referenznummer | buchungsnummer | mitgliedsnummer | ticketnummer | sendungsnummer | zählernummer | seriennummer | aktenzeichen | fallnummer | reservierungsnummer | artikelnummer | matrikelnummer | personalnummer | police | vertrag | nummer lautet | nummer ist | die nummer | nummer | bestellung | auftrag | rechnung | buchung | vorgang | referenz | buchungscode | letzten vier | letzten vier ziffern | ziffern | code | kundennr | reservierung | imei | verwendungszweck | barcode | trackingnummer | depotnummer',
    SECRET:
      'passwort | kennwort | pin | geheimzahl | geheimnummer | zugangscode | sicherheitsfrage | tan | sms-code | sms code | bestätigungscode | verifizierungscode | kundenkennwort | codewort | mädchenname | benutzername | puk | freischaltcode | anmeldename | entsperrcode | zugangsdaten | einmalpasswort | servicekennwort | login',
    NAME: 'ihr name | spreche ich mit | ihren namen | dein name | deinen namen | vorname | nachname | familienname | vollständiger name | mit wem spreche ich | wie heißen sie | wie ist ihr name | wer spricht | wie war ihr name | vor- und nachname | kontoinhaber | karteninhaber | wie heisst | namen bitte | name bitte | auf welchen namen | der name von | versicherungsnehmer | nachnamen | vornamen | wie heißt | ihr voller name | name des',
  },
  nameCues:
    'mein name ist | ich heiße | ich heisse | heiße | name ist | name war | der name ist | mein nachname ist | mein vorname ist | sie sprechen mit | spreche ich mit | gesprochen mit | auf den namen | auf namen | unter dem namen | namens | verheiratet mit | meine frau | mein mann | mein sohn | meine tochter | meine mutter | mein vater | mein bruder | meine schwester | ihr kollege | ihre kollegin | mein kollege | meine kollegin | nachname lautet | nachname | vorname | z.hd. | zu händen | hausarzt | heißt | mein name | name lautet | im auftrag von | name',
  weakNameCues:
    'ich bin | hier ist | hier spricht | hier | am apparat | das ist | guten tag | guten morgen | guten abend | hallo | danke | danke schön | dankeschön | schönen dank | vielen dank | tschüss | auf wiederhören | ja | mit | von | für | an | und | es ist | grüß gott | servus | moin | liebe | lieber | gerne | okay | ok | bitte | alles klar | gut | genau | dank',
  titles:
    'herr | herrn | frau | dr | dr. | doktor | professor | prof | prof. | fräulein | familie | sehr geehrter herr | sehr geehrte frau | hr. | fr.',
  titlesAfter: 'am apparat | hier | am telefon | an der leitung',
  particles: 'von | van | der | den | de | zu | zur | zum | von der | von und zu | di | da | la | el | al',
  months:
    'januar | jänner | februar | feber | märz | maerz | april | mai | juni | juno | juli | august | september | oktober | november | dezember | jan | feb | mär | apr | jun | jul | aug | sep | okt | nov | dez',
  dateWords: 'der | dem | den | hundert | tausend | im | am | jahr | jahre',
  ordinals:
    'ersten | zweiten | dritten | vierten | fünften | sechsten | siebten | siebenten | achten | neunten | zehnten | elften | zwölften | dreizehnten | vierzehnten | fünfzehnten | sechzehnten | siebzehnten | achtzehnten | neunzehnten | zwanzigsten | einundzwanzigsten | zweiundzwanzigsten | dreiundzwanzigsten | vierundzwanzigsten | fünfundzwanzigsten | sechsundzwanzigsten | siebenundzwanzigsten | achtundzwanzigsten | neunundzwanzigsten | dreißigsten | dreissigsten | einunddreißigsten | erster | zweiter | dritter | vierter | fünfter | sechster | siebter | achter | neunter | zehnter | elfter | zwölfter',
  units:
    'euro | euros | eur | cent | dollar | prozent | % | uhr | stunden | stunde | minuten | minute | min | sekunden | sekunde | tage | tagen | tag | wochen | woche | monate | monaten | monat | jahre | jahren | jahr | mal | personen | leute | menschen | stück | gb | gigabyte | mb | megabit | mbit | tb | kilometer | km | meter | zentimeter | cm | kilo | kg | gramm | liter | grad | punkte | artikel | pakete | nächte | kwh | kilowattstunden | watt | volt | zoll | pro | plus | max | ultra | hundert | tausend | million | millionen | mitarbeiter | kunden | anrufe | schritte | quadratmeter | franken | chf | € | $ | £ | seiten | einwohner | ps | kubikmeter | mark | mitglieder | plätze | karten | teile | nachrichten',
  beforeAmounts:
    '€ | $ | £ | eur | chf | ungefähr | etwa | circa | ca | rund | fast | knapp | über | mehr als | weniger als | mindestens | höchstens | bis zu | kostet | kosten | bezahlt | zahlen | gezahlt | betrag | preis | summe | insgesamt | guthaben | seite | version | modell | windows | iphone | galaxy | schritt | option | stock | größe | kapitel | artikel | linie | kanal | gleis | für',
  beforeDates:
    'in | im | seit | bis | ab | jahr | jahre | aus | vor | nach | am | baujahr | vom | zum | anno',
  streetsAfter:
    'straße | strasse | str | weg | allee | platz | gasse | ring | ufer | damm | chaussee | hof | steig',
  streetsBefore: 'postfach | am | an der | an den | auf der | auf dem | im | unter den | zum | zur',
  streetEnds:
    'straße | strasse | str | weg | allee | platz | gasse | ring | ufer | damm | chaussee | steig | wall | stieg | graben | markt | brücke | promenade | winkel | kamp | hof | grund | zeile | pfad',
  cueEnds: { nummer: 'NUMBER', nummern: 'NUMBER', adresse: 'ADDRESS' },
  at: 'at | ät | klammeraffe | @ | et | affenschwanz',
  dot: 'punkt | dot | .',
  dash: 'minus | bindestrich | strich | - | mittelstrich',
  underscore: 'unterstrich | _',
  plus: 'plus | +',
  spelling: 'wie | für',
  fillers:
    'und | dann | äh | ähm | und dann | also | leerzeichen | danach | strich | bindestrich | nochmal | schrägstrich',
  stops:
    'ich | du | er | sie | es | wir | ihr | mich | mir | dich | dir | ihn | ihm | ihnen | uns | euch | der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | kein | keine | keinen | und | oder | aber | denn | weil | dass | wenn | als | ob | wie | was | wer | wo | wann | warum | welche | welcher | ist | bin | bist | sind | seid | war | waren | sein | habe | hab | hast | hat | haben | hatte | hatten | kann | kannst | können | konnte | will | wollen | wollte | würde | würden | möchte | möchten | muss | müssen | musste | soll | sollen | darf | dürfen | mag | nicht | nein | ja | doch | nee | okay | ok | gut | gerne | bitte | danke | hallo | tschüss | guten | tag | morgen | abend | mit | von | zu | zum | zur | bei | beim | nach | aus | auf | an | am | im | in | über | unter | vor | hinter | neben | zwischen | durch | für | gegen | ohne | um | bis | seit | hier | da | dort | jetzt | dann | schon | noch | auch | nur | sehr | so | mal | eben | halt | eigentlich | immer | nie | vielleicht | sicher | natürlich | genau | richtig | leider | mein | meine | meinen | meinem | meiner | dein | deine | ihr | ihre | ihren | ihrem | ihrer | sein | seine | unser | unsere | montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | januar | februar | märz | april | mai | juni | juli | august | september | oktober | november | dezember | kunde | kundin | kunden | kundenservice | service | abteilung | kollege | kollegin | konto | nummer | name | namen | adresse | bank | versicherung | bestellung | paket | rechnung | vertrag | telefon | handy | email | e | mail | herr | frau | herrn | moment | augenblick | entschuldigung | problem | frage | internet | router | karte | termin | lieferung | geld | woche | monat | jahr | jahre | euro | stunde | uhr | zeit | leute | firma | haus | auto | strom | gas | wasser | deutsch | deutsche | englisch | froh | zufrieden | umweg | heimweg | rückweg | wählen | unzufrieden | sauer | wütend | gespannt | dran | zurück | fertig | sofort | gleich | kurz | richtig | super | perfekt | prima | wunderbar | alles | nichts | etwas | jemand | niemand | wieder | weiter | mehr | weniger | viel | wenig | eins | zwei | neue | neuen | alte | erste | letzte | nächste | andere | ganz | bisschen | beschwerde | kündigung | anruf | anliegen | hilfe | auskunft | nachricht | daten',
};
