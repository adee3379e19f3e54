import { comparedWords } from '../guard/compared-words';

/** Words that were put in, left out or put wrong, of those of the reference (Levenshtein over words). */
export function wordErrorRate(reference: string, heard: string): number {
  const wanted = comparedWords(reference);
  const said = comparedWords(heard);
  let row = Array.from({ length: said.length + 1 }, (_, at) => at);
  wanted.forEach((word, index) => {
    const next = [index + 1];
    said.forEach((other, at) => {
      const change = (row[at] as number) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    });
    row = next;
  });
  return (row[said.length] as number) / Math.max(1, wanted.length);
}
