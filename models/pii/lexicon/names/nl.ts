/** Names of Faker (MIT; docs/DATA.md), lower case, without those that are only initials. */
export const GIVEN_NAMES = `
aaliyah aaltje aaron abby abdullah abe abel abigail abraham ace ada adam adriaan adrian adriana ahmad ahmed
ahmet aiden aimée aisha alan albert aleksander alex alexander alexandra aleyna ali alice alicia alina aline
alisa aliya aliyah alma alparslan alya alyssa amalia amara amaya amber amelia amelie amin amina amir amira
amy amélie angelina anna annabel anne annemijn anouar anouk anthony anton antoni aras arda ariana arie armin
arne aron arthur arya asel ashley asiya asya aurora ava axel axelle aya ayana ayaz ayden ayla aylin ayman
ayoub azra babette badr bart bas bastiaan beau bella ben benja benjamin bent bente benthe bentley benyamin
berend bibi bilal bjorn boas boaz bob bobbi bobbie bobby bodhi bodi boet boris bowie bradley bram brandon
brenn brent brian britt bruce bruno bryan camille can carlijn carmen cas casper cataleya catharina cato
celine charlie charlotte chase chelsey chloe chris christiaan christian christopher claire coco coen colin
collin cornelia cornelis céline daan daantje daisy daley damian damin dana dani daniel danilo danique daniël
dante daphne dave davey davi david davina davy dax dean deen defne demi deniz devin dewi dex dexx diana
diede diego dieke dies dina dion dirk djayden djenna dominik dominique don donna donny dorian doris douwe
dries dua duco duuk dylan dylano eden eef eefje ela eleanor elena eleonora eli eliana elias elif elijah elin
elina eline elisa elisabeth elise eliza elizabeth elize ella elle elodie elynn emiel emile emilia emilie
emily emin emir emma emmy ensar enzo eray esma esmee esmée esra esther ethan eva evan evelien eveline evi
evie evy eymen ezra faas fabian fabiënne famke farah fardau fatima fay faya faye fayen fayenne febe fedde
feline felix fem femke femm fender fenna fenne ferre fieke fien fiene fiep filip filou finley finn finnley
fleur flip floor floortje flore florence florian florine floris flynn fos foss fran frederik freek frenkie
freya fynn féline gabriel gabriël gaia george gerrit gideon giel gigi gijs gilles gioia giovanni giulia
glenn grace gust guus guusje gwen hafsa hailey hamza hanna hannah hanne harvey hayley hein helena hendrik
hendrika hidaya hidde hira hugo huub ian ibrahim idris igor ilay ilias ilse ilyas imani imke imran inara
inaya indy ines iris isa isaac isabeau isabel isabella isabelle isaiah ise ismail isra iva ivan ivar ivo ivy
ize izzy jace jack jackie jackson jacky jacob jacoba jacobus jada jade jaelynn jailey jaimy jairo jaivey
jake jakob jakub jalou james jamie jan jana jane janna janne jara jari jarne jasmijn jasmine jason jasper
javi jax jaxon jaxx jay jayce jayda jayden jaylano jaylen jaylinn jayson jayvano jazz jazzlyn jazzlynn jef
jefta jelle jelmer jelte jenna jens jente jeppe jeremiah jesper jess jesse jessie jesslyn jesslynn jet jette
jidde jill jim jimi jimmy jinte jinthe jip joah joanna joas job joe joep joes joey johan johanna johannes
john jolie jolien jolijn jona jonah jonas jonathan joost jop jordan jordy joris jorn jorrit jort josefien
joseph josephine josh joshua joy joya joël joëlle juda jula julan jule jules julia julian julie juliette
julius juliëtte juna junayd june juno jur jurre justin juul kaan kaat kacper kai kaj karam karlijn kasper
kate kato kay kayden kaylee kayleigh keano kees keet kenan kenji kensi kenza kenzo kerem kevin khadija kian
kiara kick kiki kim kira kjeld klaas kobe koen krijn kyan kyano kyara kyra laila lana lander lara lars lasse
laura laure lauren laurens laurie layla lea leah leendert len lena lenn lenne lennert lennon lennox leo leon
leonardo leonie lev levi levy lewis lex lexi lexie leyla lia liam lieke lien liene lieuwe lieve lieze lilian
liliana lilly lilou lily lina linde linn linne lisa lisanne lise liselotte liv liva livia liya liyam liyana
liz liza lize lizz lizzy loa loek loes loet logan lois lola lore lorena lorenzo lot lott lotte lou loua
louay louie louis louise lova lowie loïs luc luca lucas luciano lucie lucy luka lukas luke luna lune luuk
luus lux lyam lydia lynn maaike maan maarten maartje maas mace macy madelief mads mae maes maeve maher mahir
maja malik malou manoah manon manu manuel mara marcel marcus mare maren margaux margot maria marie marijn
marinus marit marius mark marley marlie marly marrit mart marthe martin marwa maryam mas mason mateo mathias
mathijs mathilde mathis mats matteo matthew matthias matthijs matz maud maurice maurits mauro max maxim
maxime maximilian maya mayra maysa mayson medina mees megan meghan mehmet meike melina melisa melissa melle
melody mels menno merel merijn merle mert meryem mette mex meyra mia micah micha michael michelle mick midas
miel miguel mik mika mike mikki mila milan milana milano milena miles miley milly milo milou mina mink mira
miran mirre mirte mirthe mirza mitch mohamed mohammad mohammed mona moos morris moussa mozes muhammad
muhammed musa mustafa myla mylan mylo myra myrthe nadia nadine nadir nand naomi naoufal naoufel natan nathan
naud neeltje nela nena nick nico nicolas niek niels niene nienke nika nikki nikkie nikodem nila nils nina
nine nino ninthe nisa noa noah noam noami noan nola nolan nomi noor noortje nora norah nore noud nour nouri
nout nova novan novi nowi nox noë noël noëlla noëlle nynke odin olaf ole oliver olivia olivier oliwia
oliwier omar oona oscar oskar osman otis otto oumayra owen paulien pauline pelle pepijn peter phileine
philip philou pien pieter pim pip pippa pleun pola puck puk quin quinn quinten quinty rachel raf rafael
rafaël raff ralph rana raphael raphaël ravi rayan rayen rein rens renske renée revi reza rick rico riff
riley riv roan robbe robert robin rohan romee romy roos rosa rosalie rose rosie rover rowan roxy ruben ruby
rune ryan saar sabir safa safae safiya safouan safouane salomë sam sami sammie samuel samuël sander sanna
sanne sara sarah sare savi scott scottie seb sebas sebastiaan sebastian sef seff selena selina selma sem
semih sena senn senna senne sep sepp seppe seth sev shane siebe siem sien sienna siep sil silas silke silvan
simon siënna sjoerd sjors skye sofia sofie soof sophia sophie stan stef stefan stella sten sterre steven
stijn storm suus suze sven sverre tara ted teddy teije tess tessa teun teunis theo thiago thibo thije
thijmen thijn thijs thirza thom thomas tibbe tibo tieme ties tijmen tijn tijs tim timo tirza tobias tobin
toby tom tomas tommy toon tristan tuur twan tycho tygo tyler tymon umut valentijn valentina valentino
valerie vanessa veerle vera vere vesper vic victor victoria vienna vieve viggo vigo vik viktor vince vincent
vinz vive vivian vivienne wannes warre wende wes wessel wies wilhelmina willem william wolf wout wouter
xander xavi xavier xem yahya yana yannick yara yarah yasin yasmin yasmine yassin yassine yassir yenthe yfke
yinthe younes youp yousef youssef yuna yusuf yves zahra zain zakaria zara zayd zayn zef zev zeyd zeyneb
zeynep zion ziva zoe zoey zofia zoë zuzanna
`;

export const SURNAMES = `
aalbers adel bakker beek berg bijl blom boer bos bosch bosman brink broek brouwer bruijn bruyn claes claeys
cornelissen corsten corte dam declerck declercq decock decoster dekker desmet devos dewilde dijk dijkstra
dongen doorn driessen evers freriks gerritsen gielen ginneken goossens graaf groen groot groothuizen haan
hartman hazes heijden hendriks hermans heuvel heyden hofman horst huisman iersel jacobs jansen janssen
janssens jong jonge jonker klein kok koning kramer kuijpers kuiper kuypers laan lange leeuw leeuwen lemmens
linden loon lubbers maas maes martens meer meeuwis meijer mertens meulen meyer michiels mol molenaar moors
mulder nijland nijs oosterhuis peeters poels pol post postma prinsen rietman ritsma ruiter sanders schipper
scholten smeets smet smets terlouw thijs timmermans vandamme vandenberghe vandenbroeck vandevelde veen
veenstra velde velden ven verbeek verhaeghe verhoeven vermeulen verstraete vink visser vliet vos vries
wagenaar wal wijk willems willemsen wit wolters wouters zijlstra zuiderveld
`;
