/** The Dutch "elfproef" of a citizen service number: 9×d1 + 8×d2 + … + 2×d8 − d9 divides by 11. */
export function passesBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  let sum = -Number(padded[8]);
  for (let place = 0; place < 8; place += 1) sum += Number(padded[place]) * (9 - place);
  return sum % 11 === 0;
}
