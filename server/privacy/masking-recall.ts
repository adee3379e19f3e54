import { z } from 'zod';
import measured from '@/models/pii/measured.json';

const scoreSchema = z.object({
  language: z.string(),
  type: z.string(),
  expected: z.int(),
  hit: z.int(),
  found: z.int(),
  right: z.int(),
});
const share = z.number().min(0).max(1).nullable();

export const maskingRecallSchema = z.object({
  cases: z.int(),
  languages: z.array(z.string()),
  total: z.object({ spans: z.int(), recall: z.number() }),
  /** shares of what should be masked that was, and of masks that hide something; null where there were none */
  types: z.array(
    z.object({
      type: z.string(),
      spans: z.int(),
      recall: share,
      precision: share,
      byLanguage: z.record(z.string(), share),
    }),
  ),
});
export type MaskingRecall = z.infer<typeof maskingRecallSchema>;

/** How much personal data masking finds, as `bench/masking.ts --write` measured it. */
export function maskingRecall(): MaskingRecall {
  const rows = z.array(scoreSchema).parse(measured.rows);
  const totals = rows.filter(({ type }) => type === 'total');
  const scores = rows.filter(({ type }) => type !== 'total');
  const types = [...new Set(scores.map(({ type }) => type))].sort();
  const expected = sum(totals, 'expected');
  return {
    cases: measured.cases,
    languages: totals.map(({ language }) => language),
    total: { spans: expected, recall: sum(totals, 'hit') / expected },
    types: types.map((type) => {
      const some = scores.filter((row) => row.type === type);
      return {
        type,
        spans: sum(some, 'expected'),
        recall: part(sum(some, 'hit'), sum(some, 'expected')),
        precision: part(sum(some, 'right'), sum(some, 'found')),
        byLanguage: Object.fromEntries(some.map((row) => [row.language, part(row.hit, row.expected)])),
      };
    }),
  };
}

type Score = z.infer<typeof scoreSchema>;

function sum(rows: readonly Score[], field: 'expected' | 'hit' | 'found' | 'right'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

function part(some: number, all: number): number | null {
  return all === 0 ? null : some / all;
}
