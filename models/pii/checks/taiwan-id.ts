/** Places of the letters in the code 10 to 35 of the Taiwanese id. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** A Taiwanese identity card number, or a residence number (second character 8 or 9). */
export function looksLikeTaiwanId(compact: string): boolean {
  return /^[A-Z][1289A-D]\d{8}$/.test(compact);
}

/** Its check: tens of the letter's code, nine times its units, the digits times 8 to 1, and the check digit divide by 10. */
export function passesTaiwanId(compact: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(compact)) return false;
  const code = LETTERS.indexOf(compact.charAt(0)) + 10;
  let sum = Math.floor(code / 10) + (code % 10) * 9 + Number(compact[9]);
  for (let place = 1; place < 9; place += 1) sum += Number(compact[place]) * (9 - place);
  return sum % 10 === 0;
}
