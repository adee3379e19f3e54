import type { EmotionWords } from './emotion-words';

export const FRENCH: EmotionWords = {
  rage: `honte honteu* scandale scandaleu* inadmissible* inacceptable* intolérable* insupportable* lamentable* déplorable* ridicule*
    absurde* horrible* affreu* atroce* épouvantable* catastroph* désastre* désastreu* cauchemar arnaqu* escro* vol voleur* volé
    menteu* mensonge* menti mentir incompétent* incompétence* incapable* idiot* imbécile* crétin* débile* stupide* con conne cons
    connard* connerie* merde* putain pute enculé* salaud* bordel foutre foutu* chier chiant* nul nulle nuls nullité furieu* furax
    énervé* rage enragé* haine déteste* détester dégoût* dégueulasse* répugnant* insult* méprisant* mépris arrogant* malhonnête*
    plus_jamais jamais_plus ras_le_bol marre en_ai_assez j'en_ai_marre foutage foutez moquer_de moque_de moquez pire pires criminel*
    assassin* massacr* crime* immonde* minable* pitoyable* poubelle inhumain*`,
  bad: `mauvais* mal déçu* décev* déception* mécontent* insatisfait* fâché* colère contrarié* frustr* agac* énerv* ennuy* triste*
    tristesse malheureu* dommage regrett* inquiet* inquièt* inquiétude* peur angoiss* stress* confus* déplu déplaît pénible*
    difficile* désagréable* impoli* malpoli* injuste* injustice* lent* lente* cher trop_cher sale* bruyant* cassé* panne défaut*
    défectueu* erreur* faute* échec* échoué* perdu* perdre pert* inutile* insuffisant* médiocre* faible* fatigu* malade* mort*
    mourir tué* tuer guerre* terror* violen* danger* dangereu* menac* pollu* crise* souffr* douleur* douloureu* pleur* larmes
    plain* plaint* critiqu* polémique* grève* honteux bof hélas malheureusement pas_bien pas_content* pas_normal* pas_d'aide
    détruit* destruct* détruire dégrad* catast* victim* toxique* risque* alerte* disparu* disparition* déclin* abus* scand*`,
  trouble: `problème* souci* retard* panne annul* attente attend* attendu* toujours_pas toujours_rien encore_une_fois à_nouveau troisième_fois
    deuxième_fois énième chaque_fois personne_ne aucune_réponse pas_de_réponse jamais_rappelé* injoignable* ne_marche_pas
    ne_fonctionne_pas fonctionne_pas marche_pas pas_reçu jamais_reçu pas_arrivé* débité_deux bloqué* coupé* raccroch* transféré*
    manque* manquant* refus* endommag* impossible* oubli* interromp*`,
  escalate: `rembours* indemnis* dédommag* avocat* plainte tribunal justice responsable résili* résiliation réclamation* concurren* médiateur
    que_choisir dgccrf changer_d'opérateur porter_plainte mise_en_demeure`,
  good: `bien bon bonne bons bonnes mieux joli* gentil* aimable* sympa* agréable* poli* content* satisfait* heureu* ravi* plaisir* plaît
    aime aimé* aimer utile* aidé* compétent* professionnel* rapide* efficace* ponctuel* propre* confortable* fiable* honnête*
    facile* simple* clair* claire* résolu* réglé* réparé* remarche soulag* rassur* intéressant* succès réussi* réussite* gagn*
    victoire* bravo félicit* fête* vacances cadeau* espoir* espère* recommand* chance fier* fière* solution* souri* rire* drôle*
    pas_mal rien_à_redire aucun_problème pas_de_problème beau belle beaux belles vive innov* engag* protég* progrès positif* positive*
    accord* avanc* durable* solid* bienveill* patient*`,
  great: `excellent* parfait* super génial* formidable* magnifique* merveilleu* fantastique* extraordinaire* exceptionnel* splendide*
    superbe* remarquable* impeccable* incroyable* adore* adoré* adorable* top meilleur* merci_beaucoup mille_mercis merci_infiniment
    très_satisfait* très_content* impressionn* enthousias* amour j'aime wow hourra bluffant* sublime* délicieu* passionn*`,
  courtesy: `merci s'il_vous_plaît svp bonjour bonsoir salut au_revoir bonne_journée bonne_soirée bonne_nuit je_vous_en_prie de_rien
    pourriez-vous pouvez-vous cordialement enchanté* bon_courage d'accord bien_sûr`,
  apology: `désolé* pardon excus* navré* toutes_nos_excuses mes_excuses`,
  not: `ne pas n non jamais rien sans aucun aucune ni personne plus guère`,
  very: `très tellement trop vraiment totalement complètement absolument extrêmement si tout toujours carrément bien_trop hyper`,
  little: `peu un_peu assez plutôt légèrement peut-être presque`,
  but: `mais cependant pourtant toutefois malgré sauf sinon alors_que`,
  ask: `quoi quand où quel* qui comment pourquoi combien est-ce puis-je pouvez-vous avez-vous y_a-t-il`,
};
