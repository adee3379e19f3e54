/** Names of Faker (MIT; docs/DATA.md), lower case, without those that are only initials. */
export const GIVEN_NAMES = `
aaliyah aaron abby abdul abdullah abigail ada adam adelina adrian adriana adriano ahmad ahmed ahmet aileen
aimee alan alana albert alea alena alessa alessandro alessia alessio alex alexa alexander alexandra alexia
alexis aleyna alfred ali alia alica alice alicia alina alisa alisha alissa aliya aliyah allegra alma alyssa
amalia amanda amar amelia amelie amina amir amira amon amy ana anabel anastasia andre andrea andreas andrew
angela angelina angelique angelo anja ann anna annabel annabell annabelle annalena anne anneke annelie
annemarie anni annie annika anny anouk ansgar anthony anton antonia antonio arda arian ariana ariane armin
arne arno arthur artur arved arvid arwen ashley asya aurelia aurora ava ayleen aylin ayman ayse azra baran
baris bastian batuhan bela ben benedikt benjamin bennet bennett benno bent berat berkay bernd betty bianca
bianka bilal bjarne björn boris brandon brian bruno bryan burak caitlin calvin can cara carina carl carla
carlo carlos carlotta carmen carolin carolina caroline caspar cassandra catharina catrin cecile cecilia
cedric cedrik celia celina celine cem ceyda ceylin chantal charleen charlie charlotta charlotte chayenne
cheyenne chiara chris christian christiano christin christina christoph christopher cindy claas claire clara
clarissa clemens colin colleen collien collin conner connor constantin cora corinna corvin cosima curt
damian damien dana daniel daniela danilo danny daria darian dario darius darleen darren david davide davin
dean defne delia denise deniz dennis denny devin diana diego dilara dina dion domenic domenik dominic
dominik dorian dorothea dustin dylan ecrin eda eddi eddy edgar edwin efe ege eileen ela elaine elanur elea
elena eleni eleonora elia eliah eliana elias elif elijah elina elisa elisabeth ella ellen elli elly elsa
emanuel emelie emely emil emilia emilian emilie emilio emily emir emirhan emma emmely emmi emmy emre enes
enie enna enno enrico enya eren eric erik esma estelle esther etienne eva evelin evelina eveline evelyn
fabian fabien fabienne fabio fabrice falk fatima fatma felicia felicitas felina felix femke fenja ferdinand
fiete filip fine finia finja finlay finley finn finnja finnley fiona flora florentine florian francesca
francesco franka franz franziska frederic frederick frederik frederike freya frida frieda friederike
friedrich fritz furkan fynn gabriel georg gerrit giada gian gianluca gina gino giulia giuliana giuliano
giuseppe gregor greta gustav hagen hailey hamza hana hanna hannah hannes hanno hans hasan hassan hauke heidi
helen helena helene helin hendrik hennes henning henri henrick henriette henrik henrike henry hermine hugo
hussein ian ibrahim ida ilayda ilias ilja ilyas imke immanuel ina ines inga inka irem isa isabel isabell
isabella isabelle ismael ismail ivan iven ivonne jack jacob jacqueline jaden jakob jamal james jamie jamila
jan jana jane janek janin janina janine janis janna janne jannek jannes jannik jannis jano janosch jara
jared jari jarne jarno jaron jasmin jasmina jasmine jason jasper jay jayden jayson jean jella jenna jennifer
jenny jens jeremias jeremie jeremy jermaine jerome jesper jesse jessica jessy jette jil jill jim jimmy joana
joanna joe joel joelina joeline joelle joey johann johanna johannes john johnny joleen jolie jolien jolin
jolina joline jon jona jonah jonas jonathan jonna jonte joost jordan joris joscha joschua josef josefin
josefine joseph josephin josephine josh joshua josie josua josy joy joyce juan judith judy jule julia julian
juliana juliane julie julien julienne julika julina julius juna juri justin justine justus kaan kai kaja
kalle karim karina karl karla karlo karlotta karolina karoline kassandra katarina katharina kathrin katja
katrin kay kaya kayra keanu kenan kenny keno kerem kerim kevin kian kiana kiara kilian kim kimberley
kimberly kimi kira kjell klaas klara klemens konrad konstantin koray korbinian korinna kristin kurt kyra
laila lana lara larissa lars lasse laura laureen laurence laurens laurenz laurin lavinia lea leah lean leana
leander leandra leandro leann lee leif leila len lena lene leni lenia lenja lenn lennard lennart lennert
lennie lennox lenny lenya leo leon leona leonard leonardo leonhard leoni leonidas leonie leonora leopold
leroy leticia letizia levent levi levin levke lewin lewis leyla lia liah liam lian liana lias lili lilia
lilian liliana lilith lilli lillian lilly lily lina linda lindsay line linn linnea lino linus lio lion
lionel lisa lisann lisanne liv livia liz logan lola loreen lorena lorenz lorenzo loris lotta lotte louis
louisa louise luan luana luc luca lucas lucia lucian lucie lucien lucienne lucy ludwig luis luisa luise luiz
luk luka lukas luke luna lutz luzie lya lydia lyn lynn maddox madeleine madita madleen madlen mads magdalena
magnus maik maike mailin maira maja maksim malena malia malik malin malina malte mandy manuel mara marah
marc marcel marco marcus mareike marek maren maria mariam marian marie marieke mariella marika marina mario
marisa marissa marit marius mark marko markus marla marleen marlen marlena marlene marlo marlon marta marten
martha martin marvin marwin mary maryam mateo mathilda mathilde mathis matilda matis mats matteo mattes
matthias matthis matti mattis maurice max maxi maxim maxima maximilian maxine maya mayra medina medine
mehmet meik meike melanie melek melike melina melinda melis melisa melissa melvin merle merlin mert merve
meryem mette mia michael michaela michel michelle mick mieke miguel mika mikail mike mila milan milana
milena milla milo mina mio mira mirac miray mirco miriam mirja mirko mohamed mohammad mohammed mona monique
moritz morten muhammed murat mustafa nadine nadja naemi nancy naomi natalia natalie nathalie nathan
nathanael neele nela nele nelli nelly nelson neo nevio nia nick niclas nico nicolai nicolas nicole niels
nika nike nikita niklas niko nikolai nikolas nila nils nina nino nisa noah noel noemi nora norman odin oke
ole oliver olivia omar onur oscar oskar pascal patrice patricia patrick patrizia paul paula paulina pauline
peer penelope pepe peter phil philine philip philipp phoebe pia pierre piet pit pius quentin quirin rafael
rahel raik ramon rania raphael rasmus raul rayan rebecca rebekka rené riana ricardo riccardo richard rick
rico rieke rike robert robin rocco roman romeo romina romy ron ronja rosa rosalie ruben ruby ryan sabrina
sahra said salih sally salome sam samantha sami samia samira sammy samuel sandra sandro sandy sanja santino
saphira sara sarah sascha saskia sean sebastian selim selin selina selma semih sena shawn sidney sienna
silas silja simeon simon sina sinan sinja sky smilla sofia sofie sonja sophia sophie soraya stefan stefanie
steffen stella stephan stephanie steve steven stina sude summer susanne svea sven svenja sydney sönke sören
tabea taha talea talia tamara tamia tamina tamino tammo tanja tara tarik tarja tayler taylor teo teresa
tessa thalea thalia thea theo theodor theresa thies thilo thomas thorben thore thorge tia tiago til till
tillmann tim timm timo timon timothy tina tino titus tizian tjark tobias tom tomke tommy toni tony torben
tore tristan tuana tyler tyron umut valentin valentina valentino valeria valerie vanessa veit vera veronika
victor victoria viktor viktoria vin vincent viola vito vitus vivian vivien vivienne wibke wiebke wilhelm
willi william willy xaver xenia yannic yannick yannik yannis yara yaren yasin yasmin ylvi ylvie youssef
yunus yusuf yven yves yvonne zara zehra zeynep zoe zoey zoé ömer
`;

export const SURNAMES = `
abel abicht abraham abramovic abt achilles achkinadze ackermann adam adams ade agostini ahlke ahrenberg
ahrens aigner albert albrecht alexa alexander alizadeh allgeyer amann amberg anding anggreny apitz arendt
arens arndt aryee aschenbroich assmus astafei auer axmann baarck bachmann badane bader baganz bahl bak
balcer balck balkow balnuweit balzer banse barr bartels barth barylla baseda battke bauer bauermeister
baumann baumeister bauschinger bauschke bayer beavogui beck beckel becker beckmann bedewitz beele beer
beggerow beh behr behrenbruch belz bender benecke benner benninger benzing berends berger berner berning
bertenbreiter best bethke betz beushausen beutelspacher beyer biba bichler bickel biedermann bieler bielert
bienasch bienias biesenbach bigdeli birkemeyer bittner blank blaschek blassneck bloch blochwitz blockhaus
blum blume bock bode bogdashin bogenrieder bohge bolm borgschulze bork bormann bornscheuer borrmann borsch
boruschewski bos bosler bourrouag bouschen boxhammer boyde bozsik brand brandenburg brandis brandt brauer
braun brehmer breitenstein bremer bremser brenner brettschneider breu breuer briesenick bringmann brinkmann
brix broening brosch bruckmann bruder bruhns brunner bruns bräutigam brömme brüggmann buchholz buchrucker
buder bultmann bunjes burger burghagen burkhard burkhardt burmeister busch buschbaum busemann buss busse
bussmann byrd bäcker böhm bönisch börgeling börner böttner büchele bühler büker büngener bürger bürklein
büscher büttner camara carlowitz carlsohn caspari caspers chapron christ cierpinski clarius cleem cleve
conrad cordes cornelsen cors cotthardt crews cronjäger crosskofp dahm dahmen daimer damaske danneberg danner
daub daubner daudrich dauer daum dauth dautzenberg decker deckert deerberg dehmel deja delonge demut dengler
denner denzinger derr dertmann dethloff deuschle dieckmann diedrich diekmann dienel dies dietrich dietz
dietzsch diezel dilla dingelstedt dippl dittmann dittmar dittmer dix dobbrunz dobler dohring dolch dold
dombrowski donie doskoczynski dragu drechsler drees dreher dreier dreissigacker dressler drews duma
dutkiewicz dyett dylus dächert döbel döring dörner dörre dück eberhard eberhardt ecker eckhardt edorh effler
eggenmueller ehm ehmann ehrig eich eifert einert eisenlauer ekpo elbe eleyth elss emert emmelmann ender
engel engelen engelmann eplinius erdmann erhardt erlei erm ernst ertl erwes esenwein esser evers everts
ewald fahner faller falter farber fassbender faulhaber fehrig feld felke feller fenner fenske feuerbach
fietz figl figura filipowski filsinger fincke fink finke fischer fitschen fleischer fleischmann floder
florczak flore flottmann forkel forst frahmeke frank franke franta frantz franz franzis franzmann frauen
frauendorf freigang freimann freimuth freisen frenzel frey fricke fried friedek friedenberg friedmann
friedrich friess frisch frohn frosch fuchs fuhlbrügge fusenig fust förster gaba gabius gabler gadschiew
gakstädter galander gamlin gamper gangnus ganzmann garatva gast gastel gatzka gauder gebhardt geese gehre
gehrig gehring gehrke geiger geisler geissler gelling gens gerbennow gerdel gerhardt gerschler gerson gesell
geyer ghirmai ghosh giehl gierisch giesa giesche gilde glatting goebel goedicke goldbeck goldfuss goldkamp
goldkühle goller golling gollnow golomski gombert gotthardt gottschalk gotz goy gradzki graf grams grasse
gratzky grau greb green greger greithanner greschner griem griese grimm gromisch gross grosser grossheim
grosskopf grothaus grothkopp grotke grube gruber grundmann gruning gruszecki gröss grötzinger grün grüner
gummelt gunkel gunther gutjahr gutowicz gutschank göbel göckeritz göhler görlich görmer götz götzelmann
güldemeister günther günz gürbig haack haaf habel hache hackbusch hackelbusch hadfield hadwich haferkamp
hahn hajek hallmann hamann hanenberger hannecker hanniske hansen hardy hargasser harms harnapp harter
harting hartlieb hartmann hartwig hartz haschke hasler hasse hassfeld haug hauke haupt haverney heberstreit
hechler hecht heck hedermann hehl heidelmann heidler heinemann heinig heinke heinrich heinze heiser heist
hellmann helm helmke helpling hengmith henkel hennes henry hense hensel hentel hentschel hentschke hepperle
herberger herbrand hering hermann hermecke herms herold herrmann herschmann hertel herweg herwig herzenberg
hess hesse hessek hessler hetzler heuck heydemüller hiebl hildebrand hildenbrand hilgendorf hillard hiller
hingsen hingst hinrichs hirsch hirschberg hirt hodea hoffman hoffmann hofmann hohenberger hohl hohn
hohnheiser hold holdt holinski holl holtfreter holz holzdeppe holzner hommel honz hooss hoppe horak horn
horna hornung hort howard huber huckestein hudak huebel hugo huhn hujo huke huls humbert huneke huth häber
häfner höcke höft höhne hönig hördt hübenbecker hübl hübner hügel hüttcher hütter ibe ihly illing isak
isekenmeier itt jacob jacobs jagusch jahn jahnke jakobs jakubczyk jambor jamrozy jander janich janke jansen
jarets jaros jasinski jasper jegorov jellinghaus jeorga jerschabek jess john jonas jossa jucken jung
jungbluth jungton just jürgens kaczmarek kaesmacher kahl kahlert kahles kahlmeyer kaiser kalinowski kallabis
kallensee kampf kampschulte kappe kappler karhoff karrass karst karsten karus kass kasten kastner katzinski
kaufmann kaul kausemann kawohl kazmarek kedzierski keil keiner keller kelm kempe kemper kempter kerl kern
kesselring kesselschläger kette kettenis keutel kick kiessling kinadeter kinzel kinzy kirch kirst kisabaka
klaas klabuhn klapper klauder klaus kleeberg kleiber klein kleinert kleininger kleinmann kleinsteuber kleiss
klemme klimczak klinger klink klopsch klose kloss kluge kluwe knabe kneifel knetsch knies knippel knobel
knoblich knoll knorr knorscheidt knut kobs koch kochan kock koczulla koderisch koehl koehler koenig koester
kofferschlager koha kohle kohlmann kohnle kohrt koj kolb koleiski kolokas komoll konieczny konig konow konya
koob kopf kosenkow koster koszewski koubaa kovacs kowalick kowalinski kozakiewicz krabbe kraft kral kramer
krauel kraus krause krauspe kreb krebs kreissig kresse kreutz krieger krippner krodinger krohn krol kron
krueger krug kruger krull kruschinski krämer kröckert kröger krüger kubera kufahl kuhlee kuhnen kulimann
kulma kumbernuss kummle kunz kupfer kupprion kuprion kurnicki kurrat kurschilgen kuschewitz kuschmann kuske
kustermann kutscherauer kutzner kwadwo kähler käther köhler köhrbrück köhre kölotzei könig köpernick
köseoglu kúhn kúhnert kühn kühnel kühnemund kühnert kühnke küsters küter laack lack ladewig lakomy lammert
lamos landmann lang lange langfeld langhirt lanig lauckner lauinger laurén lausecker laux laws lax leberer
lehmann lehner leibold leide leimbach leipold leist leiter leiteritz leitheim leiwesmeier lenfers lenk lenz
lenzen leo lepthin lesch leschnik letzelter lewin lewke leyckes lichtenfeld lichtenhagen lichtl liebach
liebe liebich liebold lieder lienshöft linden lindenberg lindenmayer lindner linke linnenbaum lippe lipske
lipus lischka lobinger logsch lohmann lohre lohse lokar loogen lorenz losch loska lott loy lubina ludolf
lufft lukoschek lutje lutz löser löwa lübke maak maczey madetzky madubuko mai maier maisch malek malkus
mallmann malucha manns manz marahrens marchewski margis markowski marl marner marquart marschek martel
marten martin marx marxen mathes mathies mathiszik matschke mattern matthes matula mau maurer mauroff may
maybach mayer mebold mehl mehlhorn mehlorn meier meisch meissner meloni melzer menga menne mensah mensing
merkel merseburg mertens mesloh metzger metzner mewes meyer michallek michel mielke mikitenko milde minah
mintzlaff mockenhaupt moede moedl moeller moguenara mohr mohrhard molitor moll moller molzan montag moormann
mordhorst morgenstern morhelfer moritz moser motchebon motzenbbäcker mrugalla muckenthaler mues muller
mulrain mächtig mäder möcks mögenburg möhsner möldner möllenbeck möller möllinger mörsch mühleis müller
münch nabein nabow nagel nannen nastvogel nau naubert naumann neimke nerius neubauer neubert neuendorf
neumair neumann neupert neurohr neuschwander newton ney nicolay niedermeier nieklauson niklaus nitzsche
noack nodler nolte normann norris northoff nowak nussbeck nwachukwu nytra nöh oberem obergföll obermaier
ochs oeser olbrich onnen ophey oppong orth orthmann oschkenat osei osenberg ostendarp ostwald otte otto
paesler pajonk pallentin panzig paschke patzwahl paukner peselman peter peters petzold pfeiffer pfennig
pfersich pfingsten pflieger pflügner philipp pichlmaier piesker pietsch pingpank pinnock pippig pitschugin
plank plass platzer plauk plautz pletsch plotzitzka poehn poeschl pogorzelski pohl pohland pohle polifka
polizzi pollmächer pomp ponitzsch porsche porth poschmann poser pottel prah prange prediger pressler preuk
preuss prey priemer proske pusch pöche pöge raabe rabenstein rach radtke rahn ranftl rangen ranz rapp rath
rau raubuch raukuc rautenkranz rehwagen reiber reichardt reichel reichling reif reifenrath reimann reinberg
reinelt reinhardt reinke reitze renk rentz renz reppin restle restorff retzke reuber reumann reus reuss
reusse rheder rhoden richards richter riedel riediger rieger riekmann riepl riermeier riester riethmüller
rietmüller rietscher ringel ringer rink ripken ritosek ritschel ritter rittweg ritz roba rockmeier rodehau
rodowski roecker roggatz rohländer rohrer rokossa roleder roloff roos rosbach roschinsky rose rosenauer
rosenbauer rosenthal rosksch rossberg rossler roth rother ruch ruckdeschel rumpf rupprecht ruth ryjikh ryzih
rädler räntsch rödiger röse röttger rücker rüdiger rüter sachse sack saflanis sagafe sagonas sahner saile
sailer salow salzer salzmann sammert sander sarvari sattelmaier sauer sauerland saumweber savoia scc schacht
schaefer schaffarzik schahbasian scharf schedler scheer schelk schellenbeck schembera schenk scherbarth
scherer schersing scherz scheurer scheuring scheytt schielke schieskow schildhauer schilling schima schimmer
schindzielorz schirmer schirrmeister schlachter schlangen schlawitz schlechtweg schley schlicht schlitzer
schmalzle schmid schmidt schmidtchen schmitt schmitz schmuhl schneider schnelting schnieder schniedermeier
schnürer schoberg scholz schonberg schondelmaier schorr schott schottmann schouren schrader schramm schreck
schreiber schreiner schreiter schroder schröder schuermann schuff schuhaj schuldt schult schulte schultz
schultze schulz schulze schumacher schumann schupp schuri schuster schwab schwalm schwanbeck schwandke
schwanitz schwarthoff schwartz schwarz schwarzer schwarzkopf schwarzmeier schwatlo schweisfurth schwennen
schwerdtner schwidde schwirkschlies schwuchow schäfer schäffel schäffer schäning schöckel schönball
schönbeck schönberg schönebeck schönenberger schönfeld schönherr schönlebe schötz schüler schüppel schütz
schütze seeger seelig sehls seibold seidel seiders seigel seiler seitz semisch senkel sewald siebel siebert
siegling sielemann siemon siener sievers siewert sihler sillah simon sinnhuber sischka skibicki sladek
slotta smieja soboll sokolowski soller sollner sommer somssich sonn sonnabend spahn spank spelmeyer
spiegelburg spielvogel spinner spitzmüller splinter sporrer sprenger spöttel stahl stang stanger stauss
steding steffen steffny steidl steigauf stein steinecke steinert steinkamp steinmetz stelkens stengel stengl
stenzel stepanov stephan stern steuk stief stifel stoll stolle stolz storl storp stoutjesdijk stratmann
straub strausa streck streese strege streit streller strieder striezel strogies strohschank strunz strutz
stube stöckert stöppler stöwer stürmer suffa sujew sussmann suthe sutschet swillims szendrei sören sürth
tafelmeier tang tasche taufratshofer tegethof teichmann tepper terheiden terlecki teufel theele thieke thimm
thiomas thomas thriene thränhardt thust thyssen thöne tidow tiedtke tietze tilgner tillack timmermann
tischler tischmann tittman tivontschik tonat tonn trampeli trauth trautmann travan treff tremmel tress
tsamonikian tschiers tschirch tuch tucholke tudow tuschmo tächl többen töpfer uhlemann uhlig uhrig uibel
uliczka ullmann ullrich umbach umlauft umminger unger unterpaintner urban urbaniak urbansky urhig
vahlensieck van vangermain vater venghaus verniest verzi vey viellehner vieweg voelkel vogel vogelgsang vogt
voigt vokuhl volk volker volkmann von vona vontein wachenbrunner wachtel wagner waibel wakan waldmann
wallner wallstab walter walther walton walz wanner wartenberg waschbüsch wassilew wassiluk weber wehrsen
weidlich weidner weigel weight weiler weimer weis weiss weller welsch welz welzel weniger wenk werle werner
werrmann wessel wessinghage weyel wezel wichmann wickert wiebe wiechmann wiegelmann wierig wiese wieser
wilhelm wilky will willwacher wilts wimmer winkelmann winkler winter wischek wischer wissing wittich wittl
wolf wolfarth wolff wollenberg wollmann woytkowska wujak wurm wyludda wölpert wöschler wühn wünsche zach
zaczkiewicz zahn zaituc zandt zanner zapletal zauber zeidler zekl zender zeuch zeyen zeyhle ziegler zimanyi
zimmer zimmermann zinser zintl zipp zipse zschunke zuber zwiener zümsande östringer überacker
`;
