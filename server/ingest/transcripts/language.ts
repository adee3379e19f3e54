import { LANGUAGES, type Language } from '@/models/text/transcript';
import type { IncomingCall } from './incoming-call';
import type { TranscriptMapping } from './transcript-mapping';

/** More text does not tell the language better. */
const ENOUGH_CHARS = 2000;

const OTHER_NAMES: Readonly<Record<string, Language>> = {
  english: 'en',
  dutch: 'nl',
  nederlands: 'nl',
  german: 'de',
  deutsch: 'de',
  italian: 'it',
  italiano: 'it',
  french: 'fr',
  spanish: 'es',
  chinese: 'zh-TW',
  mandarin: 'zh-TW',
  zh: 'zh-TW',
};

/** The language a source names, as nl-NL, zh-Hant or Dutch; null for one that is not read here. */
export function languageNamed(name: string | null): Language | null {
  if (name === null) return null;
  const lower = name.trim().toLowerCase().replace('_', '-');
  const [base = ''] = lower.split('-');
  return LANGUAGES.find((language) => language === base) ?? OTHER_NAMES[lower] ?? OTHER_NAMES[base] ?? null;
}

/** The language of a call: as it tells, as the mapping says, else as its text reads. */
export function languageOf(call: IncomingCall, mapping: TranscriptMapping): Language {
  const said = languageNamed(call.language) ?? mapping.language;
  if (said) return said;
  let text = '';
  for (const turn of call.turns) {
    text += `${turn.text}\n`;
    if (text.length > ENOUGH_CHARS) break;
  }
  return /\p{sc=Han}/u.test(text) ? 'zh-TW' : 'en';
}
