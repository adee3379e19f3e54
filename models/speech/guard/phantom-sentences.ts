/**
 * What Whisper writes where nobody speaks: it was trained on subtitles, and these stand under silence and music in them
 * (Koenecke et al., "Careless Whisper", FAccT 2024; openai/whisper discussions 679 and 928). People say some of them too,
 * so that they count only where little speaks for them.
 */
const PHANTOMS: readonly string[] = [
  // English
  'you',
  'bye',
  'so',
  'thank you',
  'thank you very much',
  'thank you so much',
  'thank you for watching',
  'thank you so much for watching',
  'thanks for watching',
  'thanks for watching and see you next time',
  'thanks for listening',
  'please subscribe',
  'please subscribe to my channel',
  'please like and subscribe',
  'dont forget to like and subscribe',
  'see you next time',
  'see you in the next video',
  'ill see you in the next video',
  'subtitles by the amaraorg community',
  'transcribed by otterai',
  'transcription by castingwords',
  'music',
  'applause',
  'laughter',
  'silence',
  'blankaudio',
  // Dutch
  'ondertitels ingediend door de amaraorg gemeenschap',
  'ondertiteld door de amaraorg gemeenschap',
  'ondertiteling qodio',
  'ondertiteling tv gelderland',
  'bedankt voor het kijken',
  'bedankt voor het luisteren',
  'tot de volgende keer',
  'tv gelderland',
  'muziek',
  'applaus',
  'gelach',
  // German
  'musik',
  'gelächter',
  'untertitel der amaraorgcommunity',
  'untertitelung des zdf',
  'untertitelung des zdf für funk',
  'untertitelung im auftrag des zdf',
  'untertitel im auftrag des zdf für funk',
  'untertitelung aufgrund der amaraorgcommunity',
  'untertitel von stephanie geiges',
  'copyright wdr',
  'swr',
  'das wars',
  'vielen dank',
  'vielen dank fürs zuschauen',
  'vielen dank für die aufmerksamkeit',
  'danke fürs zuschauen',
  'bis zum nächsten mal',
  'tschüss',
  // Italian
  'musica',
  'applausi',
  'sottotitoli creati dalla comunità amaraorg',
  'sottotitoli e revisione a cura di qtss',
  'sottotitoli a cura di qtss',
  'grazie',
  'grazie a tutti',
  'grazie per la visione',
  'grazie per aver guardato il video',
  'iscrivetevi al canale',
  'alla prossima',
  // French
  'musique',
  'applaudissements',
  'soustitres réalisés par la communauté damaraorg',
  'soustitres réalisés para la communauté damaraorg',
  'soustitrage société radiocanada',
  'soustitrage st 501',
  'merci',
  'merci davoir regardé cette vidéo',
  'merci davoir regardé la vidéo',
  'abonnezvous',
  'à la prochaine',
  // Spanish
  'música',
  'aplausos',
  'subtítulos realizados por la comunidad de amaraorg',
  'subtítulos por la comunidad de amaraorg',
  'gracias',
  'gracias por ver el video',
  'gracias por ver',
  'suscríbete',
  'suscríbete al canal',
  'hasta la próxima',
  // Chinese
  '音乐',
  '音樂',
  '字幕由amaraorg社区提供',
  '字幕由amaraorg社區提供',
  '中文字幕志愿者李宗盛',
  '中文字幕志願者李宗盛',
  '请不吝点赞订阅转发打赏支持明镜与点点栏目',
  '請不吝點贊訂閱轉發打賞支持明鏡與點點欄目',
  '谢谢观看',
  '謝謝觀看',
  '謝謝大家',
  '谢谢大家',
  '字幕志愿者杨茜茜',
  '字幕志願者楊茜茜',
  '下期再见',
];

/** Parts that nobody says on the telephone, in whatever sentence. */
const NEVER_SAID = /amara\s?\.?\s?org|otter\.ai|点赞.*订阅|點贊.*訂閱|订阅.*点赞|明镜与点点|明鏡與點點/i;

const KNOWN = new Set(PHANTOMS.map(bare));

/** Whether a text is one that Whisper invents: `always` for those that cannot be meant. */
export function phantomOf(text: string): 'always' | 'maybe' | null {
  if (NEVER_SAID.test(text)) return 'always';
  return KNOWN.has(bare(text)) ? 'maybe' : null;
}

/** Letters and digits only, in small letters; words apart. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, /\p{Script=Han}/u.test(text) ? '' : ' ')
    .trim();
}
