/** Names of Faker (MIT; docs/DATA.md), lower case, without those that are only initials. */
export const GIVEN_NAMES = `
aaron abdon abdonie abel abelin abeline abigaelle abigaïl abondance abraham absalon abélard acace acacie
acanthe achaire achille adalard adalbald adalbaude adalbert adalbéron adalric adalsinde adam adegrin
adegrine adel adelin adeline adelphe adeltrude adenet adhémar adjutor adolphe adolphie adonis adonise
adrastée adrehilde adrien adrienne adèle adélaïde adélie adéodat agapet agathange agathe agathon agilbert
agilberte aglaé agnan agnane agneflète agnès agrippin agrippine aimable aimé aimée alain alaine alaïs alban
albane albert alberte albérade albéric alcibiade alcide alcidie alcime alcine alcyone aldegonde aldonce
aldric aleaume aleth alexandre alexandrine alexanne alexine alexis alice aliette aline alix alizé aliénor
alliaume almine almire aloyse aloïs aloïse alphonse alphonsine alphée alpinien althée alverède amaliane
amalric amalthée amande amandin amandine amant amante amarande amaranthe amaryllis ambre ambroise ambroisie
ameline amiel aminte amour amédée améliane amélie amélien améthyste anastase anastasie anatole anatolie
anaël anaëlle anaïs ancelin anceline andoche andré andrée andéol angadrême ange angeline angilbe angilberte
angilran angoustan angèle angélina angélique anicet anicette anicée annabelle anne annette annibal
annonciade ansbert ansberte anselme anstrudie anthelme anthelmette antide antigone antoine antoinette
antonin antonine anémone aphélie apollinaire apolline aquilin aquiline arabelle arcade arcadie archambaud
archange archibald argine arian ariane aricie ariel arielle ariste aristide arlette armance armand armande
armandine armel armeline armelle armide armin armine arnaud arnaude arnould arolde arsinoé arsène arsènie
arthaud arthur arthurine arthème artémis ascelin asceline ascension assomption astarté astride astrée
astérie athalie athanase athanasie athina athénaïs aube aubertine aubry aude audebert audeline audouin
audran audrey auguste augustine aure aurelle aurian auriane aurore aurèle aurélie aurélienne auxane auxence
aveline avigaëlle avoye axel axeline axelle aymard aymardine aymeric aymon aymonde azalée azeline azélie
balthazar baptiste barbe barnabé barthélemy bartimée basile basilisse bastien bathilde baudouin benjamin
benoît bernadette bernard berthe bertille bertrand betty beuve blaise blanche blandine bohémond bon boniface
bouchard briac brice brieuc brigitte brunehaut brunehilde bruno béatrice bénigne bénédicte béranger
bérangère bérard calixte camille camillien camélien candide capucine caribert carine carloman caroline
cassandre cassien catherine chantal charlaine charlemagne charles charline charlotte childebert chilpéric
chloé christelle christian christiane christine christodule christophe chrysole chrysostome chrétien claire
clara clarence clarisse claude claudien claudine clio clotaire clotilde clovis cléandre clélie clémence
clément clémentine cléry colin coline conception constance constant constantin coralie coraline corentin
corentine corinne cyprien cyriaque cyrielle cyrille cécile cédric céleste célestin célestine célien céline
césaire césar côme damien daniel danielle daphné david delphin delphine denis denise diane didier dieudonné
dieudonnée dimitri dominique dorian doriane dorine dorothée douce débora désiré edgard edmond edmée ella
elsa emma emmanuel emmanuelle emmelie enguerrand ernest ernestine estelle esther eubert eudes eudoxe eudoxie
eugène eugénie eulalie euphrasie eustache eusèbe eusébie eva fabien fabrice falba fanny fantin fantine
faustine ferdinand fiacre fidèle firmin flavie flavien fleur flodoard flore florence florent florestan
florian florie fortuné fortunée foulques france francette francia francine francisque françois françoise
frédéric frédérique fulbert fulcran fulgence félicie félicité félix gabin gabriel gabrielle garance garnier
gaspar gaspard gaston gatien gaud gautier gaël gaëlle geneviève geoffroy georges georgette gerberge gerbert
germain germaine gertrude gervais ghislain gilbert gilles girart gislebert gisèle gondebaud gonthier gontran
gonzague grégoire guenièvre gui guilhemine guillaume guillemette gustave gustavine guy guyot guérin
gwenaëlle gédéon gérard géraud hardouin hector henri henriette herbert herluin hermine hervé hilaire
hildebert hincmar hippolyte honorine honoré hortense hubert hugues huguette hédelin hélier héloïse hélène
innocent inès irina iris irène isabeau isabelle iseult isidore ismérie jacinthe jacqueline jacques jade
janine japhet jason jean jeanne jeannel jeannot jehanne joachim joanny job jocelyn jocelyne johan jonas
jonathan joseph josse josselin joséphine jourdain joël joëlle jude judicaël judith jules julia julie julien
juliette juste justin justine jérémie jérôme lambert landry laura laurane laure laureline laurence laurent
lauriane laurine laurène lazare leu leufroy libère lionel liétald longin lorrain lorraine lothaire louis
loup loïc luc lucas lucie lucien lucienne lucille ludivine ludolphe ludovic lydie léa léandre léna léon
léonard léonie léonne léopold léopoldine macaire madeleine magali maguelone mahaut mallaury malo mamert
manassé manon marc marceau marcel marcelin marceline margot marguerite marianne marie marine marion marius
marlène marthe martial martin martine mathilde mathurin matthias matthieu maud maugis maureen maurice
mauricette maxellende maxence maxime maximilien mayeul melchior mence merlin michaël michel michèle mireille
miriam monique morgan morgane moïse moïsette muriel mylène médéric mégane mélanie mélisande mélissa
mélissandre mélodie mérovée nadine nadège narcisse nathalie nathan nathanaël naudet nestor nicolas nicole
nicéphore nine norbert normand noé noémie noël noëlle néhémie octave océane odette odile odilon odon oger
olive olivier olympe ombline ophélie oriande oriane orlane oury ozanne pacôme palémon parfait pascal pascale
paterne patrice paul paule paulette pauline perceval perrine philibert philippe philippine philomène
philothée philémon pie pierre pierrick primerose priscille prosper prudence pulchérie pécine pélagie
pénélope pépin pétronille quentin quentine quintia quiéta rachel rachid raoul raphaël raphaëlle raymond
raymonde rebecca reine renaud rené renée reybaud richard rita robert roch rodolphe rodrigue roger roland
rolande romain romane romuald roméo ronan rosalie rose roselin roseline régine régis réjean réjeanne rémi
sabine salomon salomé samuel sandra sandrine sarah sauveur savin savinien scholastique serge sibylle sidoine
sigebert sigismond silvère simon simone sixte sixtine solange soline sophie stanislas stéphane stéphanie
suzanne suzon swassane sylvain sylvestre sylviane sylvie sébastien ségolène séraphin séverin séverine
tancrède tanguy tatiana taurin thaïs thibault thibert thierry thomas théodora théodore théodose théophile
théophraste thérèse tim timoléon timothée tiphaine titien tonnin toussaint trajan tristan turold ulysse
urbain ursule valentin valentine valère valérie valéry venance venceslas vianney victoire victor victorien
victorin vigile vincent vinciane violette virginie vital viviane vivien véronique waleran wandrille xavier
xavière xénophon yoann yolande ysaline yseult yves yvette yvonne zacharie zaché zoé zoéva zéphirin ève édith
édouard éleuthère élia éliane élie élisabeth élise élisée élodie éloïse élzéar éléonore émeline émeric émile
émilie émérance émérencie épiphane éric étienne évangéline évariste évelyne évrard
`;

export const SURNAMES = `
adam andre arnaud aubert aubry barbier baron barre benoit berger bernard bertrand blanc blanchard bonnet
bourgeois boyer breton brun brunet caron carpentier carre charles charpentier chevalier clement colin collet
cousin david denis deschamps dubois dufour dumas dumont dupont dupuis dupuy durand duval fabre faure
fernandez fleury fontaine fournier francois gaillard garcia garnier gauthier gautier gerard girard giraud
gonzalez guerin guillaume guillot guyot henry hubert huet jacquet jean joly julien lacroix laine lambert
laurent leclerc leclercq lecomte lefebvre lefevre legrand lemaire lemoine leroux leroy lopez louis lucas
maillard marchal marchand marie martin martinez marty masson mathieu menard mercier meunier meyer michel
moreau morel morin moulin muller nguyen nicolas noel olivier paris paul perez perrin perrot petit philippe
picard pierre poirier pons prevost remy renard renaud renault rey richard riviere robert robin roche
rodriguez roger rolland rousseau roussel roux roy royer sanchez schmitt schneider simon thomas vasseur vidal
vincent
`;
