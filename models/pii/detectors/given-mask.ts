import type { Reading } from '../reading';
import type { Finding, PiiType } from '../types';

const KINDS: readonly (readonly [RegExp, PiiType])[] = [
  [/PHONE|TELEFO|FAX|MOBILE/, 'PHONE'],
  [/E-?MAIL/, 'EMAIL'],
  [/CVV|CVC|CARD_CODE/, 'CARD_CODE'],
  [/EXPIR/, 'CARD_EXPIRY'],
  [/IBAN|BANK/, 'IBAN'],
  [/CARD/, 'CARD'],
  [/SSN|SOCIAL_SECURITY|NATIONAL_ID|DRIVERS_LICENSE|PASSPORT|TAX/, 'NATIONAL_ID'],
  [/BIRTH|DOB/, 'BIRTH_DATE'],
  [/POSTCODE|ZIP/, 'POSTCODE'],
  [/ADDRESS|STREET/, 'ADDRESS'],
  [/PLATE/, 'LICENCE_PLATE'],
  [/PASSWORD|PIN|SECRET/, 'SECRET'],
  [/NAME|PERSON/, 'NAME'],
  [/NUMBER|VEHICLE_ID|ACCOUNT/, 'NUMBER'],
];

/** Masks that came with the text, of other tools or of this one; they stay as they are. */
export function findGivenMasks(reading: Reading): Finding[] {
  return reading.tokens
    .filter(({ kind }) => kind === 'mask')
    .map(({ text, start, end }) => ({ type: kindOf(text), start, end, value: text, given: true }));
}

function kindOf(text: string): PiiType {
  const upper = text.toUpperCase();
  return KINDS.find(([pattern]) => pattern.test(upper))?.[1] ?? 'GIVEN';
}
