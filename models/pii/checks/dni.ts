const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Whether letters and digits look like a Spanish identity number (DNI) or one for foreigners (NIE). */
export function looksLikeDni(compact: string): boolean {
  return /^(?:\d{8}|[XYZ]\d{7})[A-Z]$/.test(compact);
}

/** Its letter is the number modulo 23 by table; X, Y and Z count as 0, 1 and 2. */
export function passesDni(compact: string): boolean {
  if (!looksLikeDni(compact)) return false;
  const number = Number(compact.slice(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'));
  return LETTERS[number % 23] === compact.charAt(8);
}
