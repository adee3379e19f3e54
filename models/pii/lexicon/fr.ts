import type { LexiconEntries } from './entries';

export const FRENCH: LexiconEntries = {
  numerals: { zéro: '0', zero: '0', un: '1', une: '1', septante: '70', huitante: '80', nonante: '90' },
  weakNumerals: 'un | une',
  magnitudes: 'cent | cents | mille | million | millions | milliard',
  repeats: { double: 2, triple: 3, 'deux fois': 2, 'trois fois': 3 },
  cues: {
    PHONE:
      'numéro de téléphone | téléphone | portable | numéro de portable | mobile | fixe | joindre au | rappeler au | joignable au | appeler au | mon numéro | fax | contacter au',
    EMAIL: 'email | e-mail | mail | adresse mail | adresse email | courriel | adresse électronique',
    IBAN: 'iban | rib | compte bancaire | numéro de compte | coordonnées bancaires',
    CARD: 'carte bancaire | carte bleue | carte de crédit | numéro de carte | numéro de la carte | visa | mastercard | chiffres de la carte | carte',
    CARD_CODE: 'cryptogramme | cvv | cvc | code de sécurité | au dos | trois chiffres au dos | au verso',
    CARD_EXPIRY: "date d'expiration | expire | expiration | valable jusqu | date de validité",
    NATIONAL_ID:
      "numéro de sécurité sociale | sécurité sociale | numéro de sécu | insee | carte d'identité | passeport | numéro de passeport | permis de conduire | carte vitale | numéro fiscal",
    BIRTH_DATE:
      'date de naissance | né le | née le | né | née | anniversaire | je suis de | année de naissance',
    ADDRESS:
      'adresse | adresse postale | habite au | habite | demeurant | domicile | déménagé | numéro de rue | domicilié | livrer au',
    POSTCODE: 'code postal | cp',
    LICENCE_PLATE:
      "immatriculation | plaque | plaque d'immatriculation | numéro d'immatriculation | immatriculée",
    NUMBER:
      "numéro de client | numéro client | numéro de commande | commande | numéro de contrat | contrat | numéro de dossier | dossier | numéro de facture | facture | numéro de réservation | réservation | référence | numéro de référence | numéro de sinistre | sinistre | numéro de police | numéro d'abonné | numéro | code | ticket | numéro de suivi | numéro de série | chiffres | quatre derniers chiffres | code client",
    SECRET:
      "mot de passe | code secret | code pin | pin | code confidentiel | code de vérification | code d'accès | code de confirmation | identifiant | nom de jeune fille | question secrète | code reçu | puk",
    NAME: "votre nom | ton nom | nom de famille | prénom | nom et prénom | nom complet | à qui ai-je | qui est à l'appareil | titulaire | au nom de qui | à quel nom | nom s'il vous plaît | le nom",
  },
  nameCues:
    "je m'appelle | mon nom est | mon prénom est | nom est | s'appelle | au nom de | vous parlez à | vous parlez avec | parlé à | parlé avec | mon mari | ma femme | mon fils | ma fille | ma mère | mon père | mon frère | ma sœur | votre collègue | de la part de | à l'attention de | nommé | nommée | nom | prénom | appelez-moi",
  weakNameCues:
    "je suis | c'est | ici | bonjour | bonsoir | merci | au revoir | allô | cher | chère | oui | avec | de | à | pour | par | et | d'accord | très bien | parfait | salut",
  titles:
    'monsieur | madame | mademoiselle | m. | mme | mlle | docteur | dr | dr. | maître | professeur | mr | mme.',
  titlesAfter: "à l'appareil | au téléphone",
  particles: "de | du | des | la | le | les | d | d' | van | von | di | ben | el",
  months:
    'janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre | janv | févr | avr | juil | sept | oct | nov | déc',
  dateWords: "le | de | du | mille | cent | en | l'an | année | neuf cent | er",
  ordinals: 'premier | 1er',
  units:
    'euros | euro | eur | centimes | dollars | pour cent | % | heures | heure | h | minutes | minute | secondes | jours | jour | semaines | semaine | mois | ans | an | années | année | fois | personnes | pièces | go | mo | to | gigas | kilomètres | km | mètres | centimètres | kilos | kg | grammes | litres | degrés | points | articles | nuits | kwh | watts | pouces | pro | plus | max | cents | cent | mille | millions | clients | € | $ | £ | pages | habitants | places | billets | francs | mètres carrés',
  beforeAmounts:
    "€ | $ | £ | environ | presque | plus de | moins de | au moins | jusqu'à | coûte | payé | payer | total | montant | prix | somme | solde | page | version | modèle | windows | iphone | galaxy | étape | option | étage | taille | chapitre | article | ligne",
  beforeDates: "en | depuis | dès | année | avant | après | jusqu'en | de | l'an | le",
  streetsAfter: '',
  streetsBefore:
    'rue | avenue | boulevard | place | chemin | impasse | allée | quai | route | cours | square | passage | boîte postale | av | bd | résidence | faubourg',
  streetEnds: '',
  cueEnds: {},
  at: 'arobase | at | @ | arrobas | arobas',
  dot: 'point | dot | .',
  dash: "tiret | trait d'union | - | moins",
  underscore: 'underscore | tiret bas | _ | souligné',
  plus: 'plus | +',
  spelling: 'comme',
  fillers: 'et | puis | euh | et puis | ensuite | alors | espace | tiret',
  stops:
    'je | tu | il | elle | on | nous | vous | ils | elles | me | te | se | le | la | les | un | une | des | et | ou | mais | donc | car | si | que | qui | quoi | où | quand | comment | pourquoi | quel | quelle | est | suis | es | sommes | êtes | sont | était | être | ai | as | a | avons | avez | ont | avait | avoir | peux | peut | pouvez | veux | veut | voudrais | voulez | dois | doit | devez | ne | pas | non | oui | bien | mal | merci | bonjour | bonsoir | allô | au | aux | du | de | à | en | dans | sur | sous | avec | sans | pour | par | chez | ici | là | maintenant | déjà | encore | aussi | seulement | très | toujours | jamais | peut-être | certain | mon | ma | mes | ton | ta | tes | son | sa | ses | notre | nos | votre | vos | leur | leurs | ce | cette | ces | cet | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | client | service | numéro | nom | prénom | adresse | banque | assurance | commande | colis | facture | contrat | téléphone | monsieur | madame | moment | instant | problème | question | français | anglais | content | contente | déçu | déçue | c | j | l | d | m | n | s | t | qu | tout | tous | toute | rien | quelque | quelqu | personne | plus | moins | nouveau | nouvelle | premier | dernier | alors | voilà | parfait | accord | désolé | désolée | intéressé',
};
