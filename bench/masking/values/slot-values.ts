import type { PiiType } from '@/models/pii/types';

/** Slots of the templates; null: what must not be masked. */
export const SLOTS = {
  NAME: 'NAME',
  FIRST: 'NAME',
  SURNAME: 'NAME',
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
  IBAN: 'IBAN',
  ACCOUNT: 'IBAN',
  CARD: 'CARD',
  EXPIRY: 'CARD_EXPIRY',
  CVV: 'CARD_CODE',
  NATIONAL: 'NATIONAL_ID',
  BIRTH: 'BIRTH_DATE',
  ADDRESS: 'ADDRESS',
  POSTCODE: 'POSTCODE',
  PLATE: 'LICENCE_PLATE',
  NUMBER: 'NUMBER',
  CODE: 'NUMBER',
  SECRET: 'SECRET',
  OTP: 'SECRET',
  AMOUNT: null,
  TIME: null,
  DATE: null,
  DURATION: null,
  COUNT: null,
  PRODUCT: null,
  YEAR: null,
} as const satisfies Record<string, PiiType | null>;
export type Slot = keyof typeof SLOTS;

/**
 * What a language's slots are filled with. `#` is a random digit, `@` a random capital letter, `~…~` is said digit by
 * digit. NAME is made of FIRST and SURNAME.
 */
export interface SlotValues {
  /** the words for 0 to 9 */
  digits: readonly string[];
  /** between said digits */
  between: string;
  /** between first name and surname; surname first where it is '' */
  nameJoin: string;
  values: Readonly<Record<Exclude<Slot, 'NAME' | 'ACCOUNT'>, readonly string[]>>;
}
