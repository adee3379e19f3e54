import type { EmotionWords } from './emotion-words';

export const DUTCH: EmotionWords = {
  rage: `schandalig* schandelijk* schande belachelijk* onacceptabel* onaanvaardbaar* ongehoord* onbeschoft* ongelofelijk*
    ongelooflijk* onvoorstelbaar* waardeloos waardeloze verschrikkelijk* vreselijk* afschuwelijk* walgelijk* afgrijselijk*
    rampzalig* ramp drama dramatisch* nachtmerrie aanfluiting blamage farce oplichter* oplichting opgelicht bedrog bedrieg*
    bedrogen belazer* bedonder* besodemiet* afzett* afgezet liegen leugen* gelogen voorgelogen leugenaar* diefstal dieven
    woedend woest* razend* pisnijdig* furieus ziedend* spuugzat kotsmisselijk spuug_zat goed_zat helemaal_zat beu strontzat
    kotsbeu klaar_mee genoeg_van nooit_meer nooit_weer nooit_van_mijn_leven haat haten gehaat klote* kut* shit* fuck* godver*
    verdomme verdomd* verrekte rot* tyfus* tering* kanker* klerezooi klere* pokke* hel hels* idioot idioten idiote debiel*
    achterlijk* dom domme stom stomme sukkel* prutser* prutsers incompetent* onbekwaam* onkunde amateur* amateuristisch*
    schofter* minachting beledig* beledigend* misselijkmakend* om_te_huilen om_te_janken te_gek_voor_woorden slaat_nergens_op
    slaat_alles van_de_zotte om_gek_van gek_van kan_echt_niet grof_schandaal schandaal zwaar_klote voor_schut
    voor_de_gek lachertje absurd* bizar* onmenselijk* respectloos* treurig* triest* bespottelijk* misdadig* diep_triest`,
  bad: `slecht* slechter slechtst* erg_jammer jammer helaas teleurgesteld* teleurstell* teleurstelling* tegenvall* tegengevallen
    valt_tegen viel_tegen boos boze kwaad kwade nijdig geïrriteerd* irrita* irriteer* ergernis erger* geërgerd gefrustreerd*
    frustr* ontevreden onvrede ontstemd verdriet* verdrietig* droevig* ongelukkig* ongerust* bezorgd* zorgen bang angst* stress*
    gestrest* verward* verwarrend* onduidelijk* onvriendelijk* onbeleefd* onredelijk* oneerlijk* onbetrouwbaar* onprofessioneel*
    onzorgvuldig* slordig* laks* nalatig* onhandig* omslachtig* ingewikkeld* lastig* vervelend* vermoeiend* hinderlijk* naar
    akelig* irritant* saai* moe doodmoe ziek pijn* pijnlijk* huilen tranen dood overleden verlies verloren verliezen mislukt*
    mislukking* faal* falen gefaald fout* foute verkeerd* kapot* stuk defect* beschadigd* vies* vieze smerig* stinkt stank
    herrie lawaai duur dure te_duur peperduur te_lang te_traag traag trage langzaam* ellende ellendig* gedoe rompslomp
    onzin flauwekul zinloos* nutteloos* niet_goed niet_fijn niet_leuk niet_netjes niet_oké niet_acceptabel niet_tevreden niet_blij
    niet_best geen_zin geen_hulp aan_mijn_lot in_de_steek aan_het_lijntje kastje_naar_de_muur van_het_kastje afgescheept
    afgepoeierd genegeerd negeer* negeren onbegrip onbegrijpelijk* zonde klacht* klagen beklag* bezwaar* spijt schaam* gênant*
    beschamend* matig* magertjes pover* zwak* tekort* schiet_tekort laat_te_wensen baal* balen baalde gebaald pfff* tsss*
    poeh verontrust* misleid* misleidend* ontgoochel* wantrouw* achterdocht* onterecht* oneens nergens_goed`,
  trouble: `probleem problemen storing* storingen vertraging* vertraagd* geannuleerd* annuler* uitgevallen valt_uit uitval
    wacht wachten gewacht wachttijd* wachtrij wachtmuziek in_de_wacht nog_steeds nog_altijd alweer weer_niet nog_niet opnieuw
    derde_keer tweede_keer vierde_keer zoveelste elke_keer iedere_keer telkens_weer niemand geen_antwoord geen_reactie
    niks_gehoord niets_gehoord niet_teruggebeld nooit_teruggebeld niet_bereikbaar onbereikbaar niet_aangekomen niet_geleverd
    werkt_niet doet_het_niet niet_werkt lukt_niet niet_gelukt kan_niet_inloggen vastgelopen loopt_vast crasht dubbel_afgeschreven
    te_veel teveel dubbel_betaald onterecht_afgeschreven aanmaning* incasso* verdwenen kwijt ontbreekt geblokkeerd geweigerd
    afgewezen doorverbonden opgehangen verbroken eruit_gegooid vergeten te_laat`,
  escalate: `terugbetaling geld_terug schadevergoeding vergoeding compensatie advocaat juridisch* rechter aanklagen aangifte
    leidinggevende manager geschillencommissie ombudsman consumentenbond opzeggen opzeg opgezegd overstappen stap_over overgestapt
    naar_de_concurrent andere_provider klacht_indienen nooit_klant kassa radar acm autoriteit_consument`,
  good: `goed goede goeie beter* fijn* prettig* leuk* aardig* vriendelijk* beleefd* behulpzaam* geholpen netjes nette keurig*
    correct* tevreden blij* gelukkig* opgelucht* opluchting gerustgesteld* vlot* snel* soepel* makkelijk* gemakkelijk* handig*
    duidelijk* helder* eerlijk* betrouwbaar* professioneel* deskundig* vakkundig* schoon* lekker* gezellig* mooi* lief lieve grappig*
    interessant* opgelost verholpen geregeld gelukt werkt_weer doet_het_weer in_orde succes* gefeliciteerd feest* vakantie
    hoop hopelijk zin_in aan_te_raden aanrader aanbevelen waarder* compliment* geduldig* begripvol* meedenk* meegedacht attent*
    niet_slecht niet_verkeerd niet_ontevreden kan_niet_klagen mag_niet_klagen geen_klachten geen_klagen valt_mee viel_mee meegevallen
    geen_probleem niets_op_aan_te_merken zorgeloos* welkom gratis meevaller voordelig* lach* glimlach* trots`,
  great: `geweldig* fantastisch* uitstekend* perfect* top prima super* schitterend* prachtig* heerlijk* briljant* subliem* excellent*
    voortreffelijk* fenomenaal* onovertroffen ongelofelijk_goed ontzettend_goed heel_erg_bedankt hartstikke_bedankt enorm_bedankt
    hartelijk_dank ontzettend_bedankt dankbaar* petje_af chapeau tof toffe gaaf gave kei* mieters dolblij dolgelukkig superblij
    enthousiast* onder_de_indruk hulde bravo klasse hou_van houden_van liefde beste_service verrukt* verrast_positief redder
    redding tien_met_een_griffel boven_verwachting vlekkeloos* foutloos* blij_mee wauw wow hoera joepie niets_dan_lof`,
  courtesy: `dank bedankt dankjewel dankuwel dank_je dank_u alsjeblieft alstublieft hallo hoi goedemorgen goedemiddag goedenavond
    goedendag dag doei tot_ziens fijne_dag prettige_dag fijne_avond fijn_weekend graag_gedaan geen_dank kunt_u zou_u kan_ik
    mag_ik waarmee_kan_ik met_vriendelijke_groet goede_morgen goede_middag goeiemorgen goeiedag oké_prima prima_dank is_goed ja_hoor
    nee_hoor heel_fijn_weekend`,
  apology: `sorry excuses excuus mijn_excuses het_spijt_me het_spijt_ons spijt_mij verontschuldig* neem_me_niet_kwalijk pardon
    neemt_u_mij_niet_kwalijk onze_excuses`,
  not: `niet nie geen nooit niets niks niemand nergens zonder noch nauwelijks amper`,
  very: `heel erg zeer echt enorm ontzettend super totaal volkomen volledig absoluut werkelijk helemaal bijzonder hartstikke
    verdomd zo zwaar uiterst ronduit alleen_maar altijd steeds voortdurend vreselijk_goed dik`,
  little: `beetje een_beetje enigszins iets lichtelijk redelijk best wel_wat misschien tamelijk vrij ietwat nogal`,
  but: `maar echter toch hoewel ondanks behalve alleen tenzij desondanks`,
  ask: `wat wanneer waar welke wie hoe waarom of kunt_u kan_ik heeft_u is_er zijn_er mag_ik zou_u waarom_is`,
};
