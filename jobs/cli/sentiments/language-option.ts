import { languageNamed } from '@/models/intent/examples';
import { guessLanguage } from '@/models/sentiment/guess-language';
import { LANGUAGES, type Language } from '@/models/text/transcript';
import { AppError } from '@/server/errors';

/** The language that `--language` names; null where it is not given. @throws AppError for one that is not read */
export function languageOption(tag: string | undefined): Language | null {
  if (tag === undefined) return null;
  const language = languageNamed(tag);
  if (language) return language;
  throw new AppError('invalid_input', `--language ${tag} is no language that is read.`, {
    hint: `Give one of ${LANGUAGES.join(', ')}.`,
  });
}

/**
 * The language of each text: the one its row names, else the option's, else the one the texts that name none seem to be in
 * taken together; a single short text tells too little of its language.
 */
export function languagesOf(
  rows: readonly { text: string; language: Language | null }[],
  option: Language | null,
): Language[] {
  const silent = rows.filter(({ language }) => language === null).map(({ text }) => text);
  const shared = option ?? (silent.length > 0 ? guessLanguage(silent) : 'en');
  return rows.map(({ language }) => language ?? shared);
}
