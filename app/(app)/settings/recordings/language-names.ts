const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** English names of languages by their code of two letters. */
export type LanguageNames = Readonly<Record<string, string>>;

/**
 * The names of all languages that have a code of two letters (ISO 639-1). Asked for on the server: browsers know fewer, and
 * React would draw the page twice.
 */
export function languageNames(): LanguageNames {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.of(code);
      // Old codes are read as new ones; each language stands once.
      return name && new Intl.Locale(code).language === code ? [[code, name]] : [];
    }),
  );
}
