import type { LabelCorrection } from '@/server/postgres/generated/client';

type Word = Pick<LabelCorrection, 'verdict' | 'restores'>;

/**
 * People's words on one label that were not taken back, the one that counts last. Each row that takes back ends the newest of
 * them; a row that only says which earlier word counts again adds none.
 * @param history all rows on the label, oldest first
 */
export function standingWords<Row extends Word>(history: readonly Row[]): Row[] {
  const standing: Row[] = [];
  for (const row of history) {
    if (row.verdict === 'withdrawn') standing.pop();
    else if (row.restores === null) standing.push(row);
  }
  return standing;
}
