/** Names of Faker (MIT; docs/DATA.md), lower case, without those that are only initials. */
export const GIVEN_NAMES = `
abaco abbondanza abbondanzio abbondio abdone abelardo abele abenzio abibo abramio abramo acacio acario
accursio achille acilia acilio aciscolo acrisio ada adalardo adalberta adalberto adalfredo adalgisa adalgiso
adalrico adamo addo addolorata adelaide adelardo adelasia adelberto adelchi adele adelfo adelgardo adelina
adelmo adeodato adina adolfo adone adria adriana adriano adrione afro agabio agamennone agape agapito agata
agazio agenore agesilao agnese agostina agostino agrippa aiace aida aidano aimone aladino alamanno alano
alarico alba albano alberico alberta alberto albina albino alboino albrico alceo alceste alcibiade alcide
alcina alcino alda aldo aldobrando aleandro aleardo aleramo alessandra alessandro alessia alessio alfio
alfonsa alfonso alfreda alfredo algiso alice alida alighiero alina allegra alma almerigo almiro aloisio
altea alvaro alviero alvise amabile amadeo amalia amanda amando amanzio amaranto amata amato amatore amauri
ambra ambrogio ambrosiano amedeo amelia amelio amerigo amico amilcare amina amintore amleto amone amore amos
ampelio anacleto anastasia anatolia ancilla andrea andromeda angela angelica angelo aniceto aniello anita
anna annabella annagrazia annamaria annibale annunziata ansaldo anselmo ansovino antea antelmo antero
antigone antimo antino antioco antonella antonello antonia antonio apollina apollinare apollo apollonia
appia apuleio aquilino arabella araldo aratone arcadio archimede archippo arcibaldo ardito arduino aresio
argelia argimiro argo arialdo arianna ariberto ariele ariosto aris aristarco aristeo aristide aristione
aristo aristofane aristotele armando armida arminio arnaldo aronne arrigo artemisa arturo ascanio asdrubale
asella asia asimodeo assunta assunto asterio astianatte astrid ataleo atanasia atanasio athos attila
attilano attilio auberto audace augusto aurelia aureliano aurelio auro aurora ausilia ausiliatrice ausilio
ave averardo aza azeglio azelia azelio azzurra babila bacco baldassarre balderico baldo baldomero baldovino
bambina barbara barbarigo bardo bardomiano barnaba barsaba barsimeo bartolo bartolomea bartolomeo basileo
basilia basilio bassiano bassilla bastiano batilda battista beata beato beatrice belina bellino beltramo
benedetta benedetto beniamina beniamino benigna benigno benito benvenuta benvenuto berardo berengario
berenice bernadetta bernardo beronico bertoldo bertolfo betta biagio bianca bibiana bibiano bice bindo bino
birino bonagiunta bonaldo bonaventura bonavita bonifacio bonito boris bortolo brancaleone brando brigida
brigitta bruna brunilde bruno bruto caino caio calanico calcedonio callisto calogera calogero calpurnia
camelia camilla camillo candida candido cantidio canziano capitolina carina carla carlo carlotta carmela
carmelo carmen carmine carola carolina caronte carponio casilda casimira casimiro cassandra cassiano cassio
cassiopea casto cataldo catena caterina catullo cecco cecilia cecilio celeste celinia celso cesare cesario
cherubino chiaffredo chiara cino cinzia cipriano cirano ciriaco cirilla cirillo cirino ciro clara clarenzio
claudia claudio cleandro clelia clemente clemenzia cleo cleofe cleonico cleopatra climaco clinio clodomiro
clodoveo cloe clorinda cointa colmanno colmazio colomba colombano colombo concetta concetto concordio
consolata cora corbiniano cordelia coreno corinna coriolano cornelia cornelio coronato corrado cosima cosimo
cosma costante costantino costanza costanzo cremenzio crescente crescenzia crescenzio crespignano crispino
cristaldo cristiana cristiano cristina cristoforo crocefissa crocefisso cronida cunegonda cuniberto cupido
cuzia daciano dacio dafne dagoberto dalida dalila dalmazio damaso damiana damiano damocle daniela daniele
danilo danio dante daria dario davide davino deanna debora decimo degna delfina delfino delia delinda
delizia demetria demetrio democrito demostene deodata deodato desdemona desiderata desiderato desiderio
devota diamante diana dianora didimo diego diletta dina dino diocleziano diodata diodoro diogene diomede
dione dionigi dionisia dionisio divo doda dodato dolores domenica domenico domezio domiziano donata
donatella donatello donato donna dora doriano dorotea doroteo druina duccio duilio dulina durante ebe
eberardo ecclesio edda edelberga edgardo edilberto editta edmondo edoardo edvige efisio efrem egeo egidio
eginardo egisto egizia egle elaide elda elena eleonora elettra eleuterio elia eliana eliano elide elifio
eligio elimena elio eliodoro elisa elisabetta elisea eliseo elita ella elmo elogio eloisa elpidio elsa
elvezio elvia elvino elvira emanuela emanuele emidio emilia emiliana emiliano emilio emma emmerico empirio
endrigo enea enecone enimia ennio enrica enrico enzo eracla eraclide eraldo erardo erasmo erberto ercolano
ercole erenia eriberto erico ermanno ermelinda ermenegarda ermenegilda ermenegildo ermes ermete ermilo
erminia erminio ernesta ernesto eros ersilia esaù esmeralda estella ester esterina esuperio eterie ettore
euclide eufebio eufemia eufemio eufrasia eufronio eugenia eugenio eulalia euridice eusebia eusebio euseo
eustorgio eustosio eutalia eutalio eva evaldo evandro evangelina evaristo evasio evelina everardo evidio
evodio evremondo ezechiele ezio fabiana fabiano fabio fabiola fabrizio famiano fatima fausta fausto fazio
fedele federica federico fedora fedro felice felicia feliciano felicita ferdinando fermiano fermo fernanda
fernando ferruccio festo fiammetta fidenziano fidenzio filiberto filippa filippo filomena filomeno
fiordaliso fiore fiorella fiorenza fiorenziano fiorenzo flaminia flavia flaviana flaviano flavio fleano
flora floriana floriano floridia florina foca folco fortunata fortunato fosca fosco franca francesca
francesco franco frido frontiniano fulberto fulgenzio fulvia fulvio furio furseo fuscolo gabino gabriele
gabriella gaetano gaglioffo gaia gaio galatea galdino galeazzo galileo gallicano gandolfo garimberto gaspare
gastone gaudenzia gaudenzio gaudino gautiero gavino gedeone gelsomina geltrude geminiano gemma generosa
generoso genesia genesio gennaro genoveffa gentile genziano gerardo gerasimo geremia gerino germana germano
gerolamo geronimo geronzio gertrude gervasio gesualdo gherardo ghita giacinta giacinto giacobbe giacomo
giada giadero giambattista gianbattista giancarlo giandomenico gianfranco gianluca gianluigi gianmarco
gianmaria gianmario gianni gianpaolo gianpiero gianpietro gianuario giasone gigliola gilberto gilda gildo
giliola gillo gineto ginevra gino gioacchina gioacchino giobbe gioberto gioconda giocondo gioele gioia giona
gionata giordano giorgia giorgio giosuele giosuè giotto giovanna giovanni giove gioventino giovenzio girardo
girolamo gisella giuda giuditta giulia giuliana giuliano giulio giulitta giuseppa giuseppe giuseppina giusta
giustiniano giusto glauco glenda gloria godeberta godiva goffredo golia gomberto gondulfo gonerio gonzaga
gordiano gosto gottardo graciliano grato grazia graziana graziano graziella gregorio greta grimaldo griselda
gualberto gualtiero guelfo guenda guendalina guerrino guglielmo guiberto guido guiscardo gumesindo
gundelinda gustavo iacopo iacopone iago ianira icaro icilio ida idea ido iginia iginio igino ignazio igor
ilaria ilario ilda ildebrando ildefonso ildegarda ildegonda ileana ilenia ilia illidio illuminato ilva
imelda immacolata immacolato incoronata indro ines innocente innocenza innocenzo iolanda iole iona ione
ionne iorio ippocrate ippolito irene ireneo iride iris irma irmina isa isabella isacco isaia ischirione
iside isidora isidoro ismaele isotta italia italo ivan ivano ivanoe ivetta ivo ivone ladislao lamberto
lancilotto landolfo lanfranco lapo lara laura laurentino lauriano lautone lavinia lavinio lazzaro lea
leandro leda lelia lena leo leonardo leone leonia leonida leonilda leonio leontina leonzio leopardo leopoldo
letizia letterio lia liana liberata liberato liberatore liberio libero liberto liboria liborio licia lidania
lidia lidio lieto liliana linda lino lisa lisandro livia liviana livino livio lodovica lodovico loredana
lorella lorena loreno lorenza lorenzo loretta loriana loris luana luca luce lucia luciana luciano lucilla
lucio lucrezia ludano ludovica ludovico luigi luigia luisa luminosa luna macaria macario maccabeo maddalena
mafalda maffeo magda maggiorino magno maida maiorico malco mamante mancio manetto manfredo manilio manlio
mansueto manuela manuele mara marana marcella marcello marciano marco mareta margherita maria marianna
mariano marica mariella marilena marina marinella marinetta marino mario marisa marita marolo marta martina
martino maruta marzia marzio massima massimiliano massimo matilde matroniano matteo mattia maura maurilio
maurizio mauro medardo medoro melania melanio melchiade melchiorre melezio melissa melitina menardo menelao
meneo mennone menodora mercede mercurio messalina metello metrofane mia michela michelangelo michele milena
milo mimma mina minerva minervina minervino miranda mirco mirella miriam mirko mirocleto mirta misaele
modesto moira monaldo monica monitore morena moreno morgana mosè muziano nadia namazio napoleone narciso
narseo narsete natale natalia natalina nazario nazzareno nazzaro neiva neopolo neoterio nerea nereo neri
nestore nicarete nicea niceforo niceto nicezio nicla nico nicodemo nicola nicoletta nicolò nilde nina ninfa
niniano nino nives noemi norberto norina norma nostriano novella noè nuccia nunziata nunzio oddone oderico
odetta odidone odilia odorico ofelia olga olimpia olimpio olinda olindo olivia oliviera oliviero omar
ombretta omero ondina onesta onesto onofrio onorata onorina onorino onorio orazio orchidea orenzio oreste
orfeo oriana orietta orio orlando ornella oronzo orsino orso orsola orsolina ortensia ortensio osanna oscar
osmondo osvaldo otello otilia ottaviano ottavio ottilia ottone ovidio paciano pacifico pacomio palatino
palladia palladio palmazio palmira pamela pammachio pancario pancrazio panfilo pantaleo pantaleone paola
paolo pardo paride parmenio pasquale paterniano patrizia patrizio patroclo pauside pelagia peleo pellegrino
penelope pericle perla perseo petronilla petronio pia piera pierangelo piergiorgio pierluigi piermarco piero
piersilvio pietro pio pippo placida placido platone plinio plutarco polidoro polifemo polissena pollione
pompeo pomponio ponziano ponzio porfirio porzia porziano postumio prassede priamo primo prisca priscilla
prisco privato procopio proserpina prospera prospero protasio proteo prudenzia prudenzio publio pupolo
pusicio quartilla quarto quasimodo querano quieta quintiliano quintilio quintino quinziano quinzio quirino
quiteria rachele radolfo raffaele raffaella raide raimondo rainaldo rainelda ramiro raniero ranolfo rebecca
regina reginaldo regolo remigio remo remondo renata renato renzo respicio ricario riccarda riccardo richelmo
rina rinaldo rino rita robaldo roberta roberto rocco rodiano rodolfo rodrigo rolando rolfo romana romano
romeo romero romilda romina romoaldo romola romolo romualdo rosa rosalia rosalinda rosamunda rosanna rosario
rosita rosmunda rossana rossella rubiano rufina rufino rufo ruggero ruperto rutilo saba sabato sabazio
sabele sabina sabino sabrina saffiro saffo saladino salomone salomè salustio salvatore salvo samanta samona
samuele sandra sandro sansone sante santina santo sapiente sara sarbello saturniano saturnino saul saverio
savina savino scolastica sebastiana sebastiano seconda secondiano secondina secondo sefora selene selvaggia
semiramide semplicio sempronio senesio senofonte serafina serafino serapione serena sergio servidio
serviliano sesto settimio settimo severa severiano severino severo sibilla sico sicuro sidonia sidonio
sigfrido sigismondo silvana silvano silverio silvestro silvia silvio simeone simona simone simonetta sinesio
sinfronio sireno siria siriano siricio sirio siro sisto smeralda soave soccorso socrate sofia sofronia
solange solocone sonia sostene sosteneo sostrato spano spartaco speranza speranzio stanislao stefania
stefano stella stiliano stiriaco surano susanna sveva sviturno tabita taddeo taide tamara tammaro tancredi
tarcisio tarquinia tarsilla tarso taziana taziano tazio tea tecla telchide telemaco telica temistocle
teobaldo teodata teodolinda teodora teodoro teodosio teodoto teogene terenzio teresa terzo tesauro tesifonte
teudosia tibaldo tiberio tiburzio ticone timoteo tina tirone tito tiziana tiziano tizio tobia tolomeo
tommaso torquato tosca tosco tranquillo trasea tristano tullia tulliano tullio turi turibio tussio ubaldo
ubertino uberto ugo ugolina ugolino uguccione ulberto ulderico ulfa ulfo ulisse uliva ulpiano ulrico ulstano
ultimo umberto umile unna uranio urbano urdino uriele ursicio ursino ursmaro vala valente valentina
valentino valeria valeriana valeriano valerico valerio valfredo valfrido valtena valter vanda vanessa vanna
varo vasco vedasto velio venanzio venceslao venera veneranda venerando venere venerio ventura venusta
venustiano venusto vera verano verdiana verecondo verena verenzio veriana veridiana veronica verulo
vespasiano vezio vidiano vidone vilfredo viliana viliberto vilma vincenza vincenzo vindonio vinebaldo
vinfrido vinicio viola violante virgilio virginia virginio virone viscardo vissia vitale vitalico vito
vittore vittoria vittoriano vittorio vivaldo viviana viviano vladimiro vodingo volfango vulmaro vulpiano
walter wanda zabedeo zabina zaccaria zaccheo zaira zama zanita zanobi zarina zefiro zelinda zena zenaide
zenebio zeno zenobia zenobio zenone zetico zita zoe zoilo zosima zosimo
`;

export const SURNAMES = `
abate abbate abbondanza abbrescia accardi accardo accurso aceto acquadro acquaviva acquistapace adami adamo
addari addis adragna affinito agnello agostinelli agostini agostino agresta aiello alaimo albanese albano
alberti alcamo aleo alessandrini alessandro alessi alessio alfano alfieri alivernini allegretti aloi altieri
amabile amadori amato ambrosini ambrosino ambrosio amendola amerio amici amico ammoscato amore amoroso
amoruso ancona andrea andreoli andrisani anelli angeletti angeli angelini angelis angelo angeloni angelucci
anna annunziata anselmi anselmo antenucci antezza antonacci antonelli antonini antonucci anzalone apicella
aprile aquino aramini arcangeli arena argenio argento argiolas artioli asaro ascione astolfi atzeni atzori
avallone avino avola azara babini bacci baggio baiocco balboni baldacci baldassarre baldi baldini baldo
balducci balestra balistreri ballarin balsamo balzano bandini bani baraldi barbagallo barbarossa barbarulo
barbato barbera barberi barberis barbero barbieri barbiero bari barile barillà barletta barone baroni barra
barreca barresi barretta barsotti bartoli bartolini bartolomei bartolucci basile bassani bassi basso
battaglia battista battisti battistini bedini bella belli bellini bellomo bellotti bellucci belmonte belotti
beltrame beltrami belvisi benatti benedetti benedetto benetti benigni benini bennardo bentivoglio benvenuti
benvenuto berardi beretta bergamasco bergamini bernabei bernardi bernardini bernasconi bertaccini bertani
bertelli berti bertini berto bertolini bertolussi beso betti bevilacqua biagetti biagi biagini bianc
biancheri bianchetti bianchi bianchini bianco biasci biase biccari biggi bindi bini bionaz biondi bisconti
bisio bizzarri blanc blasi bocchi boccia bodini boffa boi bologna bona bonanni bonanno bonato bonazzi
bonelli bonetti bongiorno bongiovanni boni bonifazi bonini bonis bono bonomi bonomo bordoni borelli borghi
borgia borrelli bortolin bortoluzzi bortot boscaino boschetti boschi bosco boscolo bosi botta bove bovolenta
bozzi bozzo braia brambilla branca brandi bresciani bressan briano brigandì brignone brizzi brogi brumat
brunelli brunetti bruni bruno bruschi bruzzone buccheri bucci bulgarelli buongiorno buonomo burgio butera
buzzi cabras caccamo caccavo cacciapuoti cacciatore cadoni caforio caggiano caiazza caiazzo calabrese
calabria calabrò calafiore calandro califano callegari calligaris calì calò camilli cammarata cammisa
campagna campana campanella campanile campanini campisi campo campoli campus canale cancelliere cancellieri
candela candido canepa cangiano canino cannas cannata cannella cannone canova cantagallo cantoni canu
capannolo capasso capecchi capelli capitani capizzi capoccia capocotta capogna capone caporaso cappai
cappelletti cappelli cappello cappiello capponi capraro capriotti capuano caputo cara caracciolo caradonna
carbon carbone carboni cardella cardia cardinale cardinali cardini cardone careddu carella caretti caricari
carini carletti carli carlini carlino carlo carloni carlotti carlucci carminati carnevale carnovale carolis
carollo carosi carrara carraro carrieri carriero carrozza carrozzo carrus carta caruso carvelli carè casadei
casadio casagrande casale casali casano casavecchia cascio cascone casella caselli caserta casini casolaro
cassano castagna castaldi castaldo castellana castellani castellano castelli castiello castiglioni casu
casula catalano cataldi cataldo catania catanzaro catarsi catellani caterino cattaneo cattani cavaliere
cavalieri cavallari cavallaro cavalli cavallini cavallo cavriani ceccarelli ceccarini cecchetti cecchi
cecchini cecere celano celentano celeste celi celli cellini cenni centofanti cerise cerrani cerrato cerri
cerullo cerutti cesare cesaretti cherchi cherubini chessa chessari chiacchio chianese chiara chiaravalle
chiavacci chilà chimenti chiodi chirico ciaccio ciacio ciampa cianci ciani ciavarella cicala cicatiello
ciccarelli cicchetti cicco ciccone cifarelli cilli cimmino cinelli cingolani cini ciocco cioffi cioni
ciotola ciotti cipolla cipollaro cipolletta cipriani cipriano cirelli cirillo citro cittadino ciuffetelli
ciuffreda ciulla clemente coccia cocco col cola colangelo colantuono colella coletta colombo colonna colucci
comito como concas conforti congiu coniglio consiglio cont conte conti contini contu coppola corazza
cordioli coretti corona corradi corradini corrado corrao correale corridori corsi corsini corso cortese
cortesi corti cortinovis cosentino coslovich cossu costa costantin costantini costantino costanza costanzo
cottone coviello cozzani cozzi cozzolino crea cremona cremonesi crepaldi crescenzi crespi crevatin crimi
crippa crisafulli criscenti crisci criscione crispino cristiano cristofaro critelli croce cruciani cruciata
cucchiara cucciniello cuomo curci curcio curreli cusimano cusumano cuzzocrea daidone dal dalmasso damiani
damiano damico daniele dante dattilo davoli degano degrassi deiana del delfino dell delle delogu demontis
demurtas denaro denti deriu desiderio desogus destro diamanti diana dini dio dionisi distefano dodaro dolce
dolci domenico dominici donati donato donda doria doro doronzo drago dragone dragoni duca ducci durante
dutto egger elia eligibile epifani ercoli ermini errante errera errichiello errico esposito evangelista
evangelisti evola fabbri fabbricatore fabbro fabiani fabiano fabris fabrizi fabrizio fadda falbo falchi
falcioni falco falcone falzone fanara fancello fanelli fantini fantozzi faraci faraone farella farin farina
farra farris fasano fasoli fava favara favaro favero favre fazio fedele federici federico feleppa felice
felici feliziani femina feo ferilli ferluga ferracuti ferraiuolo ferrando ferrante ferranti ferrara ferrari
ferrarini ferrario ferraris ferraro ferrarotti ferreri ferrero ferretti ferri ferrigno ferrini ferro ferroni
festa festuccia fichera fierro filice filippi filippini filippis filippo filipponi fini finocchiaro finotti
fior fioravanti fiore fiorelli fiorentini fiorentino fiorenza fioretti fiori fiorillo fiorini fiorucci
fischetti flacco flore floridia florio floris foglia fois fonda fontana fonti forconi forgione forlani
formica fornara forte fortugno fortunato foschi foti francesca franceschi franceschini francesco francesconi
francese franchi franchini franco franzoni franzè frasca fratello fratti frau frezza frigerio frigo fucci
fumagalli fumarola fuoco furlan furno fusaro fusco gabriele gabrielli gaddini gaetano gagliano gagliardi
galante galasso galati galeazzi galli gallo galluzzo gamba gamberini gambino gamper gandolfo gangemi garau
garavaglia gargiulo garifo garofalo gaspari gasparini gasser gatta gatti gatto gaudiano gaudio gazzola gemma
genchi genna gennaro genovese gentile gentili gerace geraci germani gervasi ghilardi giacalone giaccio
giachi giacomelli giacomo giampaoli giampaolo giannelli giannetti gianni giannini giannone giannotti
gianotti giansante giardina giardini gigli giglio gigliotti gioacchini gioia giordani giordano giorgetti
giorgi giorgio giovannelli giovannetti giovanni giovannini giovinazzo girardi giraudo girolamo girone
giudice giuffrida giugliano giuliani giuliano giunta giuseppe giusti giustra gobbi golinelli gori govoni
granata granato grande grandi grange granà grassi grasso gravina graziani graziano greco gregori gregorio
greppi grezia grieco grilli grillo grimaldi grossi grosso gruber gruppuso gualtieri guarino guarneri
guarnieri guastella guastone guerra guerrieri guerriero guerrini guglielmi guida guidetti guidi guido
guidotti gulino gullì gurrieri gusmeroli hofer huber iacolare iacono iacovino iacovone iandolo iannaccone
iannello ianni iannone iannucci iaria iazzetta ierardi iezzi impellizzeri improta incà indelicato ingrassia
ingrosso innocenti inzerillo iodice iorio iotti iovino ippoliti ippolito iuliano izzi izzo kofler labate
laezza laganà lai lamacchia lamberti lana landi lanteri lanza lari lascio latini latorre lattanzi lauri
lavecchia lazzari lazzarini lazzaro leale lecca lecce ledda leggio lelli lentini lenzi leo leonardi leoncini
leone leonetti leoni leopardi lepore lezzi liberati liberto librizzi licata liccardo licciardello licitra
ligorio liguori liotta lipari lippi lippolis lisi litterio liuzzi liverani locatelli locci loddo lodi
loffredo loi loiacono lolli lombardi lombardini lombardo lonardi longhi longo longobardi lopez lorenzini
lorenzo loreti loreto lori lorusso lotito lotti lovato luca lucarelli lucarini lucchese lucchesi luchetti
luchini lucia luciani luciano lucidi luconi lugli luise luongo lupi lupica lupo luppi luppino luzi luzzi
macaluso macchi macchia macrì madonna maffei maggi maggiani maggio maggiore magi magliocco magnani magno
maiello mainardi maio maione mair malagoli malaspina malatesta malavasi malerba malfa malizia maltese manca
mancinelli mancini mancino mancuso manetti manfredi mangano mangione manica manicone maniscalco manna
mannino manno manti mantovani manzella manzi manzo maragno marangi marangon marangoni marani marano marcelli
marcello marchesan marchese marchesi marchesini marchetti marchetto marchi marchini marciano marcianò marco
marcon marconi marcovecchio marcucci marega marelli maresca margiotta mari maria marian mariani mariano
marinelli marini marino marinucci mariotti mariucci maro marone marongiu marotta marra marras marrazzo
marrone marsella marsili martelli martellucci martina martinelli martines martini martino martorana martucci
marzano marzi marziali marzio marzocchi masala mascia masciandaro mascolo masi masia masiero massa massari
massaro massimi mastrogiacomo mastroianni mastronardi mastropietro masucci matarazzo matera matranga matta
mattei matteo matteucci mattia mattioli maugeri mauri maurizi mauro mautone mazza mazzanti mazzarella
mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola mazzoleno mazzone mazzoni mazzotta mazzotti mecca
medeot medici medugno megna melandri mele meli melillo melis meloni memoli mencarelli menconi menegatti
mengoni menna menozzi meo mercuri mercurio mereu merli merlo merola messana messina micco miccoli miceli
michele micheletti michelucci micillo migliaccio miglio migliore mignogna milan milani milano milazzo
milella militello minelli mingarelli minniti miotto mirabella mistretta moccia modica moffa molinari
molinaro mollica molteni monaca monache monaci monaco monica monni montagna montagner montalbano montalto
montanari montanaro monte montefusco monteleone montemurro monterosso montesano monti monticelli mora
morabito morandi moras mordenti morelli morello moretti moretto morgante mori moriconi morini moro moroni
morra morreale morri morrone mosca moscato moser mosti motisi motta mottola mulas mulè munaro mura muratore
murgia murolo murru murtas musella musso musumeci nanni napoletano napoli napolitano nappi narcisi narciso
nardi nardo natale natali nava navarra nazzaro negri neri nesti nicastro niccolai nicoletti nicolini
nicolosi nicolò nicosia nicotra nieddu nigro nobile nobili nocentini nocera nocerino nota notaro noto
novelli novello nucci nucera nuzzo occhipinti oggiano oliva oliveri olivi olivieri oliviero olla onofrio
orazio orefice orlandi orlando orrù orsini ortenzi ortolani ostuni ottaviani ottaviano ottonello pace paci
pacifici pacifico pacini padovan padula paganelli pagani pagano pagliai pagliuca pala paladini palano
palazzi palazzo palazzolo palermo palla palladino pallotta palma palmeri palmieri palmisani palmisano
palombi palombo palumbo panaro pandolfi panetta pani panico pantano panza panzeri paola paolella paoletti
paoli paolicelli paolillo paolini paolino paolo paolucci paone paonessa papa papaleo papapietro papini
pappalardo paradiso pardini parente pariggiano paris parise parisi parodi parrinello parrino pascale pascali
pascarella pascucci pasini pasqua pasquale pasquali pasquini passarelli passeri passero passuello pastore
pastorelli pastorino patanè patriarca patrone patruno patti pau pavan pavani pavone peaquin pece pecora
pecoraro pecorella pede pedone pedrazzini pedroni pedrotti pellecchia pellegrini pellegrino pellicano
pellicanò pellitteri peluso penna pennestrì penzo pepe perego perilli perin perini perna peroni perotti
perra perri perrini perrone perrotta perugini peruzzi pesaresi pesce pession petito petralia petrarca
petrella petrelli petrini petrone petronio petrucci pezzella pezzi piacentini piana pianese pianigiani
piazza piazzolla pibiri pica picariello picchi piccinini piccione picco piccoli piccolo pichler pieri
pierini pierro pietro piga pignatelli pilato pili pillitteri pinardi pini pinna pinto pintus pipitone piras
pircher piredda pirone pirrello pirrone pisani pisano pischedda pisciotta piscitelli piscopo pisu pittalis
pitzalis piva pivetta pizzi pizzimenti pizzitola pizzo pizzuti platania poggi poggio polese poletti poli
polidori polimeno politi polito polizzi pollina polverino pompei pompili pompilio ponti porcari porcu porta
postiglione potenza pozzi pozzo pratesi praticò prato prencipe presti prete preziosi principato prisco
privitera procopio proietti provenzano puca pucci puccio puddu puggioni pugliese pugliesi puglisi puleo
putzolu quaglia quaranta quarta quinto raffa rago ragone ragusa raimondi raimondo rallo rambaldi ramella
rampazzo randazzo raneri ranieri raniolo ranucci rapisarda rapuano ratti rauso ravaioli rea reale recchia
redaelli reina renda renna renzi repetto restivo riccardi ricci ricciardi riccio riccobono ridolfi riggi
riggio righetti righi rigoni rinaldi riolo riparbelli riva rizza rizzi rizzo roberti rocca rocchi rocco
rodigari rogolino rold rollo romagnoli romanelli romani romaniello romanini romano romeo rondinone rondoni
rosa rosati rosi ross rosselli rosset rossetti rossi rossini rosso rota rotolo rotondo rotundo ruberto
rubino rucco ruggeri ruggieri ruggiero ruotolo rusciano russo saba sabatini sabatino sabato sabbatini sabia
sabino sacchet sacchetti sacchi sacco saccone saia sala saladino salamone salatiello salemi salemme salerno
salierno salis salomone salvadori salvati salvatore salvatori salvi salvo salvucci salzano sammartano
sammartino sanctis sanfilippo sanna sannino sansone santamaria santangelo santarelli santarossa santarsia
santarsiero santi santilli santinelli santini santis santo santoni santori santoro santucci sapienza
saponaro saporito saracino sardella sardina sarnataro sarno sarti sartor sartori sassano sassi sasso satta
savini savoca savoia sbrana scaglione scala scalia scalise scalzo scano scanu scarano scardino scarpa
scarpellini scherini schettino schiavi schiavo schiavon schiavone schifano schillaci schirru sciacca scocco
scognamiglio scopece scorza scotti scrofani scuderi sebastiani secchi secci sechi semeraro semprini senatore
sepe serafini serafino serena sergi serpa serr serra sessa sestito severi severino sevi sforza siciliano
signorelli signorile signorini siino silenzi silvestri silvestrini silvestro simeoli simeone simeoni simeti
simoncelli simone simonetti simoni simonini simula sini sinopoli siracusa siragusa siri soccorsi sodano
soldati solinas somma sorbello sorce soro sorrentino sottile spada spadafora spadaro spadoni spagnolo
spagnuolo spano spanu spanò sparacino spataro speranza spiga spina spinelli spizzirri stabile staffieri
stanzione stefani stefano stella stigliano storti strano sucameli sucera surace suriano tacconi taddei
tagliabue tagliaferri talarico tallarico tallone tamburini tammaro tanzi taormina tarantino tarquini
tartamella tassi tassinari tasso tassone tataranni tavani tedde tedeschi tedesco telesca terenzi teresi
terlizzi termine terzi terzo tesi testa tiano tiberti tilotta tiozzo tirelli tirri todaro tofani toldo
tolomeo tolu tomaselli tomasello tomasi tomassoni tomei tommasi tommaso tonelli tonini torchia torchio
tornatore torre torresi torri torrisi tortora tortorici toscano tosi totaro toti toto traini tralli trapani
travaglini traverso tretola trevisan triolo tripodi troisi trombetta trovato tucci tuccillo tufano tufo
tullio tumbarello tumino turchi turco ugolini urbano urso usai vacca vaccari vaccaro vailati valente valenti
valentini valentino valenza valeri valle valletta valli vallone valsecchi vanni vannini varriale vascotto
vassallo vecchi vecchio vella venezia ventimiglia ventura venturelli venturi venturini vercesi verde verme
veronese vezzoli viale vianello vicari vichi vicinanza vicini vierin villa villani villari vincenzi vinci
viola violante violi virgilio visani visconti viscò visentin visintin vita vitale vitali viti vitiello vito
vittori viviani vizziello volpe volpi vuillermoz zaccaria zaccaro zagaria zago zambon zamboni zambuto
zampieri zanatta zanella zanelli zanetta zanetti zani zanon zanotti zappacosta zappalà zappia zedda zeni
zennaro zingaretti zito zollo zordan zotti zucca zuliani zullo zumbo zunino
`;
