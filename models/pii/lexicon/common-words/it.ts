/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
abbassa abbassare abbiamo abbigliamento abita abitano accendere accendi accesa accetta account acqua
acquisti ad adesso aereo agenda aggiorna aggiornamenti aggiornamento aggiornami aggiornarmi aggiornato
aggiungere aggiungi aggiungilo aggiunto agli ai aiutami aiuto al album alcune alexa alimentare alimentari
all alla alle allenamento alta alto altoparlante altoparlanti altre altri altro alza alzare amazon american
americano amica amici amico amministrative amo amore anche ancora and andando andare andata animale animali
anni anniversario anno annuale annulla anticipo aperto apertura app appena apple applicazione appuntamenti
appuntamento appunti apri aprile arancia area argomenti argomento arriva arrivando arrivare arrivata
arrivate arriverà arrivi arrivo arte articoli articolo artista ascolta ascoltando ascoltare ascoltate
ascoltato ascoltiamo ascolto aspetto aspirapolvere asporto assicurati assistente assistenza atlantia attesa
attiva attive attività attuale attuali attualmente audible auguri aumenta aumento auto avanti aver avere
avevo avrò avuto avvertimi avvia avviare avvisami avviso azienda aziendale aziona azionario azioni bagno
ballo bambini banana banane banca bar barzelletta barzellette basata base basket bassa basso basta battuta
bel bella bellezza bello bene benzina bere bermuda biglietti biglietto biscotti bisogno bistecca
bisteccheria blablacar blu bolletta bollette bollettino bollire bolognese borsa bper brani brano breve
brexit brunch brutta bucato bufala buio buon buona buonanotte buone buongiorno buono burger burro cade caffè
calcetto calcio calcola calda caldo calendario calorie cambia cambiare cambio camera canadese canale
cancella cancellalo cancellare candy cane cani canta cantante canzone canzoni capelli capitale capitolo capo
capodanno cappotto cappuccino cara carica carne carta cartella casa casella caso casse casuale casualmente
celebrità cellulare cena cento centocinque centodue centoduecinque cerca cercare che chi chiama chiamami
chiamare chiamata chiamate chiamato chiedendo chiedendogli chiedi chiedigli chiesa chilometri china
chiocciola chiusura ci ciao cibi cibo cielo cinema cinese cinesi cinquanta cinque circa ciò classe classica
classici classico cliente clienti clima coda codice col colazione collega colleghi colore colori com come
comincia commedia compagnia compiti compito compleanni compleanno componi compra comprami comprare comprato
computer con conad concerti concerto condizioni conferma confronta conoscere conosci consegna consegnare
consegnato consegne consigli consiglia consigliami consigliarmi consiglio consumatore contatti contatto
contenuti contenuto contiene continua contro controlla controllare controllo converti coop copia corrente
corrisponde corsa corso cos cosa cose costa costano così cotto cottura country crea creare creato credito
crema cricket crush cucina cucinare cucino cui cultura cuocere da dai dal dall dalla dalle dammi dance danno
darmi data date dati dato davvero decreto deejay definisci definizione degli dei del dell della delle dello
dentista descrivere descriveresti descrivi descrivimi descrizione destinazione dettagli detto deve devi devo
devono di dice dicembre dicendo dicendole dici diciannove diciassette diciotto dico dieci differenza
difficile digitale digli dille dimenticare diminuisci dimmi dire dirmi disattiva disponibile disponibili
dispositivi dispositivo dista distanza diversi diverso divertente divertenti diviso dodici dollari dollaro
domanda domani domenica domeniche domicilio donne dopo dottore dov dove dovrebbe dovrebbero dovrei dovresti
dovrò dovuto due duecento duemila duemiladiciassette dura durante dì economia economico ed ehi elementi
elemento elenca elencami elenco elettrica elettronica elezioni elimina eliminare email enel eni entro
episodio era erano ero esame esatta esercizi esselunga essere euro eventi evento exor express fa faccende
facciamo faccio facendo facile fai famiglia fammi famosa fanno far fare farlo farmi farà farò fast fatti
fatto favore febbraio feed felice ferie ferma ferrari festa feste festival fidanzata figli figlia figlio
file film finanza finché fine finisce finita finito fino fiori fissa fissare folk formula forno forte foto
fra frase fratelli fratello freccia freddo frequenza funghi funziona fuoco fuori fuso fusorario futuri
futuro gara gelato generale genere geniale gennaio gente geografia giacca giallo gioca giocare giochi
giochiamo gioco giornale giornaliero giornata giorni giorno giovedì giro giudizio giugno giusto già gli
gmail golf google gossip gradi grande gratis grazie gruppo guanti guardare guerra guida ha hai halloween
hamburger hanno harry hey hip hit ho hop hotmail idea idee ieri ikea il illuminazione immagini immigrazione
imparare impegni impermeabile importante importanti imposta impostami impostare impostata impostate
impostato impostazioni in incidente incidenti incontrare incontri incontro indiana indiani indiano
indicazioni indietro indirizzo indossare informami informazione informazioni inglese ingredienti ingresso
inizi inizia iniziano iniziare inizio inoltra inserisci insieme intel intelligente intense intensità intera
interessante interessanti internet intero interrotto intesa intorno invia inviami inviare inviata inviato io
iphone it italiana italiane italiano jazz juventus kfc king kiss la lamentela lampada lasciato latte laurea
lavori lavoro le legami leggere leggermi leggi leggimi letta lette letti letto lettore lezione lezioni
libera libero libri libro like linguacciuta lista liste livello lo locale locali lontana loro luce luci
luglio luminosità luminoso luna lunedì lunga lunghezza lungo luoghi luogo lì ma macchina macchinetta madre
maggio mai mail mamma manager manca mancano manda mandami mandare mandato mangiare mani manzo mappa
margherita marito martedì marzo massima matematica matrimonio mattina mattino mcdonald mcdonalds me media
medio mele meno menù mercato mercoledì mese mesi messaggi messaggio messicano messo metal meteo mette
mettere mettermi metti mettilo mettimi metà mezz mezza mezzanotte mezzogiorno mi mia microsoft mie miei
miglia miglior migliore migliori mila milanese mille millenovecentonovanta minuti minuto mio misure mittenti
mobili modalità modifica modo moglie molto momento moncler moneta montagna morto mostra mostrami mostrarmi
mostre muschio musica musicale musicali muto nascita nata natale nato ne negli negozi negozio nei nel nell
nella nelle nessuna netflix neve nevicando nevicherà niente nike no nome nomi non nonna nostra nota note
notifica notificami notifiche notizia notizie notte novanta nove novembre novità numeri numero nuova nuove
nuovi nuovo nuvoloso oceani oceano offerta oggetti oggetto oggi ogni ok okay old olly ombrello onda online
opinione opzioni ora orari orario ordina ordinami ordinare ordinato ordinazione ordine ordini ore organizza
organizzare orientale orologio oscar ottanta ottenere otto ottobre pacco pacifico padre paese paesi paga
pagamento pagare pagina palestra palla pallavolo panca pandora pane pantaloncini papà parla parlami parlare
parliamo parola parole parte partecipare parti partire partita pasqua passa passaggio passare passato pasta
pasto patate patatine pausa pensi per percento perché percorso periodo perso persona personale persone
pesante peso pesos pessima pessimo pezzo piacciono piace piacerebbe piani piano piatto piccoli piccolo
pioggia piove piovendo piovere pioverà pizza pizze pizzeria più placido play playlist po poco podcast poi
poker politica politiche pollici pollo polpette polpettone polvere pomeriggio pop popolare popolazione porta
portami portare portatile porzione posizione possiamo possibile possibilità posso possono post posta postare
postato posti posto potessi potrei potresti potter pranzo precedente preferenze preferita preferite
preferiti preferito premi prendere prendi prendimi prendo prenota prenotami prenotare prenotarmi
prenotazione prepara preparami preparare preparo presa presentazione presidente presto previsioni prezzi
prezzo prima prime primi primo principale principali probabilità problema problemi prodotti prodotto profilo
progetto programma programmata programmate programmato programmi promemoria pronta pronto proprio prossima
prossime prossimi prossimo protesta prova pub pubblica pulire pulisci pulizia punto puoi può qua quadrata
qual qualche qualcos qualcosa qualcuno quale quali qualità qualsiasi quand quando quant quante quanti quanto
quaranta quarantacinque quartiere quarto quattordici quattro quel quell quella quello quest questa queste
questi questo qui quindici quotidiana raccolta raccontami radice radio ragazza ragù rap rapporto realtà
recensione recensioni recente recentemente recenti reclamo recupera regionale regione registra registrato
registrazione regola relative rendi riassunto riavvia ricerca ricetta ricette ricevere ricevo ricevuta
ricevute ricevuto richiesta ricomincia ricorda ricordamelo ricordami ricordare ricordarmi ricordati
ricorrente ridere riduci riguarda riguardante riguardanti riguardo rilassante rimasto rimuovere rimuovi
ripete ripetere ripeti ripetizione ripetuto riprendi riproduci riproducila riproducile riproducilo
riprodurre riproduzione riscaldamento riso risolvi risotto risparmiare rispetto rispondere rispondi risposta
risposto ristorante ristoranti risultati risultato ritardo ritirare ritorno riunione riunioni robot rock
romantica romantico roomba rosa rosse rosso rubrica rumore rupia rupie sabato sacco sagra sai salotto salta
salute salva salvare salvate samsung san sapere saranno sarebbe sarà sarò sbagliato scacchi scambio scarica
scarpe scenario scorsa scorso scritto scrivendo scrivere scrivi scuola scuro se seconda secondi secondo
sedici segna segnami segnato segue seguente seguenti sei seleziona selvaggio sembra sempre senso sentire
sentito sento senza sera serata sereno serie serve servirà servizio servono sette settimana settimanale
settimane shopping si sia significa significato silenzia silenziare silenzio silenziosa silenzioso
sintonizza sintonizzati siri sirius sistema sito situazione smart smartphone social soft soggiorno solare
soldi sole soleggiato solitario solito solo sono sony sopra sorella sospeso sotto sottofondo spaghetti
spazzatura speakers speciale spegnere spegni spengi spenta spente spero spesa spettacolo spezie spiaggia
spiega spiegami spizzico sport sportivi sposata sposato spotify sta stai stamattina stanca stanno stanza
starbucks stasera stata state stato statunitense stazione stazioni stelle sterlina stivali sto storia storie
strada stradali strade su sua subito succede succedendo successi successivo successo sugli sui sul sull
sulla sulle sullo suo suoi suona suonare suono superiore supermercato sushi sveglia svegliami svegliarmi
sveglie svuota svuotare sì tacchino taglio tanto tardi tassi tasso tav taxi tazza te tecnologia telecom
telefoni telefono televisione temperatura temperature tempo tendenza tenere tennis terra terremoto terribile
terzo testa testate testo ti tienimi timer tipo titanic titoli titolo togli togliere top torna tornare torno
torre torri torta town tra traccia traffico tragitto tramite tramonto trasmetti tre tredici treni trenitalia
treno trenta triangolo troppo trova trovami trovano trovare tu tua tuo tuoi tutta tutte tutti tutto tv tè
uber uci ultima ultimamente ultime ultimi ultimo un una undici unicredit uno uova uovo usa usando usare
uscire uscita uscito va vacanza vacanze vado vai vale valentino valgono valore valuta valutazione valute
vanno vecchi vecchia vedere vedi vediamo veloce velocità vendita venerdì venga venti venticinque ventidue
ventinove ventisei ventisette ventitre ventitré vento ventuno verde vero verrà verso vestiti viaggio vicina
vicinanze vicini vicino video viene vieni vinci vinto virgin visita visto vita vivo vocale voce vodafone
voglio volo volta volte volume vorrei vorrà vuoi vuol vuole wemo west wetaxi wikipedia wild yahoo yen yoga
zero zio zona zucchero zucchine
`;
