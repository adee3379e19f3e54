import type { EmotionWords } from './emotion-words';

export const ITALIAN: EmotionWords = {
  rage: `vergogn* vergogna vergognos* schifo schifos* fa_schifo che_schifo inaccettabil* inammissibil* intollerabil* indecent*
    indecenza scandal* scandalos* assurd* ridicol* pessim* orribil* terribil* orrend* atroc* disastr* catastrof* incubo
    truff* truffator* ladr* ladri rubat* rubare furto frega* fregat* imbrogli* ingann* bugiard* bugia bugie mentit* menzogn*
    incompeten* incapac* idiot* imbecill* cretin* stupid* deficient* coglion* stronz* merda merdos* cazz* vaffa* minchia porca
    porco puttan* bastard* maledett* schifezz* arrabbiatissim* furios* furibond* infuriat* incazz* incavolat* odio odia odiare
    odioso disgust* ripugnan* maleducat* arrogant* cafon* insult* offes* mai_più non_ne_posso_più basta_così ne_ho_abbastanza
    stufo stufa stufi stanco_di stanca_di presa_in_giro prendete_in_giro preso_in_giro presa_per prendendo_in_giro presi_in_giro
    buffon* pagliacc* inetto inetti delinquen* criminal* mafia mafios* corrott* corruzion* casino bordello rovinat* tortura
    allucinant* pazzesc* incredibil* inconcepibil* zero_assoluto fuori_dal_mondo vi_denuncio peggior* peggio`,
  bad: `male mal brutt* cattiv* delus* delusion* deludent* insoddisfatt* scontent* arrabbiat* rabbia irritat* irritant* seccat*
    seccatur* frustrat* frustrant* fastidi* fastidios* triste tristi tristezza dispiac* purtroppo peccato infelic* preoccup* paura
    ansia stress stressat* stressant* nervos* nervoso confus* dubbi dolor* male_al pianger* piang* lacrim* malat* febbre morto
    morti morte morire morta uccis* guerra violen* terror* tragedia crisi colpa colpevol* fallit* falliment* fallire sbagliat*
    sbagli* errato scorrett* ingiust* ingiustizia scarso scarsa scarsi scars* insufficien* inutil* inefficien* mediocr* lento lenta
    lenti lentissim* caro cara_troppo costoso carissim* troppo_caro sporc* puzza rumoros* scomod* rotto rotta rotti guast* difettos*
    sgarbat* scortes* antipatic* poco_professional* non_va_bene non_funziona non_mi_piace non_sono_soddisfatt* non_sono_content*
    noios* noia annoia* stanc* esaust* lamentel* lamentar* lament* protest* critic* contrar* contro spreco sprecat* perso persa
    persi perdere perdit* abbandonat* ignorat* trascurat* menefreghis* scaricabarile palle pesante difficil* impossibil* odiato
    fame sonno uffa mah boh bah argh mannaggia accidenti povero poveri poveracc* poverett* povertà disoccup* tasse tassa debito
    ignoran* falso falsi falsa ipocrit* fasc* razzis* nemic* vittim* pericol* minacc* sospett* rischi* pena penoso triste`,
  trouble: `problema problemi guasto disservizi* disguid* ritard* ritardo annullat* cancellat* sospes* attesa aspett* aspettando
    in_attesa coda ancora_una_volta di_nuovo ancora_niente non_ancora terza_volta seconda_volta quarta_volta ennesim* ogni_volta
    nessuno nessuna_risposta non_risponde nessuno_risponde mai_richiamat* mai_arrivat* non_arriva non_è_arrivat* non_ho_ricevuto
    non_riesco non_si_può non_posso bloccat* addebitat* addebito due_volte doppio_addebito fattura_sbagliata sollecito rimbalzat*
    passato_da caduta_la_linea chiuso_il_telefono messo_giù riattaccat* danneggiat* smarrit* mancan* manca rifiutat* negat* errore
    errori interrott* scadut* dimenticat* non_va non_parte`,
  escalate: `rimbors* risarciment* avvocat* legali legale denunci* denuncia querel* reclam* reclamo disdett* disdire disdico recess*
    recedere cambio_operatore cambiare_operatore cambio_gestore passo_a passare_a responsabil* direttore direzione superiore
    associazione_consumatori altroconsumo agcom codacons ridatemi restitu* mai_più_client* conciliazione`,
  good: `bene buon buono buona buoni buone ok bello bella belli belle bei meglio miglior* carin* gentil* cortes* educat* disponibil* simpatic*
    content* soddisfatt* felic* allegr* lieto lieta piace piaciut* piacer* piacevol* adoro divertent* divert* risat* ridere rido sorris* sorrid*
    utile utili aiutat* competent* professional* preparat* velo* rapid* puntual* pulit* comod* affidabil* onest* convenient*
    facil* semplic* chiar* risolt* risolto sistemat* funziona_di_nuovo tutto_a_posto apposto sollevat* sollievo tranquill* rassicur*
    interessant* success* vitt* vince vinto vincere complimenti congratulaz* auguri festa vacanz* regalo speranz* sper* spero
    consigli* consigliat* fortun* forza coraggio brav* bravo giust* efficien* pazient* non_male niente_male non_mi_lamento
    nessun_problema non_mi_posso_lamentare va_meglio buonissim* sole dolc* tener* amic* pace sicur* avanti onore orgoglio* orgoglios*`,
  great: `ottim* eccellent* perfett* fantastic* meraviglios* stupend* splendid* magnific* straordinari* eccezional* favolos* grandios*
    bellissim* bravissim* gentilissim* contentissim* felicissim* simpaticissim* amo ama amore ti_amo adorabil* impeccabil* super top
    grande grandi grandissim* mitic* mito genial* genio evviva viva bravissimi grazie_mille mille_grazie grazie_infinite tante_grazie
    molto_gentile salvato entusiasm* entusiast* incant* wow spettacol* sogno miglior_servizio cuore emozion* prezios* vi_adoro
    dieci_e_lode consigliatissim* velocissim*`,
  courtesy: `grazie prego per_favore per_cortesia cortesemente salve ciao buongiorno buonasera buonanotte buona_giornata buona_serata
    buon_pomeriggio arrivederci arrivederla buon_giorno buona_sera scusi cordiali_saluti potrebbe può vorrei come_posso
    buon_lavoro altrettanto va_bene d'accordo certo certamente si_figuri ci_mancherebbe saluti gentile_cliente`,
  apology: `scusa scusate scusi mi_scusi mi_dispiace ci_dispiace spiacent* chiedo_scusa ci_scusiamo mi_scuso scusarmi perdon*`,
  not: `non no né mai niente nulla nessun nessuno nessuna senza neanche nemmeno neppure mica nn`,
  very: `molto davvero veramente proprio così tanto troppo assolutamente completamente totalmente estremamente sempre tutto
    decisamente particolarmente ormai continuamente più`,
  little: `poco po' abbastanza piuttosto leggermente forse quasi`,
  but: `ma però invece tuttavia nonostante comunque eppure tranne anzi`,
  ask: `che cosa quando dove quale chi come perché quanto quanti può potrebbe avete c'è posso mi_può è_possibile`,
};
