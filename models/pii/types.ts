/** Kinds of personal data that are masked. GIVEN marks a mask that was in the text already, of a kind that cannot be told. */
export const PII_TYPES = [
  'NAME',
  'PHONE',
  'EMAIL',
  'IBAN',
  'CARD',
  'CARD_CODE',
  'CARD_EXPIRY',
  'NATIONAL_ID',
  'BIRTH_DATE',
  'ADDRESS',
  'POSTCODE',
  'LICENCE_PLATE',
  'NUMBER',
  'SECRET',
  'GIVEN',
] as const;
export type PiiType = (typeof PII_TYPES)[number];

/** Which arithmetic check a value passed. It labels; a value is masked whether it passes or not. */
export type PassedCheck =
  | 'luhn'
  | 'iban'
  | 'bsn'
  | 'codice-fiscale'
  | 'steuer-id'
  | 'taiwan-id'
  | 'insee'
  | 'dni';

/** Personal data found in one utterance: characters (UTF-16) `start` to `end`, exclusive, of the original text. */
export interface Finding {
  type: PiiType;
  start: number;
  end: number;
  /** the same for the same value however it was written or said: digits, or lower-case letters */
  value: string;
  check?: PassedCheck;
  /** it came with the text as a mask, and stays as it is */
  given?: true;
}

/** A mask in the masked text: characters `start` to `end`, exclusive. */
export interface Mask {
  type: PiiType;
  /** the text of the mask, `[PHONE_1]`; masks that came with the text keep theirs */
  label: string;
  start: number;
  end: number;
  check?: PassedCheck;
}

export interface MaskedUtterance {
  text: string;
  masks: readonly Mask[];
  /** side by side with the masks: the characters (UTF-16) of the original text that each stands for */
  replaced: readonly { start: number; end: number }[];
}

/** Especially protected content (GDPR articles 9 and 10). */
export const SENSITIVE_KINDS = [
  'health',
  'religion',
  'union',
  'sexuality',
  'ethnic_origin',
  'politics',
  'biometric',
  'criminal',
] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

export interface MaskedCall {
  /** one for each utterance, in order */
  utterances: readonly MaskedUtterance[];
  /** masks by type; types without one are left out */
  counts: Partial<Record<PiiType, number>>;
  /** kinds of especially protected content the call seems to hold */
  sensitive: readonly SensitiveKind[];
}

export interface MaskOptions {
  /** names of the call's parties as its metadata gives them; masked wherever they are said */
  knownNames?: readonly string[];
}
