import { knownLanguage, openLanguageDetector } from '@/models/text/detect-language';
import { LANGUAGES, type Language } from '@/models/text/transcript';
import { AppError } from '@/server/errors';
import type { CallOfFile } from './calls-of-file';

/**
 * The language of a call: what its line says, else the option, else what its words tell.
 * @throws AppError `invalid_input` for an option that is none
 */
export async function languageOf(call: CallOfFile, option: string): Promise<Language> {
  const said = knownLanguage(call.language);
  if (said) return said;
  if (option !== 'auto') {
    const chosen = knownLanguage(option);
    if (chosen) return chosen;
    throw new AppError('invalid_input', `--language ${option} is none that Callcast knows.`, {
      hint: `It knows ${LANGUAGES.join(', ')}; auto tells the language from the words.`,
    });
  }
  const detectLanguage = await openLanguageDetector();
  return detectLanguage(call.utterances.map(({ text }) => text)).language;
}
