import type { EmotionWords } from './emotion-words';

export const GERMAN: EmotionWords = {
  rage: `unverschämt* frechheit frech unmöglich* katastroph* skandal* schweinerei sauerei betrug betrüg* betrogen abzock*
    verarsch* beschiss beschissen* scheiß* scheiss* scheisse* schei** kack* mist drecks* dreck arsch* fick* fuck* verdammt*
    verflucht* idiot* depp* trottel* dumm* blöd* dämlich* lächerlich* inakzeptabel* unzumutbar* unerträglich* untragbar*
    unfassbar* unglaublich* wütend* wut stinksauer stocksauer hass* hasse hasst gehasst ekel* widerlich* eklig* abscheulich*
    grauenhaft* grausam* furchtbar* schrecklich* entsetzlich* fürchterlich* grottenschlecht* miserabel* unterirdisch*
    saftladen nie_wieder nie_mehr die_nase_voll schnauze_voll es_reicht mir_reicht reicht_mir reicht_es genug_davon
    zum_kotzen kotz* albtraum alptraum zumutung armutszeugnis schande schändlich* unverantwortlich* dreist* lüge lügen
    lügner* gelogen belogen angelogen inkompetent* inkompetenz unfähig* nutzlos* wertlos* schlamperei abgezockt veräppel*
    witz_sein schlechter_witz auf_den_arm nerv_mich reinste unter_aller_sau letzte_dreck am_arsch wahnsinnig_machen
    verzweifl* das_letzte absolutes_no-go geht_gar_nicht frechste*`,
  bad: `schlecht* schlimm* übel* ärger* geärgert verärgert* enttäusch* frustr* genervt* nerv* nervt nervig* sauer böse*
    traurig* schade leider unzufrieden* unfreundlich* unhöflich* ungerecht* unfair* unzuverlässig* unangenehm* unglücklich*
    peinlich* langweil* müde kaputt* defekt* falsch* fehler* versagt* versagen gescheitert scheitern angst ängst* sorge*
    besorgt* stress* gestresst* anstrengend* schmerz* weh_tut tut_weh leid leiden weinen heul* tränen krank* tot tod tote*
    gestorben sterben krieg* terror* gewalt* schuld schuldig* opfer* mord* töten getötet verlust* verloren verlieren verlier*
    mangel* mies* doof* ätzend* hässlich* schmutzig* dreckig* laut* stinkt stinken teuer überteuert* zu_teuer umständlich*
    mühsam* kompliziert* chaos* chaotisch* durcheinander rücksichtslos* ignorier* hängengelassen im_stich allein_gelassen
    verwirr* unklar* zweifel* bedauer* beschwer* reklam* beklag* kritik* kritisier* blamage blamabel schlapp* schwach*
    schwäche* niederlage* pleite* krise* skepti* unsicher* nicht_gut nicht_okay nicht_in_ordnung keine_hilfe keine_lust
    wenig_hilfreich abgewimmelt hingehalten vertröstet respektlos* arrogant* abfällig* fies* gemein* dumm schäm* scham
    verarscht lahm* langsam* zäh ewig* umsonst_gewartet vergeblich* sinnlos* unsinn quatsch schwachsinn* käse seufz
    grr* argh menno mann_ey boah nee_oder zu_spät verpasst verpassen vermiss* einsam* hunger kopfschmerz* erkältet fieber`,
  trouble: `problem* störung* ausfall ausgefallen* verspät* verzöger* verschoben storn* gestrichen warte* wartezeit* gewartet
    warteschleife immer_noch noch_immer schon_wieder wieder_nicht noch_nicht zum_dritten zum_zweiten zum_vierten x-te* jedes_mal
    niemand keiner keine_antwort keine_rückmeldung kein_rückruf nie_zurückgerufen nicht_erreichbar unerreichbar nicht_angekommen
    funktioniert_nicht geht_nicht klappt_nicht läuft_nicht nicht_funktioniert nicht_geklappt abgebrochen abgestürzt hängt
    doppelt_abgebucht zu_viel zuviel falsch_berechnet abgebucht mahnung* beschädigt* verschwunden fehlt fehlen gesperrt
    abgelehnt verweiger* weitergeleitet durchgestellt verbunden_worden aufgelegt rausgeflogen unterbroch* nicht_möglich vergessen`,
  escalate: `rückerstattung erstattung entschädigung schadensersatz schadenersatz anwalt anwält* rechtsanwalt verklag* klage
    gericht anzeige vorgesetzt* geschäftsführ* filialleit* verbraucherschutz verbraucherzentrale kündig* kündigung wechsel*
    anbieter_wechseln zur_konkurrenz geld_zurück beschwerdestelle bundesnetzagentur schlichtungsstelle bewertung_schreiben`,
  good: `gut gute guten guter gutes besser* schön* nett* freundlich* höflich* angenehm* zufrieden* froh* glücklich* freu*
    gefreut gefällt gefallen mag gern gerne lieb liebe lieber liebes spaß spass lustig* witzig* cool* süß* süss* hübsch* lecker*
    hilfreich* geholfen kompetent* professionell* einfach_zu unkompliziert* schnell* zügig* pünktlich* sauber* bequem* zuverlässig*
    fair* günstig* interessant* spannend* erfolg* gewinn* gewonnen sieg* siegt glückwunsch* gratul* lach* lächel* grins* haha* hihi*
    lob loben empfehl* empfehlenswert* erleichter* beruhig* gelöst erledigt klappt geklappt funktioniert_wieder geht_wieder läuft_wieder
    hoffnung hoffentlich urlaub feier* party ostern weihnachten geschenk* geburtstag willkommen verständnis* geduldig* ordentlich*
    alles_gut kein_problem nicht_schlecht kann_nicht_klagen schon_okay vorfreude gespannt stolz mutig* gesund* frisch* passt sonne`,
  great: `super toll* klasse wunderbar* wunderschön* wundervoll* hervorragend* ausgezeichnet* großartig* grossartig* fantastisch*
    phantastisch* perfekt* genial* geil* spitze spitzen* prima hammer mega traumhaft* traum begeister* beste bester besten bestes
    exzellent* einwandfrei* vorbildlich* tadellos* reibungslos* erstklassig* vielen_dank herzlichen_dank tausend_dank
    sehr_dankbar dankbar* lieb_von sehr_nett sehr_zufrieden rundum_zufrieden liebe_dich ich_liebe verliebt yeah juhu* yay
    hurra bravo respekt daumen_hoch weiter_so gut_gemacht top wow herrlich* unschlagbar* lieblings*`,
  courtesy: `danke dank dankeschön bitte bitteschön hallo guten_tag guten_morgen guten_abend gute_nacht grüß_gott moin servus
    tschüss tschüs auf_wiederhören auf_wiedersehen schönen_tag schönen_abend schönes_wochenende gern_geschehen entschuldigen_sie
    könnten_sie würden_sie können_sie wie_kann_ich freundliche_grüße guten gute_frage in_ordnung alles_klar sehr_gern
    nichts_zu_danken schönen_feierabend gleichfalls`,
  apology: `entschuldig* tut_mir_leid tut_uns_leid verzeih* bitte_um_entschuldigung sorry bedauern_wir pardon`,
  not: `nicht nich ned net kein keine keinen keiner keinem keines nie niemals nichts nix ohne weder niemand kaum nimmer`,
  very: `sehr so echt total völlig absolut wirklich extrem richtig ganz ziemlich besonders überaus höchst dermaßen voll
    sowas_von unheimlich immer ständig dauernd zutiefst maßlos`,
  little: `etwas bisschen wenig leicht einigermaßen halbwegs vielleicht eher ein_wenig relativ`,
  but: `aber jedoch allerdings trotzdem dennoch obwohl sondern doch nur außer`,
  ask: `was wann wo welche* wer wie warum wieso ob können_sie könnten_sie gibt_es haben_sie wohin woher wofür`,
};
