/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
accident accidents accéder acheter achète action actions active activer activités activé actualité
actualités actuel actuelle actuellement actuelles actuels adapté adresse affaires affiche afficher agenda
agent agréable ai aide aider aidez ailes aime aimerais air ajoute ajouter ajoutez ajouté ajoutés alarme
alarmes album albums alentour alerte alexa aliments aller allez allons allume allumer allumez ally allé
alors aléatoire amazon ambiance amd ami amie amis amour amusant amusante amusantes américain an ancienne and
anglais animal anniversaire anniversaires annule annuler année années ans appareil appel appeler appelle
appels appelée apple application applications apporter apprendre apres après argent arobas arobase arrive
arriver arrivé arrête arrêté arrêtés art article articles artiste as aspirateur assistant assister assurez
at attendre attends attente au audible augmente augmenter augmenté aujourd aura aurai aurais autour autre
autres aux avais avait avance avant avec avez avion avis avoir avons avril ayant bain baisse baisser ball
balle banane bananes banque bar bas baseball basket beau beaucoup bell belle bermudes besoin beurre bien
bientôt billet billets biryani biscuits blague blagues blanc blanche blank bleu bleues boeuf boite bon
bonjour bonne bonnes bons bottes bouillir boulettes bourse boursier boutique boîte brexit brunch budget
bulletin burger cafetière café calculatrice calcule calculer calendrier calme calories canadien capitale
capter carottes carrée carte ce ceci cela celle celui censé cent centrale centres cents cercle certain
certaines ces cet cette ceux chacun chaise chambre champignons chances change changement changer chanson
chansons chant chante chanteur chants chanté chaperon chapitre chaque charge chaud chaussures chaîne chef
chemin cher cherche chercher cheveux chez chien chiens china chinois chinoise chipotle chocolat choix chose
choses ci cible ciel cinq cinquante cinéma cinémas circulation city clair claires classe classique client
climat climatique club clés clôture coin collègue com combien comcast commande commander commandes comme
commence commencer comment commentaires commençant compagnie compare compose comprendre compte concernant
concert concerts conditions configurer confirme confirmer conférence congé connais connaissez connaitre
connaître consommateur consommateurs consulter contact contacter contacts contenu continue continuer contre
contrôle conversation convertir cookies coordonnées copie coucher couches couleur couleurs country coup
coupe couper courant courante courir courriel courrier cours course courses coûte cricket crème crédit crée
créer créé cuire cuisine cuisiner cuisson culotte cycle célèbre célébrité célébrités côté dans danse date
dates de degrés dehors deli demain demande demander demandé demi dentiste depuis dernier derniere derniers
dernière dernièrement dernières des description dessus destinataire destination deux deuxième devise devises
devoir devraient devrais devrait dieu difficile diffusé diffusés différence différente différents dimanche
dimanches diminuer dinde diner dire direct direction directions dis disant dise disponible disponibles
distance dit dites divisé dix docteur dois doit doivent dollar dollars domicile domino dominoes donne donner
donnez donné données dont dormir dossier dot doux douze dow drôle du dure durée dès débarrasser début
décalage décembre décrire décririez décris décrit décrivez défini définies définir définis définissez
définit définition déjeuner déjà démarre démarrer démarrez départ déposer déroulent désactive désactiver
détail détails dîner dû eau efface effacer elle elles email emails emmener emmène emplacement emploi
emporter en encore end endroit endroits enfant enfants enlever enlève enregistre enregistrement enregistrer
enregistré enregistrée ensemble ensoleillé ensuite entendre entendu entier entière entrainement entraînement
entre entreprise entrée envie envoie envoies envoyer envoyez envoyé es espère est et eu euro euros exacte
examen explique expliquer expositions expéditeurs extérieur extérieure facile facture factures faible faire
fais fait faites faits famille fatigué faudra faut favoris façon femme fera fermer festival fichier fil file
fille film films filtre fin fixe fixer fixé flat fleuve flux fm fois folk fonction fonctionne fond font
football formulaire formule fort four fournir fournit frit froid fromage frère fréquence fuseau future
février fête gagner gagné game gants garde garden garder gaz genre gens gmail golf google grand grande gros
groupe grubhub guerre gym gâteau géographie géographique habite halloween hamburger harry hasard hausse haut
haute hauteur hauts hebdomadaire heure heures heureux hey hier hip histoire histoires hockey hop horaire
horaires horloge horrible hui huit humeur hurricane hut hé ici idée idées il ils immigration imperméable
important importe in indications indice indienne indiquant indique information informations informe informer
informez infos ingrédients intel intelligent intelligente intensité internet intitulé intéressant
intéressants invitation inviter iphone italien itinéraire jamais jambon janvier jardin jaune jazz je jeu
jeudi jeux joue jouent jouer joues jouez jouons jour journée jours joué jouée joyeux juillet juin jusqu
juste kickball kilomètres king la laisse laissez laissé lait lampe lance lancer laquelle laurent le lecteur
lecture lendemain les leur leurs lever liberté libre lieu lieux ligne likes lire lis lisez liste lister
listes lit livraison livrer livres livré lié local locale locales localisation locaux long longue longueur
lorsque loterie lui lumineuse lumineuses lumineux luminosité lumière lumières lundi lune lus là ma machine
macy magasin magasins mai mail mails maintenant mais maison malade maman manger manière manqué manteau
marche marché mardi mari mariage marier marié mariée marquer mars masala match maths matin mauvais mauvaise
maximum mcdonald mcdonalds me meilleur meilleure meilleures meilleurs membre mentionner menu mer merci
mercredi mes message messagerie messages mesures met metal mets mettez mettre mexicain micro microsoft midi
mieux miles mille milles minuit minute minutes mis mise mises misérables mobile mode modi modifier moi moins
mois moitié moment mon monnaie montagne montagnes monte monter montre montrer montrez moral morceaux mort
mot mots mouvementée moyen moyenne muet music musical musique musiques mère médecin médias mélange mélanger
météo météorologiques météos même naissance narendra national ne neige neiger netflix nettoie nettoyage
nettoyer nettoyeur neuf nike niveau nom nombre nommer nommé noms non normale nos note noter notes
notification notifications notifie notre notée notées notés nourriture nous nouveau nouveaux nouvel nouvelle
nouvelles novembre noël nrj nuageux nuit numéro numéros né nécessaires objet objets obtenez obtenir obtenu
obtiens occupé octobre océan océans oeuf oeufs of offre ok ola olive olly omelette on oncle ont onze opinion
options or orange oranges ordinateur ordre organiser ou oublie oublier oubliez oui ouvert ouvertes ouverture
ouvre ouvrez ouvrir où pacifique page paie paiement pain pandora papa par paramètres parapluie parle parler
parleur parleurs parlez parmi paroles part partage partant particulier partie partir pas passe passent
passer passé passée patron pause payer pays pda peking pendant pense penses pensez pepperoni personne
personnel personnes pesos petit petite peu peut peuvent peux pf photo photos phrase piste pizza pizzas
pizzeria pièce place plaindre plainte plait plan planifie planifier planning plans plat plats play playlist
plaît pleine pleut pleuvoir pleuvra pluie plus plusieurs pluvieux podcast podcasts point points poisson
poker politique politiques pomme pommes pop populaire population porche portable porte porter position
possible post poste poster posté potter pouces poulet pound pour pourcent pourcentage pourquoi pourrais
pourriez pouvais pouvez pouvons pratique premier premiers première prendra prendre prends presse principale
principales prise prix problème problèmes prochain prochaine prochaines prochains proche proches produisent
produit produits profil programme programmer programmes programmée programmés projet projets promotion
propos propose proximité près précédente préféré préférée préparation prépare préparer président
présidentielle présidentielles prévenez préviens prévision prévisions prévu prévue prévues prévus prête pub
publie publier puis puissance puisse pâques pâtes père période qu qualité quand quarante quatorze quatre
quatrième que quel quelconque quelle quelles quelqu quelque quelques quels question questions qui quinze
quoi quotidien racine raconte raconter radio rap rapide rapidement rappel rappeler rappelez rappelle
rappelles rappels rappelé rapport rayon recette recettes recherche rechercher recommande recommander
recommence regarde regarder rejoue rejouer relation remise remonte remonter remporté rencontre rencontrer
rendez rendre rends rentre rentrer repas reporter reprendre reprends ressemble restaurant restaurants
restauration reste retard retire retirer retour revoir reçois reçu reçus rien rire riz robot rocheuses rock
romantique roomba rose rouge rouges roupie roupies route rtl règle réactive récemment récent récente
récentes récents réception réclamation récupérer récurrent rédige réduire réduis région réglage régler
réglez réglé réglée réglées réinitialiser répertoire répertorié réplique répond répondre réponds répondu
réponse répète répéter répétitif répétition réseau réseaux réservation réserve réserver réservez résoudre
résultat résultats résumé réunion réunions réveil réveille réveiller sa sais salle salon salut samedi
samsung sans santé saute sauvegarde savoir scénario se secondes secret seize selon semaine semaines semble
sens sept sera serai seraient serait seront service services ses seulement shopping si signale signaler
signification signifie silence silencieux simple siri sirius site situation six sociaux société soeur soient
soir soirée sois soit soixante solaire soleil solitaire solution sombre sommes son sont sony sort sorti
sortie sortir souhaite soupe sourdine sous souviens spaghetti spectacle spectacles sport sportif sports
spotify star starbucks station stations statue statut steak steakhouse sterling stock stocks subway sucre
suggérer suis suit suite suivant suivante suivants suivre sujet sujets super supplémentaire supprime
supprimer supprimez supprimiez sur sushi système sélection sélectionne sélectionner sœur ta tac taco tacos
taille tamiser tant tapis tard tarte tasse taux taxi te technologie temps température tendance tendances
tenir tennis termine terre test the thé tic ticket tiens tirez titanic titre titres toe toi tombe ton top
total toujours tour tours tous tout toute toutes trafic train trains trajet travail travailler travaux
travers treize trente triangle trivia trois troisième trop trouve trouvent trouver trouvez trucs très tu
tubes type tâche tâches télécharger téléphone télévision tête tôt uber un une union uniquement up utilisant
utilisation utilise utiliser va vacance vacances vais valentin valeur vas vaut veille vend vendredi
vendredis venir vent vente vers vert veste veuillez veut veux via viande vide vider vidéo vie viens vient
vieux villes vin vingt visite vit vitesse vivent vives voir voiture vol volume vont vos votre voudrais
voulez vous voyage voyager vrai vraiment vérifie vérifier vérifiez vêtements walmart web week weekend wemo
yahoo yen yeux yoga zone zéro âge ça échange échecs éclairage éclaire éclairer école économie écoute écouter
écoutons écouté écoutée écran écrire écris écrit écrivez église élection élections électricité électronique
élevé élevée élément émission énergie énumérer épicerie épiceries épisode équation équipe étage étaient
étais était étapes état éteigne éteindre éteinds éteins éteint éteinte éteintes éteints étoiles été
évènement évènements événement événements être œufs
`;
