import { LANGUAGES, type Language } from './transcript';

export interface DetectedLanguage {
  language: Language;
  /** 0 to 1: how far ahead of the next language it is; a hint that is followed without proof has 0 */
  confidence: number;
}

const CODES: Readonly<Record<string, Language>> = {
  en: 'en',
  nl: 'nl',
  de: 'de',
  it: 'it',
  zh: 'zh-TW',
  fr: 'fr',
  es: 'es',
};
const HAN = /\p{Script=Han}/gu;
const LETTERS = /\p{L}/gu;
const MASKS = /\[[A-Z][A-Z0-9_]*\]|<[A-Z][A-Z0-9_]*>/g;
/** Enough to tell by; calls are longer. */
const MOST_CHARACTERS = 3000;
/** Names and borrowed words in a Chinese call are written in Latin letters. */
const HAN_SHARE = 0.2;
/** With less of a lead, a hint decides. */
const SURE = 0.15;

/**
 * Tells the language in which a call is held, among those Callcast knows, by n-grams (ELD,
 * github.com/nitotm/efficient-language-detector-js). Chinese is taken as that of Taiwan.
 * @param texts what was said; masks in it are passed over
 * @param hint what the source says, a tag as `nl-NL` or `zh`; it decides where the texts do not
 */
export type DetectLanguage = (texts: readonly string[], hint?: string) => DetectedLanguage;

/** How likely the text is in a language, by its code of two letters. */
type ScoreLanguages = (text: string) => Record<string, number>;

let opened: Promise<DetectLanguage> | undefined;

/** Loads the n-grams when they are first wanted, once a process: they take 100 MB, and a third of a second. */
export function openLanguageDetector(): Promise<DetectLanguage> {
  opened ??= loadDetector();
  return opened;
}

async function loadDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/small');
  const detector = eld.newInstance();
  detector.setLanguageSubset(Object.keys(CODES));
  const score: ScoreLanguages = (text) => detector.detect(text).getScores();
  return (texts, hint) => detect(score, texts, hint);
}

function detect(score: ScoreLanguages, texts: readonly string[], hint?: string): DetectedLanguage {
  const hinted = knownLanguage(hint);
  const text = sample(texts);
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters === 0) return { language: hinted ?? 'en', confidence: 0 };
  const han = (text.match(HAN)?.length ?? 0) / letters;
  if (han >= HAN_SHARE) return { language: 'zh-TW', confidence: Math.min(1, han + 0.5) };
  const [first, second] = Object.entries(score(text))
    .flatMap(([code, score]) =>
      CODES[code] && CODES[code] !== 'zh-TW' ? [{ language: CODES[code], score }] : [],
    )
    .sort((a, b) => b.score - a.score);
  if (!first) return { language: hinted ?? 'en', confidence: 0 };
  const confidence = first.score === 0 ? 0 : (first.score - (second?.score ?? 0)) / first.score;
  if (hinted && confidence < SURE) return { language: hinted, confidence: 0 };
  return { language: first.language, confidence };
}

/** The language a tag as `nl-NL`, `de_AT` or `zh` means; null for others. */
export function knownLanguage(tag: string | undefined): Language | null {
  const code = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return CODES[code] ?? LANGUAGES.find((language) => language.toLowerCase() === tag?.toLowerCase()) ?? null;
}

function sample(texts: readonly string[]): string {
  let text = '';
  for (const one of texts) {
    if (text.length >= MOST_CHARACTERS) break;
    text += `${one.replace(MASKS, ' ')} `;
  }
  return text.slice(0, MOST_CHARACTERS);
}
