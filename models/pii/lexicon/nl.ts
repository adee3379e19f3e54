import type { LexiconEntries } from './entries';

export const DUTCH: LexiconEntries = {
  numerals: { nul: '0', zero: '0', één: '1', zeuven: '7' },
  weakNumerals: 'een',
  magnitudes: 'honderd | duizend | miljoen | miljard | ton',
  repeats: { dubbel: 2, dubbele: 2, 'twee keer': 2, 'drie keer': 3, driedubbel: 3 },
  cues: {
    PHONE:
      'telefoonnummer | mobiele nummer | mobiel nummer | mobiel | telefoon | gsm | 06 nummer | zes nummer | bellen op | bereikbaar op | bereiken op | terugbellen op | nummer waarop | vaste nummer | vast nummer | faxnummer | fax | whatsapp | nulzes nummer | nul zes nummer | mijn nummer | gsm nummer | bereikbaar onder',
    EMAIL: 'email | e-mail | mailadres | e-mailadres | emailadres | mail',
    IBAN: 'iban | rekeningnummer | bankrekening | bankrekeningnummer | iban nummer | rekening',
    CARD: 'creditcard | creditcardnummer | kaartnummer | pasnummer | kredietkaart | visa | mastercard | bankpas | pas nummer | nummer van de kaart | cijfers van de kaart | cijfers van uw kaart | cijfers van mijn kaart | credit card | kaart eindigt op | betaalpas',
    CARD_CODE:
      'cvc | cvv | cvc code | cvv code | beveiligingscode | controlecode | code achterop | cijfers achterop | veiligheidscode | drie cijfers op de achterkant | achterkant',
    CARD_EXPIRY:
      'vervaldatum | geldig tot | verloopdatum | verloopt | geldig tot en met | geldigheidsdatum | vervalt',
    NATIONAL_ID:
      'bsn | burgerservicenummer | sofinummer | bsn nummer | paspoortnummer | rijbewijsnummer | identiteitskaart | paspoort | rijbewijs | id nummer | documentnummer | identiteitsnummer | burger service nummer | rijksregisternummer',
    BIRTH_DATE:
      'geboortedatum | geboren | geboren op | geboortedag | verjaardag | geboortejaar | geboorte datum | ben van | jarig op | jarig',
    ADDRESS:
      'waar moet | waar mag | waarheen | waar naartoe | adres | woonadres | postadres | bezorgadres | afleveradres | factuuradres | ik woon | woon op | woon aan | woont op | woon in | wonen op | wonen aan | verhuisd naar | verhuis naar | verhuizen naar | gaan verhuizen naar | huisnummer | bezorgen op | gevestigd aan | woonachtig',
    POSTCODE: 'postcode | post code',
    LICENCE_PLATE: 'kenteken | nummerbord | kentekennummer | kentekenplaat | kentekenbewijs',
    NUMBER:
      'klantnummer | ordernummer | bestelnummer | polisnummer | factuurnummer | referentienummer | dossiernummer | relatienummer | lidmaatschapsnummer | contractnummer | schadenummer | reserveringsnummer | boekingsnummer | zaaknummer | meldingsnummer | ticketnummer | pakketnummer | track en trace | track and trace | trackingcode | barcode | meternummer | ean code | serienummer | abonnementsnummer | accountnummer | debiteurennummer | kenmerk | betalingskenmerk | nummer is | het nummer | nummer | bestelling | polis | order | factuur | dossier | claim | reservering | boeking | referentie | personeelsnummer | patiëntnummer | laatste vier | laatste vier cijfers | cijfers | code | boekingscode | reserveringscode | klantcode | aansluitnummer | imei | simkaartnummer | transactienummer',
    SECRET:
      'wachtwoord | pincode | pin code | pin | toegangscode | inlogcode | verificatiecode | wachtzin | geheime code | sms code | sms-code | controlevraag | meisjesnaam | gebruikersnaam | tancode | tan code | ontgrendelcode | puk | puk code | inlognaam | beveiligingsvraag | toegangs code | eenmalige code | bevestigingscode | activatiecode | codewoord',
    NAME: 'uw naam | spreek ik met | spreekt u met | je naam | volledige naam | voornaam | achternaam | wat is de naam | naam alstublieft | met wie spreek ik | met wie heb ik | wie spreek ik | op welke naam | op wiens naam | wie bent u | familienaam | de naam van | naam van | ten name van | tenaamstelling | kaarthouder | voorletters | roepnaam | de naam',
  },
  nameCues:
    "mijn naam is | m'n naam is | naam is | de naam is | de naam was | ik heet | ze heet | hij heet | heet | u spreekt met | je spreekt met | spreek ik met | gesproken met | op naam van | ten name van | achternaam is | voornaam is | spreekt u met | genaamd | getrouwd met | mijn man | mijn vrouw | mijn zoon | mijn dochter | mijn moeder | mijn vader | mijn broer | mijn zus | mijn partner | uw collega | je collega | mijn collega | mijn huisarts | namens | t.a.v. | ter attentie van | staat op naam van | achternaam | voornaam | naam | noem me | noem mij | vraag naar",
  weakNameCues:
    "ik ben | dit is | met | hallo | hoi | dag | goedemorgen | goedemiddag | goedenavond | goeiemorgen | goeiemiddag | beste | bedankt | dank u | dankjewel | dank je wel | dank u wel | ja | oké | oke | aan | van | voor | door | en | het is | 't is | dat is | tot ziens | doei | fijne dag | prima | welkom | sorry | zeker | natuurlijk | ok | goed",
  titles:
    'meneer | mevrouw | mijnheer | de heer | heer | mevr | mevr. | mw | mw. | dhr | dhr. | juffrouw | dokter | dr | dr. | professor | mr | mr. | familie | fam. | meester',
  titlesAfter: 'hier | aan de lijn | aan het woord | aan de telefoon',
  particles:
    "de | van | der | den | het | 't | ten | ter | te | van der | van den | van de | op den | in 't | el | al | von | la | le | di",
  months:
    'januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december | jan | feb | mrt | apr | jun | jul | aug | sep | sept | okt | nov | dec',
  dateWords: 'de | van | ste | honderd | duizend | jaar | en | in | op',
  ordinals:
    'eerste | tweede | derde | vierde | vijfde | zesde | zevende | achtste | negende | tiende | elfde | twaalfde | dertiende | veertiende | vijftiende | zestiende | zeventiende | achttiende | negentiende | twintigste | dertigste',
  units:
    "euro | euro's | eur | cent | dollar | dollars | procent | % | uur | uren | minuten | minuut | min | seconden | seconde | dagen | dag | weken | week | maanden | maand | jaar | jaren | keer | maal | personen | mensen | stuks | stuk | gb | gig | gigabyte | mb | mbit | megabit | tb | kilometer | km | meter | centimeter | cm | mm | kilo | kg | gram | liter | graden | punten | euro'tjes | artikelen | pakketten | bestellingen | nachten | kwh | kuub | watt | volt | inch | pro | plus | max | ultra | honderd | duizend | miljoen | miljard | medewerkers | klanten | gesprekken | stappen | vierkante | ton | pagina's | bladzijden | € | $ | £ | gulden | inwoners | uurtje | kubieke | m2 | m3 | km/u | leden | plaatsen | kaartjes",
  beforeAmounts:
    "€ | $ | £ | eur | ongeveer | circa | ca | zo'n | bijna | ruim | meer dan | minder dan | minstens | maximaal | tot | kost | kosten | betaald | betalen | totaal | bedrag | prijs | saldo | van | bladzijde | pagina | versie | model | windows | iphone | galaxy | stap | optie | keuze | verdieping | maat | hoofdstuk | artikel | lijn | bus | kanaal",
  beforeDates: 'in | sinds | tot | vanaf | jaar | uit | voor | na | op | bouwjaar | het jaar | per',
  streetsAfter:
    'straat | laan | weg | plein | gracht | kade | hof | singel | dijk | dreef | pad | markt | steeg',
  streetsBefore: 'postbus',
  streetEnds:
    'straat | straatje | laan | weg | plein | gracht | kade | singel | dijk | dreef | steeg | markt | hof | burcht | plantsoen | baan | wal | pad | park | haven | kamp | veld | weide | donk | oord | burg | berg | dam | stede | horst | akker | erf | zoom | meent | gaarde | ring | oever',
  cueEnds: { nummer: 'NUMBER', nummertje: 'NUMBER', kenmerk: 'NUMBER' },
  at: 'at | apenstaartje | apestaartje | apenstaart | @ | apenstaatje',
  dot: 'punt | dot | .',
  dash: 'streepje | min | koppelteken | liggend streepje | - | minteken | minnetje',
  underscore: 'underscore | laag streepje | onderstreepje | _',
  plus: 'plus | +',
  spelling: 'van | als in | zoals in | voor',
  fillers:
    'en | dan | eh | uh | ehm | uhm | en dan | spatie | streepje | dus | daarna | nog een keer | streep',
  stops:
    'ik | jij | je | u | hij | zij | ze | wij | we | jullie | het | een | en | of | maar | want | dus | als | dan | dat | die | dit | deze | wat | wie | waar | waarom | hoe | wanneer | welke | is | ben | bent | was | waren | zijn | heb | hebt | heeft | had | hadden | hebben | kan | kunt | kunnen | kon | wil | wilt | willen | wilde | zou | zouden | moet | moeten | moest | mag | mogen | ga | gaat | gaan | ging | doe | doet | doen | deed | niet | geen | ja | nee | jawel | oké | oke | ok | goed | prima | graag | alstublieft | alsjeblieft | bedankt | dank | hallo | hoi | dag | doei | met | op | in | aan | bij | naar | uit | over | onder | door | om | tot | tegen | zonder | sinds | er | hier | daar | nu | toen | al | ook | nog | wel | maar | zo | heel | erg | eigenlijk | gewoon | even | weer | altijd | nooit | misschien | zeker | natuurlijk | mijn | uw | jouw | zijn | haar | ons | onze | hun | mij | me | hem | hen | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag | januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december | nederlands | nederlandse | duits | engels | frans | belgisch | klant | klantenservice | service | afdeling | collega | rekening | nummer | naam | adres | bank | verzekering | bestelling | pakket | factuur | telefoon | e | mail | meneer | mevrouw | moment | momentje | ogenblik | ogenblikje | blij | boos | bezig | benieuwd | klaar | terug | sorry | pardon | inderdaad | klopt | juist | precies | helaas | zelf | samen | allemaal | iemand | niemand | iets | niets | alles | alleen | meer | veel | weinig | eerste | laatste | volgende | nieuwe | oude | grote | kleine | ziet | zie | zeg | zegt | weet | denk | vind | vindt | bel | belt | bellen | gebeld | betaal | betaald | krijg | kreeg | gekregen | staat | stond | zit | zat | komt | kwam | gekomen | gestuurd | ontvangen | verhuisd | vergeten | verloren | zeer | tevreden | snelweg | autoweg | onderweg | terugweg | omweg | hoezo | hoor | teleurgesteld | ontevreden | amsterdam',
};
