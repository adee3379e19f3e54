import type { Language } from '@/models/text/transcript';
import type { SensitiveKind } from '../types';

type Terms = Readonly<Record<SensitiveKind, string>>;

/**
 * Words that tell of especially protected data (GDPR art. 9 and 10), small letters, divided by ` | `; a `*` stands for any
 * ending. They flag a call; they prove nothing, and do not find everything.
 */
export const SENSITIVE_TERMS: Readonly<Record<Language, Terms>> = {
  en: {
    health:
      'cancer | chemo* | diabet* | depress* | surgery | hospital | disab* | hiv | pregnan* | diagnos* | medication | illness | dementia | stroke | heart attack | psychiatr* | therapist | wheelchair | epilep* | asthma | insulin | antidepressant* | rehab | miscarriage | autis* | sick leave',
    religion:
      'muslim | christian | jewish | catholic | mosque | church | synagogue | ramadan | kosher | halal | hindu | buddhist | my religion | my faith',
    union: 'trade union | labor union | labour union | union member* | shop steward | my union | union rep*',
    sexuality:
      'gay | lesbian | bisexual | transgender | homosexual | sexual orientation | queer | my sexuality',
    ethnic_origin:
      "ethnic* | my race | racial | asylum | refugee* | because i am black | because i'm black | my skin color | my skin colour | roma people",
    politics:
      'republican party | democratic party | labour party | conservative party | i voted for | member of the party | political party | my political',
    biometric:
      'fingerprint* | face scan | facial recognition | iris scan | voiceprint | voice print | biometric* | dna test',
    criminal:
      'convict* | criminal record | prison | in jail | on parole | probation | arrested | restraining order | dui | felony | burglary charge',
  },
  nl: {
    health:
      'kanker | chemo* | diabet* | suikerziekte | depressi* | operatie gehad | geopereerd | ziekenhuis | gehandicapt* | invalid* | arbeidsongeschikt* | hiv | zwanger* | diagnose | medicijn* | medicatie | dement* | beroerte | hartaanval | psychiat* | psycholoog | rolstoel | epilepsie | astma | insuline | burn-out | burnout | ziektewet | miskraam | autis*',
    religion:
      'moslim* | christen | christelijk* | joods* | katholiek | moskee | kerk | synagoge | ramadan | koosjer | halal | hindoe* | boeddhist* | mijn geloof | gereformeerd',
    union: 'vakbond* | fnv | cnv | vakbondslid',
    sexuality:
      'homo | homoseksueel | lesbisch* | biseksueel | transgender | seksuele geaardheid | mijn geaardheid',
    ethnic_origin: 'etnisch* | afkomst | huidskleur | vluchteling* | asielzoeker* | mijn ras | asiel',
    politics:
      'ik stem op | gestemd op | politieke partij | lid van de partij | partijlid | vvd | pvv | groenlinks',
    biometric:
      'vingerafdruk* | gezichtsherkenning | irisscan | stemherkenning | biometri* | dna-test | dna test',
    criminal:
      'veroordeeld | strafblad | gevangenis | reclassering | gearresteerd | aangehouden | contactverbod | enkelband | in detentie',
  },
  de: {
    health:
      'krebs | krebserkrank* | chemo* | diabet* | depress* | operation | operiert | krankenhaus | behinder* | schwerbehindert* | hiv | schwanger* | diagnose | medikament* | demenz | schlaganfall | herzinfarkt | psychiat* | psycholog* | rollstuhl | epilep* | asthma | insulin | burnout | burn-out | krankgeschrieben | krankschreibung | fehlgeburt | autis* | pflegegrad',
    religion:
      'muslim* | moslem* | christ | christlich* | jüdisch* | katholisch | evangelisch | moschee | kirche | kirchensteuer | synagoge | ramadan | koscher | halal | mein glaube | buddhist*',
    union: 'gewerkschaft* | verdi | ver.di | ig metall | betriebsrat | streikgeld',
    sexuality:
      'schwul | lesbisch* | bisexuell | homosexuell | transgender | sexuelle orientierung | transsexuell',
    ethnic_origin:
      'ethnisch* | herkunft | hautfarbe | flüchtling* | asyl | asylbewerber* | meine rasse | migrationshintergrund',
    politics:
      'ich wähle | gewählt habe ich | parteimitglied* | mitglied der partei | politische partei | cdu | spd | afd',
    biometric: 'fingerabdruck* | gesichtserkennung | iris-scan | stimmerkennung | biometri* | dna-test',
    criminal:
      'vorbestraft | verurteilt | gefängnis | haft | bewährung | verhaftet | fußfessel | vorstrafe* | haftstrafe | führungszeugnis',
  },
  it: {
    health:
      'cancro | tumore | chemio* | diabet* | depress* | operazione chirurgica | operato | operata | ospedale | disabil* | invalid* | hiv | incinta | gravidanza | diagnosi | farmac* | medicinali | demenza | ictus | infarto | psichiat* | psicolog* | sedia a rotelle | epiless* | asma | insulina | malattia | aborto | autis* | legge 104',
    religion:
      'musulman* | cristian* | ebreo | ebrea | ebrei | cattolic* | moschea | chiesa | sinagoga | ramadan | halal | kosher | la mia religione | buddhist* | testimone di geova',
    union: 'sindacat* | cgil | cisl | uil | tessera sindacale',
    sexuality:
      'gay | omosessual* | lesbica | bisessual* | transgender | orientamento sessuale | transessual*',
    ethnic_origin:
      'etnic* | etnia | colore della pelle | rifugiat* | asilo politico | la mia razza | origine razziale | rom e sinti',
    politics:
      'ho votato | voto per | partito politico | iscritto al partito | iscritta al partito | tessera di partito',
    biometric:
      "impronta digitale | impronte digitali | riconoscimento facciale | scansione dell'iride | impronta vocale | biometri* | test del dna",
    criminal:
      'condannat* | precedenti penali | fedina penale | carcere | prigione | arrestat* | arresti domiciliari | libertà vigilata | casellario',
  },
  'zh-TW': {
    health:
      '癌 | 化療 | 糖尿病 | 憂鬱症 | 手術 | 開刀 | 住院 | 身心障礙 | 殘障 | 愛滋 | 懷孕 | 診斷 | 病歷 | 失智 | 中風 | 心肌梗塞 | 精神科 | 輪椅 | 癲癇 | 氣喘 | 胰島素 | 流產 | 自閉症 | 洗腎 | 重大傷病',
    religion: '佛教 | 基督教 | 天主教 | 回教 | 伊斯蘭 | 穆斯林 | 教會 | 清真 | 道教 | 信仰 | 一貫道',
    union: '工會 | 工會會員 | 罷工',
    sexuality: '同性戀 | 同志伴侶 | 女同志 | 男同志 | 雙性戀 | 跨性別 | 性傾向',
    ethnic_origin: '原住民 | 種族 | 膚色 | 難民 | 族群 | 新住民',
    politics: '國民黨 | 民進黨 | 民眾黨 | 黨員 | 投票給 | 政黨',
    biometric: '指紋 | 人臉辨識 | 臉部辨識 | 虹膜 | 聲紋 | 生物特徵 | 基因檢測',
    criminal: '前科 | 坐牢 | 監獄 | 假釋 | 緩刑 | 被逮捕 | 判刑 | 保護令 | 通緝 | 服刑',
  },
  fr: {
    health:
      'cancer | chimio* | diabèt* | diabétique | dépressi* | opération chirurgicale | opéré | opérée | hôpital | handicap* | invalid* | vih | enceinte | grossesse | diagnostic | médicament* | démence | avc | infarctus | psychiat* | psycholog* | fauteuil roulant | épilep* | asthme | insuline | arrêt maladie | autis*',
    religion:
      'musulman* | chrétien* | juif | juive | catholique | mosquée | église | synagogue | ramadan | halal | casher | ma religion',
    union: 'syndicat* | syndiqué* | cgt | cfdt | délégué syndical',
    sexuality: 'homosexuel* | lesbienne | bisexuel* | transgenre | orientation sexuelle | gay',
    ethnic_origin: "ethni* | couleur de peau | réfugié* | demandeur d'asile | ma race | origine raciale",
    politics: "j'ai voté | parti politique | membre du parti | adhérent du parti",
    biometric:
      'empreinte digitale | empreintes digitales | reconnaissance faciale | empreinte vocale | biométri* | test adn',
    criminal:
      'condamné* | casier judiciaire | prison | bracelet électronique | arrêté par la police | liberté conditionnelle',
  },
  es: {
    health:
      'cáncer | quimio* | diabet* | depresi* | cirugía | operado | operada | hospital | discapaci* | inválid* | vih | embaraz* | diagnóstico | medicament* | medicación | demencia | ictus | infarto | psiquiat* | psicólog* | silla de ruedas | epilep* | asma | insulina | baja médica | autis*',
    religion:
      'musulm* | cristian* | judío | judía | católic* | mezquita | iglesia | sinagoga | ramadán | halal | kosher | mi religión',
    union: 'sindicat* | comisiones obreras | ugt | afiliado al sindicato',
    sexuality: 'homosexual* | lesbiana | bisexual* | transgénero | orientación sexual | gay',
    ethnic_origin: 'étnic* | etnia | color de piel | refugiad* | asilo político | mi raza | gitano*',
    politics: 'he votado | voté a | partido político | afiliado al partido | militante',
    biometric:
      'huella dactilar | huellas dactilares | reconocimiento facial | huella de voz | biométric* | prueba de adn',
    criminal:
      'condenad* | antecedentes penales | cárcel | prisión | libertad condicional | detenido por la policía | orden de alejamiento',
  },
};
