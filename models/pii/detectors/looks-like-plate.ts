import type { Language } from '@/models/text/transcript';
import type { Run } from '../number-runs';

/** Licence plates, marks and blanks left out: the Dutch side codes, German, Italian, British, French, Spanish, Taiwanese. */
const PLATES: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:[A-Z]{2}\d{4}|\d{4}[A-Z]{2}|\d{2}[A-Z]{2}\d{2}|[A-Z]{2}\d{2}[A-Z]{2}|[A-Z]{4}\d{2}|\d{2}[A-Z]{4}|\d{2}[A-Z]{3}\d|\d[A-Z]{3}\d{2}|[A-Z]{2}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{2}|[A-Z]{3}\d{2}[A-Z]|[A-Z]\d{2}[A-Z]{3}|\d[A-Z]{2}\d{3}|\d{3}[A-Z]{2}\d)$/,
  de: /^[A-ZÄÖÜ]{1,3}[A-Z]{1,2}\d{1,4}[EH]?$/,
  it: /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/,
  en: /^[A-Z]{2}\d{2}[A-Z]{3}$/,
  fr: /^[A-Z]{2}\d{3}[A-Z]{2}$/,
  es: /^\d{4}[B-DF-HJ-NP-TV-Z]{3}$/,
  'zh-TW': /^(?:[A-Z]{2,3}\d{4}|\d{4}[A-Z]{2})$/,
};

/** Whether a run is written like a licence plate. Plates of one letter group and one of digits need a mark between. */
export function looksLikePlate(run: Run, language: Language): boolean {
  if (!PLATES[language].test(run.compact)) return false;
  if (language === 'it' || language === 'en' || language === 'fr') return true;
  if (language === 'nl') return run.separators.filter((mark) => mark === '-').length >= 2;
  return run.separators.includes('-');
}
