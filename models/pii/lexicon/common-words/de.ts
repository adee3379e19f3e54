/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
ab abend abendessen abends aber abfahrtszeit abfahrtszeiten abgesagt abholen abholung abrufen absagen
absender abspielen abzuholen account acht achtzehn adresse aktie aktien aktienkurs aktienmarkt aktienpreis
aktienpreise aktiven aktiviere aktivitäten aktualisiere aktuell aktuelle aktuellen aktueller aktuelles
aktuellste aktuellsten alarm alarme alarmiere alben album aldi alexa all alle allen aller alles als also alt
alte alten alternative am amazon an anbietet and andere anderes anfang anfangen anfrage angekommen angesagt
angesagte anhören ankommen anleitung anmachen anpassen anruf anrufe anrufen ans anschalten anschauen anstatt
anstehende anstehenden antwort antworte antworten anzahl anzeigen anziehen anzurufen app apple april arbeit
arbeits arbeitsweg art artikel arzt arzttermin at auch audible auf aufdrehen aufgaben aufgehört aufgenommen
aufhellen aufhören auflisten aufrufen auftragen aus ausflug ausgeschaltet ausmachen ausschalten aussieht
ausstehenden auswahl auto autos badezimmer baerbock bahn bald ball banane bananen band bank bar basierend
basketball beantworte beantworten bedeutet bedeutung befinden befindet beginn beginne beginnen beginnt bei
beim beitrag bekomme bekommen beleuchtung beliebtesten benachrichtige benachrichtigung benachrichtigungen
benutze benutzen berechne bereich bereit bereite bereits berg bericht berichte bescheid beschreib beschreibe
beschreiben beschreibung beschwerde beschäftigt besorg besorge besorgen besprechung besprechungen besser
beste bestell bestelle bestellen bestellt bestellung bestellungen besten bestes bestimmten bestätige
bestätigen besuchen betreff bevor bevorstehenden bevölkerung bewerteten bewertung bewertungen bezahlen
beziehungen bezug bezüglich bietet billigste bin biryani bis bisschen bist bitte blau blaue book boss
brauche brauchen braucht brexit bring bringe bringen bringt brot bruder bruders brunch buch buche buchen
bundestagswahl burger butter bücher call cappuccino check checke checken cheeseburger chef chicken china
chinesische chinesisches com computer country da dafür daimler damit danach dance danke dann daran darauf
darf darüber das dass date datei daten datum dauern dauert davon dazu de deaktiviere definier definiere
definieren definiert definition defintion dein deine deinen deiner dem den denen denke denken denkst der
derzeit derzeitige derzeitigen des details deutsche deutschen dezember dich die dienstag dies diese diesem
diesen dieser dieses dieswöchige dimme dinge dir do doch dollar dollars domino dominoes dominos donnerstag
dort dot dow draußen dreh drehe drei dreiundzwanzigste dreiundzwanzigsten dreizehn dreizehnten dreißig drin
dritte dritten du dunkel dunkler durch durchschnittliche eben edeka egal ehefrau ehemann ei eier
eilmeldungen ein eine einem einen einer eines einfach eingestellt eingestellten einige einkaufen einkaufs
einkaufsliste einkaufszentrum einmal einrichten eins einschalten einstellen einstellung einstellungen
eintausend eintrag eintragen einträge einundzwanzig einundzwanzigsten einzelheiten elf email emailadresse
emails empfangenen empfehle empfehlen empfiehl ende entfern entferne entfernen entfernt entfernung enthält
episode er erdbeben erde ereignis ereignisse erfahren ergebnis ergebnisse ergänze erhalte erhalten erhelle
erhöhe erhöhen erinner erinnere erinnern erinnerst erinnert erinnerung erinnerungen erklär erkläre erledigen
erntedankfest errechne erreichen erreicht erste erstell erstelle erstellen erstellt ersten erster erwarten
erwähne erzähl erzähle erzählen es essen essens etwas euro euros event events extra fahre fahren fahrkarte
fahrplan fahrschein fahrt fakt falls falsch familie fang fange farbe farben fast favorit favoriten februar
feed feier feiertag fernseher fertig fest festival festnetznummer film filme filmen finde finden findet
firma fitnessstudio fleischbällchen flug flur fluss flüsse folge folgende folgenden folk food for formel
fort fortsetzen foto frag frage fragen frei freiheitsstatue freitag frequenz freund freunde freunden
freundin früh früher frühstück funktioniert furchtbar fussball fußball fußballspiel fährt fällt füge fühlst
führe führt fünf fünfte fünften fünfundzwanzigsten fünfzehn fünfzehnten fünfzig für fürs gab ganz ganze
ganzen garden geantwortet gebe geben geboren geburtstag geburtstage geburtstagsfeier geburtstagsparty
gefallen gegangen gegen gegend gegenstand gegenstände gegenüber geh gehe geheiratet gehen geht gehts gehört
gekauft gelangen gelb geld geliefert gemacht genau genre geografische geplant geplante geplanten gepostet
gerade gericht gern gerne geräte gesagt gesamte gesamten geschichte geschickt geschrieben geschäft geschäfte
geschäftstreffen gesehen gesendet gespeichert gespeicherten gespielt gespielte gespielten gespräch gestellt
gestellten gestern gestiegen gestorben geteilt gewinnen gewonnen gezeigt geöffnet gib gibt glaubst gleich
gleichung glücklich gmail go golf google gott grad groß große großen gruppe größte größten grün gut gute
guten guter gutes günstigste günstigsten haarschnitt hab habe haben hackbraten hallo halloween halte
hamburger handschuhe handy handynummer harry hast hat hatte hauptstadt haus heiß heißen heißt helfen hell
heller helligkeit her heraus herum heute heutige heutigen heutiges hey hi hier hilf hilfe himmel hin
hintergrund hinzu hinzufügen hinzugefügt hinzugefügte hip history hits hoch hochdrehen hochzeit hochzeitstag
hoffe hol hole hop hose hot house huhn hund hut hähnchen hälfte hätte höchste höher höre hören hühnchen ich
ideen ihm ihn ihnen ihr ihre im immer in indian indische info information informationen informiere infos
inhalt innerhalb ins intel intelligente intelligenz intensität interessantes internet iphone irgendein
irgendeine irgendeinen irgendetwas irgendjemand irgendwann irgendwas irgendwelche irgendwelchen is ist ja
jacke jahr jahre jahren jahres januar jazz jede jedem jeden jedes jemand jemanden jetzt job jubiläum juli
juni kaffee kaffeemaschine kalendar kalender kalorien kalt kanal kann kannst kapitel karte kartoffel kauf
kaufe kaufen kaufland kein keine keinen keks kekse kennst kickball kilometer kinder kino kirche kiss
klassische klassischer kleidung kleinen klima kneipe koch koche kochen kocht kollegen komma komme kommen
kommende kommenden kommt konferenz konnte kontakt kontakte kontakten kontaktliste konto konvertiere konzert
konzerte kosten kostet kuchen kunden kundenservice kurs kurz kurze kurzem käse können könnte könnten
könntest küche küchen künstler kürzlich lachen lade laden lampe lampen land lang lange laptop lass lasse
lassen laufen laufenden laut lauten lauter lautet lautlos lautsprecher lautsprechern lautstärke leben lebens
lebensmittel lebensmittelgeschäft lebensmitteln lebt leer leere lege leise leiser leite lernen lese lesen
letzte letzten letzter leute leuten level licht lichter lichts liebe lieblings lieblingsfarbe lied lieder
liedern liedes lieds liefer lieferando liefern liefert lieferung liegt lies likes list liste listen live
lokale lokalen lokalnachrichten los lustigen lustiges läden länder längste läuft lösch lösche löschen löse
lösen lösung mach mache machen machst macht mag mahnungen mai mail mails mal mama man mantel mario markiere
mcdonalds medien meeting meetings mehr meilen mein meine meinem meinen meiner meines meinung meist meisten
melde meldung menschen messe metal mexikanische mexikanisches mich microsoft migration milch minus minuten
mir mischen mit mitarbeiter mitbringen mitnehmen mittag mittagessen mittags mitteleuropäischer mitternacht
mittleren mittwoch modus moment momentan monat monate monats montag montags morgen morgens morgige morgigen
morgiges mount musik muss musst mutter mutti muttis märz möchte möchtest mögen möglich möglichkeit müde
müssen nach nachmittag nachmittags nachricht nachrichten nacht nahe name namen namens nehme nehmen nein nenn
nenne netflix netzwerk netzwerken neu neue neuen neuer neues neueste neuesten neuigkeiten neun
neunundneunzig neunzehn neunzehnhundertneunzig neunzig neunziger neuste neusten nicht nichts nie nike nimm
noch nochmal normale notiere notiz notizen november nudeln null nummer nun nur nächste nächsten nächster
nächstes nähe nähesten ob oben objekt oder ofen offen oft ohne ok okay oktober olly onkel online optionen
orange ordner ort orte orten ozeane paar pandora papa party passe passieren passiert pasta pause pausieren
peking per person personen peso pesos pfund pizza pizzen plan plane planen play player playlist playliste
plus pläne podcast podcasts politik pop post poste posteingang posten posts potter preis preise pro problem
probleme produkt profil programm projekt promi prozent präsident prüfe prüfen pub punkt qualität radio
radiosender radius rap rate raum raus rechnung rechnungen rechtzeitig reduziere regen regenschirm region
regnen regnet reinige reinigung reis reise reisen reisezeit reserviere rest restaurant restaurants rezept
rezepte richtig richtige richtung roboter rock rolle romantische romantisches roomba rot route ruf rufe run
runter rupie rupien sachen sag sage sagen sagt samstag samsung satz sauber schach schalte schalten schalter
schau schaue schauen schauspieler schaut schick schicke schicken schinken schlafen schlafzimmer schlagzeile
schlagzeilen schlecht schlechten schließen schnee schneien schneit schnell schnellste schon schrecklich
schreib schreibe schreiben schritt schritte schuhe schule schwester schön sechs sechsundzwanzigsten
sechszehn sechzehn sehen sehr sei sein seine seiner seit seite sekunden sende senden sender service setz
setze setzen setzte shoppen show shuffle sich sicher sie sieben siebenundzwanzig siebenundzwanzigsten
siebten siebzehn siebzig sieht sind singt sinn siri sirius situation smart smarte so socket soft solitaire
soll sollen sollte song songs sonne sonnencreme sonnenuntergang sonnig sonniger sonntag sonntage sonntags
sonst sony sound soziale sozialen spaghetti sparen spaß speicher speichere speichern spiel spiele spielen
spielst spielt sport spotify sprechen sprich springe spät später staat stammt stand standard standort
starbucks stark start starte starten startet station statt stattfinden stattfindet status stau staubsauge
staubsauger staubsaugerroboter staubsaugroboter steak steckdose stecker stehen steht stein stell stelle
stellen stern sterne sternen still stimme stimmt stimmung strand straße strecke streiche streichen strom
stromrechnung stufe stumm stummschalten stunde stunden sturm stück subway such suche suchen super supermarkt
suppe sushi sänger taco tacos tag tage tagen tages takeaway tasse taxi technik technologie teil teile
teilnehmen telefon telefonbuch telefonnummer temperatur ten teppich termin termine terminen terminkalender
terminplan teuer text thai thema themen ticket tickets tier titanic titel to tochter ton top track trage
tragen training treffe treffen trendet truthahn tun tut twenty täglich tägliche täglichen türme uber uhr
uhrzeit um umfrage umgebung und unfälle ungelesene ungelesenen uns unser unserem unter unternehmen up update
updates urlaub us valentinstag vapiano vater verabredung veranstaltung veranstaltungen vereinbaren verfügbar
verfügbare verfügbaren verfügung vergessen vergiss vergleich vergleiche verheiratet verkauft verkehr
verkehrssituation verrate verringere verringern verschiedene verwenden veröffentliche veröffentlicht via
video viel viele vielen vier vierkäseomelett vierte vierten vierundzwanzig vierundzwanzigsten vierzehn
vierzehnten vierzig vodafone vom von vor voraus vorbei vorher vorherige vorherigen vorhersage vorlesen vorne
wahl wahrscheinlichkeit wann war waren warm warme warteschlange warum was wasser wechsel wechselkurs
wechselkurse wechseln wechsle weck wecke wecker weg wegbeschreibung wegen weihnachten weit weiter weiß weißt
welche welchem welchen welcher welches wem wemo wenig weniger wenn wer werde werden wert wetter
wetterbericht wettervorhersage wichtig wichtige wichtigen wichtigsten wie wieder wiedergabe wiedergabeliste
wiederhol wiederhole wiederholen wiederholenden wiederholt wiederholung wiederkehrende wieviel wieviele
wikipedia will willst windig wings wir wird wirklich wirst wirtschaft wissen witz witze wo woche wochen
wochenende wochentag woher wohnt wohnung wohnzimmer wolkig workout wort wortes worüber wurde wurden wähle
während währung währungskurs wäre wäsche wöchentliche wünsche würde würdest yen yoga zahlung zahnarzt
zahnarzttermin zalando zehn zehnten zeig zeige zeigen zeit zeiten zeitplan zeitunterschied zeitzone zettel
ziel zimmer zu zubereiten zubereitet zucker zufallswiedergabe zufällig zufällige zufälliger zug zukunft
zukünftige zukünftigen zuletzt zum zur zurück zusammen zutaten zwanzig zwanzigsten zwei zweihundert
zweitausendsiebzehn zweitausendundsiebzehn zweite zweiten zweiundzwanzig zweiundzwanzigste
zweiundzwanzigsten zwischen zwölf zwölften zähle züge ändere ändern äpfel öffne öffnen östlichen über
überblick überprüfe überprüfen überspringe übrig
`;
