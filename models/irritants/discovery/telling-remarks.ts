import { logOddsScores } from './log-odds';
import type { PhraseTable } from './phrase-table';
import type { Remark, ScoredPhrase } from './topic';

/** Over-represented beyond this is hardly by chance (two-sided 1%). */
const TELLING_Z = 2.58;
export const PRIOR_TOTAL = 500;

/** How much each phrase is over-represented in calls with bad signs, by phrase; null where there is nothing to compare. */
export function badSignScores(table: PhraseTable, remarks: readonly Remark[]): Float64Array | null {
  const bad = phraseCounts(table, (row) => remarks[row]?.bad === true);
  const good = phraseCounts(table, (row) => remarks[row]?.bad === false);
  return bad.total === 0 || good.total === 0 ? null : logOddsScores(bad, good, PRIOR_TOTAL);
}

/** Phrases with a meaning of their own, over-represented beyond chance, most telling first. */
export function tellingPhrases(table: PhraseTable, scores: Float64Array | null): ScoredPhrase[] {
  if (!scores) return [];
  return rankPhrases(table, scores, TELLING_Z);
}

export function rankPhrases(table: PhraseTable, scores: Float64Array, least: number): ScoredPhrase[] {
  const ranked: ScoredPhrase[] = [];
  scores.forEach((z, id) => {
    if (z >= least && table.isHollow[id] === 0) ranked.push({ phrase: table.phrases[id] ?? '', z });
  });
  return ranked.sort((a, b) => b.z - a.z);
}

/** In how many of some remarks each phrase is. */
export function phraseCounts(
  table: PhraseTable,
  counts: (row: number) => boolean,
): { counts: Uint32Array; total: number } {
  const found = new Uint32Array(table.phrases.length);
  let total = 0;
  for (let row = 0; row + 1 < table.rowStarts.length; row++) {
    if (!counts(row)) continue;
    for (let at = table.rowStarts[row] ?? 0; at < (table.rowStarts[row + 1] ?? 0); at++) {
      const id = table.columns[at] ?? 0;
      found[id] = (found[id] ?? 0) + 1;
      total++;
    }
  }
  return { counts: found, total };
}

/** Remarks of bad calls that say something: a telling phrase, or words of a concept. All of them where nothing compares. */
export function tellingRemarks(
  table: PhraseTable,
  remarks: readonly Remark[],
  scores: Float64Array | null,
  conceptHits: Float32Array,
): Uint32Array {
  const width = conceptHits.length / Math.max(remarks.length, 1);
  const isTelling = (row: number): boolean => {
    if (!scores) return true;
    if (conceptHits.subarray(row * width, (row + 1) * width).some((hit) => hit > 0)) return true;
    return table.columns
      .subarray(table.rowStarts[row], table.rowStarts[row + 1])
      .some((id) => table.isHollow[id] === 0 && (scores[id] ?? 0) >= TELLING_Z);
  };
  const anyBad = remarks.some(({ bad }) => bad);
  return Uint32Array.from(remarks, (_, row) => row).filter((row) =>
    anyBad ? remarks[row]?.bad === true && isTelling(row) : true,
  );
}
