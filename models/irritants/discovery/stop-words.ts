/** Words that carry no subject of their own, folded, of all languages together: no topic and no name is made of them alone. */
const LISTS = [
  // English
  `a an the and or but if then so than that this these those there here it its itself i me my mine myself we us our ours you
  your yours he him his she her hers they them their theirs who whom whose which what when where why how is am are was were
  be been being do does did doing done have has had having will would shall should can could may might must ll ve re d s t m
  im ive dont didnt cant wont isnt don didn doesn isn aren wasn weren couldn wouldn shouldn haven hasn hadn won ain let to of in on at by for from with about into onto as over under up down out off again
  further once all any both each few more most other some such only own same too very just also even ever now still yet
  really like get got gets getting go going goes went come came one two make made let say said tell think know see want need
  because while during before after between through until since against u ur amp via please thanks thank hi hello hey ok okay
  yes no not nor never today yesterday tomorrow day days time back much many well`,
  // Dutch
  `de het een en of maar als dan dat dit die deze daar hier er ik mij me mijn wij we ons onze jij je jou jouw u uw hij hem
  zijn haar zij ze hun wie wat wanneer waar waarom hoe is ben bent was waren wordt worden werd geweest doe doet deed gedaan
  heb hebt heeft had hebben gehad zal zullen zou zouden kan kunnen kon konden mag moet moeten wil naar van in op aan bij voor
  met over om te tot uit af door nog al ook wel geen niet nooit heel erg zo toch even eens gewoon ja nee hallo dag bedankt
  dank goedemorgen goedemiddag nu weer meer veel`,
  // German
  `der die das den dem des ein eine einen einem einer eines und oder aber wenn dann dass dies diese dieser dieses da hier es
  ich mich mir mein meine meinen meiner wir uns unser unsere du dich dir dein sie ihr ihre ihren ihnen er ihn ihm sein seine
  wer was wann wo warum wie ist bin bist sind war waren wird werden wurde worden gewesen tun tut getan habe hast hat haben
  hatte hatten kann konnen konnte darf muss mussen will wollen soll sollte zu von in im am an auf aus bei beim fur mit nach
  uber um vom vor zum zur noch schon auch nur kein keine keinen nicht nie sehr so doch mal eben ja nein hallo danke bitte
  guten tag jetzt wieder mehr viel als`,
  // Italian
  `il lo la i gli le un uno una e ed o ma se allora che questo questa questi queste quello quella qui li io mi me mio mia miei
  noi ci nostro nostra tu ti te tuo tua lei lui suo sua loro voi vi chi cosa quando dove perche come e sono sei siamo siete
  era erano essere stato stata fare fa fatto faccio ho hai ha abbiamo hanno aveva avere posso puo potete possono devo deve
  vorrei voglio vuole di del della dei delle dal dalla da in nel nella su sul sulla per con a al alla ai alle tra fra ancora
  gia anche solo non mai molto cosi poi si no ciao salve grazie prego buongiorno buonasera adesso ora piu l d c s un`,
  // French
  `le la les un une des du de et ou mais si ce cet cette ces il elle on nous vous ils elles je me mon ma mes te ton ta tes se
  son sa ses notre votre leur qui que quoi quand ou comment est suis es sommes etes sont etait etre fait faire ai as a avons
  avez ont avait peux peut dois doit veux veut au aux en dans sur pour par avec sans chez ne pas plus jamais tres bien merci
  bonjour oui non encore deja aussi c d j l m n s t qu y`,
  // Spanish
  `el la los las un una unos unas y o pero si este esta estos estas ese esa yo me mi mis tu te ti su sus nos nuestro usted
  ustedes ellos ellas quien que cuando donde por como es soy eres somos son era eran ser sido hacer hace hecho he has ha hemos
  han habia puedo puede debo debe quiero quiere de del en con para a al sin sobre no nunca muy bien gracias hola buenos dias
  aun ya tambien mas lo le les se`,
  // Traditional Chinese
  `的 了 是 我 你 您 他 她 它 我們 你們 他們 這 那 這個 那個 這樣 那樣 在 有 就 也 都 和 與 或 但 但是 如果 因為 所以 不 沒 沒有 很 太 再 又 還 還是 要
  會 可以 可 能 去 來 到 上 下 給 把 被 讓 跟 對 從 為 以 嗎 呢 吧 啊 喔 哦 嗯 什麼 怎麼 為什麼 哪 誰 一 一個 個 次 請 謝謝 您好 你好 好 現在 今天 說 想 知道 請問 之 而 於 並 只 才 著 過 得 地 些 更 最`,
];

const STOP_WORDS = new Set(LISTS.flatMap((list) => list.split(/\s+/u)));

/** @param word folded; of "don't" and the like, what stands before the apostrophe counts */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.replace(/'.*$/u, ''));
}
