import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import type { Scorecard, scorecardInput } from './contracts';
import { AREA_NAMES, wordsOf } from './measures';
import { readScorecard } from './scorecard';

const HEADS = [
  'from',
  'to',
  'area',
  'measure',
  'unit',
  'value',
  'before',
  'goal',
  'goal_is',
  'goal_from',
  'status',
  'why',
];

const cell = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toPrecision(12));

/** A scorecard as CSV: a line a measure. Shares are 0 to 1; an empty value is not known, `why` says why. */
export function scorecardCsv({ period, currency, rows }: Scorecard): string {
  const lines = rows.map(({ measure, value, before, goal, status, why }) => {
    const { area, label, unit, moreIsBetter } = wordsOf(measure);
    const goalIs = goal ? (moreIsBetter ? 'at least' : 'at most') : null;
    return csvLine([
      period.from,
      period.to,
      AREA_NAMES[area].name,
      label,
      unit === 'money' ? currency : unit,
      cell(value),
      cell(before),
      cell(goal?.value),
      goalIs,
      goal?.source ?? null,
      status,
      why,
    ]);
  });
  return csvHead(HEADS) + lines.join('');
}

/** The scorecard of a period as CSV. */
export async function exportScorecard(
  context: UseCaseContext,
  input: (typeof scorecardInput)['_input'],
): Promise<string> {
  return scorecardCsv(await readScorecard(context, input));
}
