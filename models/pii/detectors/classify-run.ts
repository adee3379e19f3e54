import type { Language } from '@/models/text/transcript';
import { passesBsn } from '../checks/bsn';
import { looksLikeCodiceFiscale, passesCodiceFiscale } from '../checks/codice-fiscale';
import { looksLikeDni, passesDni } from '../checks/dni';
import { looksLikeIban, passesIban } from '../checks/iban';
import { passesInsee } from '../checks/insee';
import { passesLuhn } from '../checks/luhn';
import { passesSteuerId } from '../checks/steuer-id';
import { looksLikeTaiwanId, passesTaiwanId } from '../checks/taiwan-id';
import type { CueKind } from '../lexicon/entries';
import type { Run } from '../number-runs';
import type { Reading } from '../reading';
import type { Finding, PassedCheck, PiiType } from '../types';
import { fitsCue } from './fits-cue';
import { looksLikePhone } from './looks-like-phone';
import { looksLikePlate } from './looks-like-plate';
import { looksLikePostcode } from './looks-like-postcode';
import { cueOf, isAmount, isDateInFigures, isPlainDate } from './run-context';

/**
 * What a run of digits and letters is, if it is personal data: by what it is called in its utterance, by what was asked
 * before (the latest question first), else by its form.
 */
export function classifyRun(reading: Reading, run: Run, asked: readonly CueKind[]): Finding | null {
  const type = typeOf(reading, run, asked);
  if (!type) return null;
  const check = checkOf(run, type);
  const value = type === 'PHONE' ? lastDigits(run.digits) : run.compact;
  return { type, start: run.start, end: run.end, value, ...(check ? { check } : {}) };
}

function typeOf(reading: Reading, run: Run, asked: readonly CueKind[]): PiiType | null {
  const { language } = reading.lexicon;
  const certain = byFormAlone(run, language);
  if (certain) return certain;
  const cue = cueOf(reading, run);
  if ((cue === 'CARD_EXPIRY' || asked.includes('CARD_EXPIRY')) && looksLikeExpiry(run)) return 'CARD_EXPIRY';
  if (isAmount(reading, run)) return null;
  const date = isPlainDate(reading, run) && !isWholeAnswer(reading, run, asked);
  if (cue && fitsCue(cue, run, { language, date })) return cue;
  if (date && isDateInFigures(run)) return null;
  if (cue === null || cue === 'NUMBER') {
    const answer = asked.find((kind) => fitsCue(kind, run, { language, date, answer: true }));
    // "your number?" asks for a phone as often as for anything else
    if (answer === 'NUMBER' && looksLikePhone(run, language)) return 'PHONE';
    if (answer) return answer;
  }
  return date ? null : byForm(reading, run, language);
}

/** 08/27, 08-2027: the month and year a card is valid to. */
function looksLikeExpiry({ pieces, separators, compact, digits }: Run): boolean {
  if (compact !== digits || separators.length !== 1 || (separators[0] !== '/' && separators[0] !== '-'))
    return false;
  const [month, year] = pieces;
  const named = Number(month?.value) >= 1 && Number(month?.value) <= 12;
  return named && (year?.value.length === 2 || year?.value.length === 4);
}

/** Nothing but four digits in answer to a question for a number: no year. */
function isWholeAnswer(reading: Reading, run: Run, asked: readonly CueKind[]): boolean {
  const words = reading.tokens.filter(({ kind }) => kind !== 'mark').length;
  return asked.length > 0 && run.pieces.length === 1 && words === run.to - run.from;
}

/** Forms that nothing else has. */
function byFormAlone(run: Run, language: Language): PiiType | null {
  const { compact, digits } = run;
  if (compact !== digits) {
    if (looksLikeIban(compact)) return 'IBAN';
    if (looksLikeCodiceFiscale(compact) || looksLikeTaiwanId(compact)) return 'NATIONAL_ID';
    if (/^[A-CEGHJ-PR-TW-Z]{2}\d{6}[A-D]$/.test(compact) && language === 'en') return 'NATIONAL_ID';
    if (looksLikeDni(compact) && language === 'es') return 'NATIONAL_ID';
  }
  return null;
}

/** By form where nothing is said. Short numbers are left: they are counts and years more often than not. */
function byForm(reading: Reading, run: Run, language: Language): PiiType | null {
  const { digits, compact } = run;
  if (isSsn(run)) return 'NATIONAL_ID';
  if (looksLikePhone(run, language)) return 'PHONE';
  return compact === digits ? byDigits(run, language) : byLettersAndDigits(reading, run, language);
}

function byDigits(run: Run, language: Language): PiiType | null {
  const { digits } = run;
  if (digits.length >= 13) return digits.length <= 19 ? 'CARD' : 'NUMBER';
  if (digits.length === 9 && language === 'nl' && passesBsn(digits)) return 'NATIONAL_ID';
  if (digits.length === 11 && language === 'de' && passesSteuerId(digits)) return 'NATIONAL_ID';
  return isLongEnough(run) ? 'NUMBER' : null;
}

/** Letters and digits are a code from seven characters with five digits on; shorter ones are often products. */
function byLettersAndDigits(reading: Reading, run: Run, language: Language): PiiType | null {
  const { digits, compact, pieces, separators } = run;
  if (looksLikePlate(run, language)) return 'LICENCE_PLATE';
  if (looksLikePostcode(run, language)) return 'POSTCODE';
  if (digits.length < 4 || compact.length < 6) return null;
  if (digits.length >= 5)
    return compact.length >= 7 || isWritten(separators) || pieces.length >= 4 ? 'NUMBER' : null;
  const product = reading.cased && isWritten(separators);
  return !product && (isWritten(separators) || pieces.length >= 4) ? 'NUMBER' : null;
}

/** In one word, at most with dashes and slashes. */
function isWritten(separators: readonly string[]): boolean {
  return separators.every((mark) => mark === '' || mark === '-' || mark === '/');
}

function isSsn({ pieces, separators }: Run): boolean {
  const lengths = pieces.map(({ value }) => value.length).join();
  return (
    lengths === '3,2,4' &&
    separators.every((mark) => mark === '-') &&
    pieces.every(({ kind }) => kind === 'digits')
  );
}

/** Six digits in one piece (five that are no round number), or seven and more in three pieces and more. */
function isLongEnough({ digits, pieces, spoken }: Run): boolean {
  if (digits.length >= 9) return true;
  if (spoken) return digits.length >= 5 ? pieces.length >= 3 : digits.length === 4 && pieces.length === 4;
  const longest = Math.max(...pieces.map(({ value }) => value.length));
  if (longest >= 6) return !/000$/.test(digits);
  if (pieces.length === 1) return digits.length === 5 && !/00$/.test(digits);
  return digits.length >= 7 && pieces.length >= 3;
}

function checkOf({ digits, compact }: Run, type: PiiType): PassedCheck | null {
  if (type === 'CARD') return digits.length >= 13 && passesLuhn(digits) ? 'luhn' : null;
  if (type === 'IBAN') return passesIban(compact) ? 'iban' : null;
  if (type !== 'NATIONAL_ID') return null;
  if (passesBsn(compact)) return 'bsn';
  if (passesCodiceFiscale(compact)) return 'codice-fiscale';
  if (passesSteuerId(compact)) return 'steuer-id';
  if (passesTaiwanId(compact)) return 'taiwan-id';
  if (passesInsee(compact)) return 'insee';
  return passesDni(compact) ? 'dni' : null;
}

/** The same number with and without its country's code has its last eight digits in common. */
function lastDigits(digits: string): string {
  return digits.slice(-8);
}
