/** Country calling code and trunk prefix (what is dialed before a national number and left out abroad). */
const PLANS: Record<string, readonly [string, string]> = {
  AE: ['971', '0'],
  AT: ['43', '0'],
  AU: ['61', '0'],
  BE: ['32', '0'],
  BR: ['55', '0'],
  CA: ['1', '1'],
  CH: ['41', '0'],
  CN: ['86', '0'],
  CZ: ['420', ''],
  DE: ['49', '0'],
  DK: ['45', ''],
  ES: ['34', ''],
  FI: ['358', '0'],
  FR: ['33', '0'],
  GB: ['44', '0'],
  GR: ['30', ''],
  HU: ['36', '06'],
  IE: ['353', '0'],
  IL: ['972', '0'],
  IN: ['91', '0'],
  IT: ['39', ''],
  JP: ['81', '0'],
  LU: ['352', ''],
  MX: ['52', ''],
  NL: ['31', '0'],
  NO: ['47', ''],
  NZ: ['64', '0'],
  PL: ['48', ''],
  PT: ['351', ''],
  RO: ['40', '0'],
  SE: ['46', '0'],
  SG: ['65', ''],
  TR: ['90', '0'],
  TW: ['886', '0'],
  US: ['1', '1'],
  ZA: ['27', '0'],
};

const WITHHELD = new Set([
  'anonymous',
  'unknown',
  'restricted',
  'private',
  'withheld',
  'unavailable',
  'none',
  'null',
]);

/**
 * A number in one spelling, so that the same caller has the same pseudonym: +31201234567 for 020-123 4567 in NL.
 * '' for withheld numbers. What holds letters (a SIP name, a customer id) is only lower-cased.
 * @param country ISO 3166-1 alpha-2 in which numbers without a prefix are read; '' leaves them as they are
 */
export function normalizeNumber(text: string, country: string): string {
  const address = text
    .trim()
    .replace(/^(sips?|tel):/i, '')
    .replace(/[@;].*$/, '');
  const name = address.toLowerCase();
  if (name === '' || WITHHELD.has(name)) return '';
  if (/[a-z]/.test(name)) return name;
  const international = address.startsWith('+') || address.startsWith('00');
  const digits = address.replace(/\(0\)/, '').replace(/\D/g, '');
  if (digits === '') return '';
  if (international) return `+${address.startsWith('+') ? digits : digits.slice(2)}`;
  const plan = PLANS[country];
  // Short numbers are extensions and service numbers: they have no international form.
  if (!plan || digits.length < 7) return digits;
  const [code, trunk] = plan;
  return `+${code}${trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits}`;
}
