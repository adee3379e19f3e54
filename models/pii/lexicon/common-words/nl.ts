/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
aan aanbevelen aandeel aandelen aandelenkoers aandelenkoersen aankomende aankomst aanstaande aantal
aanzetten aardappel aardbeving aarde account acht achtergrond actief activeer activiteiten actueel actuele
adres aex af afdeling afgelopen afgespeeld afgespeelde afhaal afhaalmaaltijd afhalen aflevering afspeel
afspeellijst afspelen afspraak afspraken afspreken afstand agenda al alarm alarmen alarms album albums alexa
algemene alle alleen allemaal alles ally als alsjeblief alsjeblieft alstublieft alternatief alternatieve
altijd amazon american amerikaanse and andere anders annuleer antwoord antwoorden apenstaartje app apparaat
apparaten apple applicatie april artiest artikel artikelen at aub audible australische auto avond avondeten
avonds baan baas baba badkamer bak bal banaan bananen band banden bank bar basketbal beantwoord beantwoorden
bedrijf beetje begin beginnen begint bekijk bel belangrijk belangrijke belangrijkste bellen beluisteren ben
beneden bent beoordeelde beoordeling bepaald bepaalde bereid bereiden bereiken bereken berg bericht
berichten beroemdheden beroemdheid beschikbaar beschikbare beschrijf beschrijven beschrijving best beste
bestel bestellen bestelling bestellingen bestemming betalen betaling betekenis betekent beter betrekking
beurs beveel bevestig bevolking bewaar bewolkt bezig bezoek bezorg bezorgd bezorgen bezorging bezorgt
biefstuk bij bijeenkomst bijeenkomsten bijwonen binnen binnenkort blauw blauwe blij blijf blues boek boeken
bolsward boodschappen boodschappenlijst book boter boven breng brengen brexit britse broek broer brood
bruiloft brunch buiten burger buurt café calorieën canadese cappuccino centrale check checken chinees
chinese coen collega com computer concert concerten contact contacten contactenlijst contactgegevens
controleer controleren converteer country creert creëer cricket curry daar daarna dacht dag dagelijks
dagelijkse dagen dan dank dans dat data date datum de december deel definieer definitie definiëren delen
demp dempen denk denken derde dertien dertig details deuntjes deze dichtbij dichtsbijzijnde dichtstbijzijnde
die dim diner ding dingen dinsdag dit do dochter doe doel doen doet doktersafspraak doktersafspraken dollar
dollars domino donderdag donker donkere dood door draai draaien dragen drie drieëntwintig drieëntwintigste
druk duizend dus duurt echt economie een eenentwintig eens eerder eerst eerste eerstvolgende ei eieren einde
electronische elektriciteitsrekening elf elk elkaar elke email emailadres emails en ene engelse enig enige
enkele er eraan erg ergens erover eruit ervoor espresso eten etenswaren etentje euro even evenement
evenementen event exacte extra familie fast favoriet favoriete favorieten febo februari feed feest feestdag
feestje fel feller festival fijne file film films filter financiële fm food for formule foto frequentie ga
gaan gaande gaat game gang garage gebakken gebaseerd gebeurd gebeurde gebeuren gebeurt gebeurtenis
gebeurtenissen gebied gebleven geboekt geboren gebruik gebruiken gebruikt gedaan gedeeld gedurende geef
geeft geel geen gegeven gegevens gehad gehaktbrood gehoord gehouden gekocht gekomen gekregen geld gelieve
gelijk geluid geluisterd gelukkig gelukkige gemaakt gemaild gemiddelde gemist genaamd genre geografische
gepland geplande gepost gerelateerd geschiedenis geschreven geselecteerde gespeeld gespeelde gesprek
gesproken gestegen gestopt gestuurd getrouwd gevallen geven gewaardeerde geweest geweldig geweldige gewonnen
gewoon gezet gezien ging gisteravond gisteren gmail go god goed goede goedemorgen goedkoop goedkoopste golf
google graag graden grap grapje grappige gratis groen groep groot grootste grote haal haar had hal halen
half hallo halloween ham hamburger hand handschoenen hard harder harry he heb hebben hebt hee heeft heel
heen heet heijn helder helderheid hele helemaal helft help helpen hem hen herhaal herhalen herhalend
herhalende herinner herinnerd herinneren herinnering herinneringen herstart hervat het hey hier hierna hij
hip hits hockey hoe hoelaat hoelang hoeveel hoge hoger hoi hond honderd hoofdpunten hoofdstad hoog hoogst
hoogste hoogte hoop hop horen hot hou houd houden howard huidig huidige hulp hun hut huwelijk hé idee ideeën
iedereen iemand iets ik ikea in inbox inclusief indiase indienen info informatie informeer ingesteld
ingrediënten inhoud instellen instelling instellingen intel intensiteit interessante internationale internet
iphone is italiaanse item items ja jaar januari jaren jas jazz je jezelf jij jortcast jou jouw juiste juli
jullie jumbo juni kaart kaartje kaartjes kaas kalender kalkoen kamer kan kanaal kans kapper keer ken kent
kerk kerstmis keuken kfc kijk kijken kinderen kip kiss klaar klacht klant klanten klantenservice klassiek
klassieke kleine kleren kleur kleuren klimaat klok klusjes koekjes koen koers koffie koffiemachine
koffiezetapparaat koken kom komedie komen komende komt kon kook koop kop kopen kopje koppen korte kost
kosten koud kpn krantenkoppen kreeg krijg krijgen kroeg kun kunnen kunt kwart la laag laagste laat laatst
laatste lachen lager lamp lampen land landen lang lange langs langste laptop laten later leeft leeftijd leeg
lees leest leg lekker lengte les let leuk leuke leven lezen licht lichten lichter lied liedje liedjes liefde
ligt lijst lijsten lijstje likes live locatie lokaal lokale lucht luid luider luidspreker luidsprekers
luister luisterde luisteren lunch lunchafspraak ma maak maakt maaltijd maand maandag maanden maar maart mag
mail mailadres mails maken mam mama man manier map mario markeer masala maximaal mcdonalds me media medium
mee meenemen meer meest meeste meeting mei meld melden melding meldingen melk mening mensen menu met metal
metro mexicaans mexicaanse microsoft middag middags middernacht migratie mij mijl mijlen mijn min minder
minuten mobiel mobiele mobile modi modus moe moeder moeders moeilijk moet moeten mogelijk moment momenteel
mooi mop moppen morgen morgenmiddag morgenochtend morgens mountain munteenheid music mute muur muziek
muziekspeler na naam naar naartoe nabij nacht namen namiddag nee neem negen negenhonderd negentien negentig
nemen net netflix niet niets nieuw nieuwe nieuwjaar nieuws nieuwskoppen nieuwste nieuwsupdates nike niveau
nodig noem nog nooit noteer notificatie notitie november nu nul nummer nummers nuon object objecten oceaan
oceanen ochtend ochtends ochtendshow of ok oktober olie ollie olly om omdat omgeving omhoog omlaag
omschrijven onder onderweg onderwerp onderwerpen one ongelezen onlangs online ons ontbijt onthoud ontmoet
ontmoeten ontmoeting ontvang ontvangen onze ooit ook oostelijke op open openen openingskoers openstaande
opgenomen opgeslagen ophalen opkomende oplossen opname opnieuw opslaan opstaan opstellen opties optreden
opzetten opzichte opzoeken oranje organiseren orkaan oud oude oven over overleden overzicht paar pacifische
pagina pakken pandora papa paraplu party pas pasta pauze pauzeer per persoon persoonlijke peso philips pizza
pizzeria plaats plaatsen plaatsvinden place plan plannen planning play playlist plek plus podcast podcasts
poker politiek pond pop populair populaire post postvak potter praat praten president presidentsverkiezingen
prijs prijzen probleem problemen procent product producten programma project protest punt raad raadt race
radio radiozender rap reageer reageren recensies recent recente recentelijk recentelijke recept recepten red
regel regelen regen regenen regenjas regent regio reis reizen rekeningen reminder repeat reserveer rest
restaurant restaurants resultaten richting rij rijden rijst rit rivier rivieren robot robotstofzuiger rock
rode roepie roepies rol romantische ron rond rood roomba rooster route routebeschrijving roze run rundvlees
samen samenvatting samsung sander scenario schaak schakel schaken schema schoenen school schoon schoonmaken
schrijf schrijven seconden selecteer selectie service sessie set shell show shuffle sinaasappel sinds siri
sirius situatie sla slaapkamer slapen slecht slechte slimme slotkoers sluit small smartphone sneeuw sneeuwen
sneeuwt snel snelste sociale soep solitaire som sommige song sony soort spaghetti speaker speel speeld
speellijst speelt spek spel spelen speler spelletje spelletjes sport sportschool spotify spreek spreken
staan staat standaard stappen starbucks start starten station stations status steeds steen stekker stel stem
stemming stern sterren stil stille stilte stoel stof stofzuig stofzuiger stop stopcontact straal straat
strand stroom stuk sturen stuur stuurt subway suiker super supermarkt sushi taak tachtig taco taken tandarts
tandartsafspraak taxi te team technische technologie tegen tegenwoordig tekst telefoon telefoonboek
telefoonnummer televisie temperatuur ten tent ter terug terugkerend tevoren the things thuis thuisbezorgd
ticket tien tiende tijd tijden tijdens tijdsverschil tijdzone tikka titanic titel to toch toe toegevoegd
toen toevoegen toon top tot totale totdat towers training trein treinen treinkaartje treintijden trek
trending triviant trouwdag tussen twaalf twaalfde twee tweede tweeduizend tweehonderd tweeëntwintig
tweeëntwintigste twintig uber uit uitgebracht uitgekomen uitzetten update updates uren uur uw vaak vader
vakantie vallen valt valuta van vanaf vanavond vandaag vandaan vanmiddag vannacht vanochtend vanuit vast
veel veertien veertig ver veranda verander veranderd veranderen verder vergadering vergaderingen vergeet
vergelijk vergelijking vergeten verhaal verhalen verhelder verhogen verhoog verjaardag verjaardagen
verjaardagsfeest verjaardagsfeestje verkeer verkeers verkeersinformatie verkeerssituatie verkiezing
verkiezingen verkoopt verlaag verlagen verlichting vermeld verminder vermogen verschil verschillende
verschrikkelijk verstuur vertel vertellen vertrek vertrekken vertrekt ververs verwachten verwijder
verwijderd verwijderen verzenden verzonden via video vier vierde vierentwintig vierentwintigste
vierkantswortel vijf vijfentwintig vijftien vijftiende vijftig vind vinden vindt vlakbij vlucht voeg voel
voet voetbal voetbalwedstrijd volgen volgend volgende volgens volledige volume voor voordat voorkeuren
voorlezen voorraad voorspelling vooruit voren vorig vorige vraag vragen vreselijke vriend vrienden vriendin
vrij vrijdag vrije vrijheidsbeeld vrouw vs vóór waar waard waarde waarin waarom waarop waarschijnlijk
waarschuw wacht wachtrij wakker walrus wanneer wanner waren warm warme was wat water we wedstrijd week
weekeinde weekend weer weerbericht weersomstandigheden weersvoorspelling wees weet weg wek wekelijkse weken
wekker wekkers welk welke wemo wens wensen werd werk werken werkt weten wie wijs wijzig wikipedia wil
willekeurige willen winderig winkel winkelcentrum winkelen winkels winnen wis wiskunde wiskundige
wisselkoers wisselkoersen wissen wit witte woensdag wok wonen woon woonkamer woont woord woorden word worden
wordt workout yahoo yen yoga zachter zakelijke zal zanger zaterdag ze zeg zeggen zegt zei zend zender zes
zestien zestig zet zetten zeven zevenentwintig zeventien zeventig zich zie zien ziet zijn zin zingt zit
zitten zo zoals zodat zoek zoeken zon zondag zondagen zonder zonnebrandcrème zonnig zonnige zonsondergang
zoon zorg zou zouden zullen zus één
`;
