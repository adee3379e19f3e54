import { type DetectLanguage, knownLanguage } from '@/models/text/detect-language';
import type { Language } from '@/models/text/transcript';
import type { IncomingCall } from './incoming-call';
import type { TranscriptMapping } from './transcript-mapping';

/** More text does not tell the language better. */
const ENOUGH_CHARS = 2000;

/** Names where a tag as nl-NL is usual. */
const NAMES: Readonly<Record<string, Language>> = {
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
};

export interface LanguageRules {
  mapping: TranscriptMapping;
  detectLanguage: DetectLanguage;
}

/** The language of a call: as it tells, as the mapping says, else as its text reads. */
export function languageOf(
  { language, turns }: Pick<IncomingCall, 'language' | 'turns'>,
  { mapping, detectLanguage }: LanguageRules,
): Language {
  const named = language?.trim().toLowerCase() ?? '';
  const said = NAMES[named] ?? knownLanguage(named) ?? mapping.language;
  if (said) return said;
  const texts: string[] = [];
  let chars = 0;
  for (const { text } of turns) {
    texts.push(text);
    chars += text.length;
    if (chars > ENOUGH_CHARS) break;
  }
  return detectLanguage(texts).language;
}
