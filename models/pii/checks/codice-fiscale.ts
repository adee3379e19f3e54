const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The shape of an Italian tax code; letters may stand for digits where two people would have the same (omocodia). */
export function looksLikeCodiceFiscale(compact: string): boolean {
  return /^[A-Z]{6}[0-9L-V]{2}[A-EHLMPRST][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]$/.test(compact);
}

/** Its check letter (decree of 23 December 1976): odd places by table, even places by value, modulo 26. */
export function passesCodiceFiscale(compact: string): boolean {
  if (!looksLikeCodiceFiscale(compact)) return false;
  let sum = 0;
  for (let place = 0; place < 15; place += 1) {
    const code = compact.charCodeAt(place);
    const value = code < 58 ? code - 48 : code - 65;
    sum += place % 2 === 0 ? (ODD[value] ?? 0) : value;
  }
  return compact.charCodeAt(15) - 65 === sum % 26;
}
