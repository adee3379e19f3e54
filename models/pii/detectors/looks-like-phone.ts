import type { Language } from '@/models/text/transcript';
import type { Run } from '../number-runs';

/** Digits of a national number with its leading 0, by language: shortest and longest. */
const WITH_ZERO: Readonly<Record<Language, readonly [number, number]>> = {
  en: [10, 11],
  nl: [10, 10],
  de: [7, 12],
  it: [8, 11],
  fr: [10, 10],
  es: [99, 0],
  'zh-TW': [8, 10],
};

/** First digits of numbers without a leading 0, and how many digits follow them. */
const WITHOUT_ZERO: Readonly<Partial<Record<Language, RegExp>>> = {
  nl: /^6\d{8}$/,
  de: /^1[567]\d{8,9}$/,
  it: /^3\d{8,9}$/,
  es: /^[6789]\d{8}$/,
  en: /^1?[2-9]\d{2}[2-9]\d{6}$/,
};

/** Whether digits read like a telephone number where nothing says so: plus, 00, a national form, or North American groups. */
export function looksLikePhone(run: Run, language: Language): boolean {
  const { digits, compact, plus, pieces } = run;
  if (compact !== digits || digits.length > 15) return false;
  if (plus) return digits.length >= 8;
  if (digits.startsWith('00') && digits.length >= 10 && digits.length <= 16) return true;
  const [shortest, longest] = WITH_ZERO[language];
  if (digits.startsWith('0') && digits.length >= shortest && digits.length <= longest) return true;
  if (WITHOUT_ZERO[language]?.test(digits)) return true;
  const lengths = pieces.map(({ value }) => value.length).join();
  return language === 'en' && ['3,3,4', '1,3,3,4', '3,4', '4,3,3'].includes(lengths);
}
