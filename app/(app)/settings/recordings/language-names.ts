const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Languages that are written in another way in a region: they can be asked for as they are written there. */
const REGIONAL = ['zh-TW', 'zh-HK'];

/** English names of languages by their code of two letters, some with a region. */
export type LanguageNames = Readonly<Record<string, string>>;

/**
 * The names of all languages that have a code of two letters (ISO 639-1), and of those that a region writes otherwise. Asked for on the server: browsers know fewer, and
 * React would draw the page twice.
 */
export function languageNames(): LanguageNames {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  return Object.fromEntries(
    [...codes, ...REGIONAL].flatMap((code) => {
      const name = names.of(code);
      // Old codes are read as new ones; each language stands once.
      return name && new Intl.Locale(code).toString() === code ? [[code, name]] : [];
    }),
  );
}
