/** The German tax id: eleven digits, not from 0, the last one by ISO/IEC 7064 MOD 11,10. */
export function passesSteuerId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return Number(digits[10]) === (11 - product) % 10;
}
