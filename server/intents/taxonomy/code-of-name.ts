const LONGEST = 60;

/**
 * A code for an intent of this name that is not taken: its letters and digits, in any script, joined by underscores, with a
 * number behind where needed.
 */
export function codeOfName(name: string, taken: ReadonlySet<string>): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const base = words.join('_').slice(0, LONGEST) || 'intent';
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}_${number}`;
  return code;
}
