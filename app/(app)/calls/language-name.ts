const NAMES: Record<string, string> = {
  en: 'English',
  nl: 'Dutch',
  de: 'German',
  it: 'Italian',
  zh: 'Chinese',
  'zh-TW': 'Traditional Chinese',
  fr: 'French',
  es: 'Spanish',
};

/** A language's name for readers; its code where it is another. */
export function languageName(language: string): string {
  return NAMES[language] ?? (language || 'Language not known');
}
