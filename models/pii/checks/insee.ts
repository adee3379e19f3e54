/** The French social security number: 13 digits and a key, 97 minus the number modulo 97 (Corsica's letters left out). */
export function passesInsee(digits: string): boolean {
  if (!/^[1-478]\d{14}$/.test(digits)) return false;
  return 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}
