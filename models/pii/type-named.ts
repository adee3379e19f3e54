import { PII_TYPES, type PiiType } from './types';

/** Words in the labels of other tools, the most telling first. */
const WORDS: readonly (readonly [RegExp, PiiType])[] = [
  [/PHONE|TELEFO|FAX|MOBILE/, 'PHONE'],
  [/E-?MAIL/, 'EMAIL'],
  [/CVV|CVC|CARD_CODE/, 'CARD_CODE'],
  [/EXPIR/, 'CARD_EXPIRY'],
  [/IBAN|BANK/, 'IBAN'],
  [/CARD/, 'CARD'],
  [/SSN|SOCIAL_SECURITY|NATIONAL_ID|LICENSE_NUMBER|DRIVERS_LICENSE|PASSPORT|TAX|BSN/, 'NATIONAL_ID'],
  [/BIRTH|DOB/, 'BIRTH_DATE'],
  [/POSTCODE|ZIP/, 'POSTCODE'],
  [/ADDRESS|STREET/, 'ADDRESS'],
  [/PLATE/, 'LICENCE_PLATE'],
  [/PASSWORD|PIN|SECRET/, 'SECRET'],
  [/NAME|PERSON/, 'NAME'],
  [/NUMBER|VEHICLE_ID|ACCOUNT|POLICY|ORDER/, 'NUMBER'],
];

/** The type a label of this or another tool means, `PERSON_NAME` or `PHONE_1`; GIVEN where it cannot be told. */
export function typeNamed(label: string): PiiType {
  const upper = label.toUpperCase();
  return (
    PII_TYPES.find((type) => type === upper) ?? WORDS.find(([pattern]) => pattern.test(upper))?.[1] ?? 'GIVEN'
  );
}
