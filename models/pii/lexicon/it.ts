import type { LexiconEntries } from './entries';

export const ITALIAN: LexiconEntries = {
  numerals: { zero: '0', uno: '1', una: '1', due: '2', sei: '6' },
  weakNumerals: 'una | sei | un',
  magnitudes: 'cento | mille | mila | milione | milioni | miliardi',
  repeats: { doppio: 2, doppia: 2, triplo: 3, tripla: 3, 'due volte': 2, 'tre volte': 3 },
  cues: {
    PHONE:
      'numero di telefono | numero di cellulare | telefono | cellulare | numero fisso | telefono fisso | recapito | recapito telefonico | richiamare al | chiamare al | chiamarmi al | richiamarmi al | contattarmi al | numero di casa | il mio numero | fax | whatsapp | mi trova al | risponde al | raggiungibile al',
    EMAIL:
      'email | e-mail | posta elettronica | mail | indirizzo email | indirizzo e-mail | indirizzo mail | pec',
    IBAN: 'iban | conto corrente | numero di conto | codice iban | coordinate bancarie | conto',
    CARD: 'carta di credito | numero di carta | numero della carta | carta di debito | bancomat | visa | mastercard | postepay | cifre della carta | carta che finisce | numero carta | carta prepagata | carta',
    CARD_CODE:
      'cvv | cvc | codice di sicurezza | sul retro | retro della carta | codice cvv | codice cvc | tre cifre dietro | cifre dietro',
    CARD_EXPIRY: 'scadenza | data di scadenza | scade | valida fino | valida fino a | scade a',
    NATIONAL_ID:
      "codice fiscale | carta d'identità | carta di identità | passaporto | numero di passaporto | patente | numero di patente | documento | numero di documento | numero del documento | tessera sanitaria | partita iva",
    BIRTH_DATE:
      'data di nascita | nato | nata | nato il | nata il | compleanno | anno di nascita | nascita | sono del | compio gli anni',
    ADDRESS:
      'dove deve | dove dobbiamo | dove vuole | indirizzo | abito in | abito a | vivo in | vivo a | residente in | residente a | residenza | domicilio | domiciliato | trasferito in | trasferita in | mi trasferisco in | numero civico | civico | indirizzo di casa | indirizzo di consegna | abito | spedire in',
    POSTCODE: 'cap | codice postale | codice di avviamento postale | c.a.p.',
    LICENCE_PLATE: 'targa | numero di targa | targata | targato',
    NUMBER:
      "codice cliente | numero cliente | numero d'ordine | numero dell'ordine | numero ordine | numero di ordine | numero di polizza | numero polizza | polizza | numero di contratto | contratto | numero di pratica | pratica | numero fattura | numero di fattura | fattura | numero di prenotazione | codice prenotazione | codice di prenotazione | prenotazione | numero di sinistro | sinistro | numero di riferimento | riferimento | numero di tessera | tessera | codice | numero è | il numero | numero | ordine | ticket | segnalazione | codice utente | pod | pdr | matricola | numero di serie | ultime quattro | ultime quattro cifre | cifre | codice di tracciamento | spedizione | tracking | codice pnr | numero utente | codice contratto | numero di protocollo | protocollo | imei",
    SECRET:
      "password | parola d'ordine | pin | codice pin | codice segreto | codice di accesso | parola chiave | parola segreta | codice di verifica | codice otp | otp | cognome da nubile | nome utente | codice sms | codice che ha ricevuto | codice di conferma | puk | credenziali | codice di sblocco | username",
    NAME: 'suo nome | parlo con | tuo nome | nome e cognome | il nome | cognome | nome completo | con chi parlo | chi parla | come si chiama | come ti chiami | intestatario | a nome di chi | a che nome | a quale nome | intestata a | nominativo | il suo nome | titolare | nome di battesimo | nome per favore',
  },
  nameCues:
    "mi chiamo | qui parla | parla la signora | parla il signor | il mio nome è | il mio nome e' | mio nome è | si chiama | nome è | cognome è | il nome è | parla con | sta parlando con | parlo con | parlato con | a nome di | a nome | intestato a | intestata a | di nome | sposata con | sposato con | mia moglie | mio marito | mio figlio | mia figlia | mia madre | mio padre | mio fratello | mia sorella | sua collega | suo collega | il collega | la collega | mio collega | all'attenzione di | per conto di | chiamato | chiamata | cognome | nome | il medico | chiamami | mi chiami | nome e cognome",
  weakNameCues:
    'sono | qui è | qui | questo è | questa è | buongiorno | buonasera | salve | ciao | pronto | grazie | grazie mille | arrivederci | gentile | caro | cara | sì | si | con | da | di | per | a | e | è | va bene | ok | prego | perfetto | certo | benissimo | allora | bene',
  titles:
    'signor | signora | signorina | sig | sig. | sig.ra | sig.na | dottor | dottoressa | dott | dott. | dott.ssa | avvocato | avv. | ingegnere | ing. | professor | professore | professoressa | prof. | signore | geometra | ragioniere | don | suor',
  titlesAfter: 'al telefono | in linea',
  particles:
    "delle | di | de | del | della | dello | dei | degli | da | dal | dalla | la | lo | le | li | d | d'",
  months:
    'gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre | gen | feb | mar | apr | mag | giu | lug | ago | sett | set | ott | nov | dic',
  dateWords:
    "il | del | di | millenovecento | mille | novecento | duemila | nel | anno | l' | giorno | dell'anno | °",
  ordinals: 'primo',
  units:
    'euro | eur | centesimi | centesimo | dollari | percento | per cento | % | ore | ora | minuti | minuto | secondi | secondo | giorni | giorno | settimane | settimana | mesi | mese | anni | anno | volte | volta | persone | pezzi | pezzo | gb | giga | gigabyte | mb | mega | megabit | tb | chilometri | km | metri | centimetri | cm | chili | chilo | kg | grammi | litri | gradi | punti | articoli | pacchi | notti | kwh | chilowattora | watt | volt | pollici | pro | plus | max | ultra | cento | mila | mille | milioni | dipendenti | clienti | chiamate | passi | metri quadri | mq | lire | € | $ | £ | pagine | abitanti | cavalli | metri cubi | posti | biglietti | unità | copie | messaggi | membri',
  beforeAmounts:
    '€ | $ | £ | eur | circa | quasi | oltre | più di | meno di | almeno | fino a | costa | costano | pagato | pagare | totale | importo | prezzo | somma | saldo | pagina | versione | modello | windows | iphone | galaxy | passo | opzione | piano | taglia | capitolo | articolo | linea | canale | binario | alle | le | dalle | ho speso | speso',
  beforeDates:
    'nel | dal | dal | fino al | anno | del | prima del | dopo il | il | entro il | anni | in | al | a partire dal',
  streetsAfter: '',
  streetsBefore:
    'via | viale | piazza | piazzale | corso | largo | vicolo | strada | lungomare | contrada | piazzetta | lungotevere | borgo | salita | galleria | rione | casella postale | v.le | p.zza | c.so',
  streetEnds: '',
  cueEnds: {},
  at: 'chiocciola | at | @ | chiocciolina',
  dot: 'punto | dot | .',
  dash: 'trattino | meno | - | lineetta',
  underscore: 'underscore | trattino basso | sottolineato | _',
  plus: 'più | piu | plus | +',
  spelling: 'come | di',
  fillers: 'e | poi | eh | ehm | e poi | quindi | spazio | trattino | allora | barra | ancora',
  stops:
    'io | tu | lui | lei | noi | voi | loro | mi | ti | si | ci | vi | lo | la | li | le | gli | il | i | un | uno | una | e | o | ma | se | perché | che | chi | cosa | dove | quando | come | quale | quanto | è | sono | sei | siamo | siete | era | erano | essere | ho | hai | ha | abbiamo | avete | hanno | aveva | avevo | avere | posso | può | possiamo | possono | potrebbe | potrei | voglio | vuole | vorrei | vorrebbe | devo | deve | dobbiamo | dovrei | non | no | sì | va | vado | bene | male | ok | okay | grazie | prego | buongiorno | buonasera | salve | ciao | pronto | arrivederci | per | con | su | da | di | a | in | tra | fra | del | della | dello | dei | delle | degli | al | alla | allo | ai | alle | agli | nel | nella | nello | nei | nelle | dal | dalla | dai | dalle | sul | sulla | qui | qua | lì | là | ora | adesso | poi | già | ancora | anche | solo | molto | così | proprio | sempre | mai | forse | certo | certamente | naturalmente | esatto | giusto | purtroppo | mio | mia | miei | mie | tuo | tua | suo | sua | suoi | sue | nostro | nostra | vostro | vostra | questo | questa | questi | queste | quello | quella | quelli | quelle | lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre | cliente | clienti | servizio | assistenza | reparto | collega | conto | numero | nome | cognome | indirizzo | banca | assicurazione | ordine | pacco | fattura | contratto | telefono | cellulare | email | mail | signor | signora | momento | attimo | minuto | problema | domanda | italiano | italiana | inglese | contento | contenta | arrabbiato | arrabbiata | deluso | delusa | sicuro | sicura | interessato | interessata | stato | stata | stati | andato | andata | venuto | venuta | rimasto | rimasta | appena | d | l | dell | all | nell | un | quest | quell | c | anch | altro | altra | altri | altre | tutto | tutta | tutti | tutte | niente | qualcosa | qualcuno | nessuno | più | meno | tanto | poco | troppo | prima | dopo | nuovo | nuova | vecchio | ultimo | ultima | primo | subito | oggi | ieri | domani | perfetto | benissimo | ottimo | gentile | cortesia | favore | senta | scusi | mila | lire | completo | completa | utente | benvenuto | benvenuta | benvenuti | piacere | intero | intera',
};
