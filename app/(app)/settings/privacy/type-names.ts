/** Types of personal data as people call them. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  NAME: 'Names',
  PHONE: 'Telephone numbers',
  EMAIL: 'E-mail addresses',
  IBAN: 'Bank accounts',
  CARD: 'Card numbers',
  CARD_CODE: 'Card codes',
  CARD_EXPIRY: 'Card expiry dates',
  NATIONAL_ID: 'National ids, passports',
  BIRTH_DATE: 'Dates of birth',
  ADDRESS: 'Addresses',
  POSTCODE: 'Postcodes',
  LICENCE_PLATE: 'Licence plates',
  NUMBER: 'Customer, order and other numbers',
  SECRET: 'Passwords, PINs, codes',
};
