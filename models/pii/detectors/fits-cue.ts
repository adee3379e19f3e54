import type { Language } from '@/models/text/transcript';
import type { CueKind } from '../lexicon/entries';
import type { Run } from '../number-runs';

interface Circumstances {
  language: Language;
  /** it reads like a day or a year */
  date: boolean;
  /** it was asked for in an earlier utterance */
  answer?: boolean;
}

/** Fewest digits a number of a kind, or a piece of one that is being dictated, may have. */
const FEWEST: Readonly<Partial<Record<CueKind, number>>> = {
  PHONE: 3,
  IBAN: 4,
  CARD: 4,
  NATIONAL_ID: 3,
  NUMBER: 3,
  SECRET: 3,
};
const POSTCODE_DIGITS: Readonly<Record<Language, readonly number[]>> = {
  en: [1, 2, 3, 5, 9],
  nl: [4],
  de: [4, 5],
  it: [5],
  fr: [5],
  es: [5],
  'zh-TW': [3, 5, 6],
};

/** Whether a run may be what it is said to be. */
export function fitsCue(kind: CueKind, run: Run, { language, date, answer = false }: Circumstances): boolean {
  const { digits, compact } = run;
  switch (kind) {
    case 'CARD_CODE':
      return (digits.length === 3 || digits.length === 4) && compact === digits;
    case 'CARD_EXPIRY':
      return digits.length >= 3 && digits.length <= 6 && compact === digits;
    case 'POSTCODE':
      return (
        POSTCODE_DIGITS[language].includes(digits.length) &&
        (language !== 'en' || digits.length >= 5 || compact.length >= 5)
      );
    case 'LICENCE_PLATE':
      return compact.length >= 4 && compact.length <= 9 && (compact !== digits || !answer);
    case 'ADDRESS':
    case 'BIRTH_DATE':
    case 'EMAIL':
    case 'NAME':
      return false;
    case 'NUMBER':
      return fitsNumber(run, date, answer);
    default:
      return !(date && kind !== 'SECRET') && enough(kind, digits);
  }
}

/** An answer may be anything else that has three digits; a code with letters has to look like one. */
function fitsNumber({ digits, compact, pieces }: Run, date: boolean, answer: boolean): boolean {
  if (compact.length >= 5 && compact !== digits) {
    if (!answer) return digits.length >= 1;
    return digits.length >= (compact.length < 6 ? 3 : 2);
  }
  const small = answer && pieces.length === 1 && digits.length === 3;
  return !date && enough('NUMBER', digits) && !small;
}

function enough(kind: CueKind, digits: string): boolean {
  return digits.length >= (FEWEST[kind] ?? 3);
}
