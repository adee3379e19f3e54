import { languageOf } from '@/models/speech/language-of';
import type { LanguageNames } from './language-names';

interface LanguageOption {
  value: string;
  label: string;
}

/** The languages that any of the models hears and that have a name, by name; what comes first is given. */
export function languageOptions(
  models: readonly { languages: readonly string[] }[],
  names: LanguageNames,
  first: readonly LanguageOption[],
): LanguageOption[] {
  const codes = new Set(models.flatMap(({ languages }) => languages));
  const named = Object.entries(names).filter(([code]) => codes.has(languageOf(code)));
  return [
    ...first,
    ...named
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => (one.label < other.label ? -1 : 1)),
  ];
}
