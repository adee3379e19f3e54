import type { UseCaseContext } from '@/server/auth/actor';
import type { RatesView } from '@/server/irritants/rates/rates-view';
import type { Measures } from '@/server/trends/measures';
import type { Comparison } from '@/server/trends/period';
import { trendsSeries } from '@/server/trends/series';
import { type Summary, trendsSummary } from '@/server/trends/summary';
import type { Reading, Readings, ScorecardFilter } from '../contracts';
import { courseGrain } from './course';

const SECONDS_AN_HOUR = 3600;

/** What the records of calls say: the figures of Trends. */
export async function readCalls(
  context: UseCaseContext,
  filter: ScorecardFilter,
  comparison: Comparison,
  rates: RatesView,
): Promise<{ readings: Readings; summary: Summary }> {
  const [summary, series] = await Promise.all([
    trendsSummary(context, { ...filter, comparison }),
    trendsSeries(context, { ...filter, comparison: 'none', grain: courseGrain(filter) }),
  ]);
  const { current, before } = summary;
  const unknown = current.calls === 0 ? NO_CALLS : NOT_SAID;
  const reading = (of: (measures: Measures) => number | null, why: string, note = ''): Reading => ({
    value: of(current),
    before: before && of(before),
    points: series.points.map((point) => point.current && of(point.current)),
    why: current.calls === 0 ? unknown : why,
    note,
  });
  const hour = rates.agentHour / SECONDS_AN_HOUR;
  return {
    summary,
    readings: {
      serviceLevel: reading(({ serviceLevel }) => serviceLevel, NOT_SAID, targetNote(summary)),
      asa: reading(
        ({ asa }) => asa,
        'The source does not say how long callers waited: a call log with wait times, or interval reports with the ASA, would.',
      ),
      abandonRate: reading(({ abandonRate }) => abandonRate, NOT_SAID),
      transferRate: reading(
        ({ transferRate }) => transferRate,
        'The source does not say which calls were passed on: map an outcome or the target of the transfer on Data.',
      ),
      contactCost: reading(
        ({ aht }) => (aht === null ? null : aht * hour),
        'The source does not say how long calls took: talk, hold or after-call time would.',
        rates.updatedAt
          ? ''
          : 'Nobody has set what an agent’s hour costs; an assumption stands in (Irritants).',
      ),
    },
  };
}

const NO_CALLS = 'No calls in this period.';
const NOT_SAID =
  'The source does not say what became of the calls: a call log, or interval reports with answered and abandoned, would.';

function targetNote({ target }: Summary): string {
  if (!target) return '';
  const seconds = target.seconds === null ? 'the target time of each queue' : `${target.seconds} s`;
  return `Answered within ${seconds}.`;
}
