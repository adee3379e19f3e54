import type { UseCaseContext } from '@/server/auth/actor';
import { irritantOverview } from '@/server/irritants/overview';
import { database } from '@/server/postgres/client';
import type { Period } from '@/server/trends/period';
import type { Reading, Readings, ScorecardFilter } from '../contracts';
import { type TextSums, textSums } from '../queries/text-sums';
import { courseOf, ratioOf } from './course';

const NO_TEXTS =
  'Known of calls with a transcript, and there is none in this period: bring in transcripts on Data.';

/** What was read in the texts of calls: the figures of Intents and Irritants. */
export async function readTexts(
  context: UseCaseContext,
  filter: ScorecardFilter,
  comparison: Period | null,
): Promise<Readings> {
  const { siteId } = filter;
  const irritants = await database().irritant.findMany({
    where: { siteId, status: 'confirmed' },
    select: { id: true },
  });
  const confirmed = irritants.map(({ id }) => id);
  const ask = (period: Period) =>
    textSums({ ...filter, ...period, intents: [], irritants: [], languages: [], agents: [], confirmed });
  const period = { from: filter.from, to: filter.to };
  const [now, before] = await Promise.all([ask(period), comparison ? ask(comparison) : []]);
  const reading = (of: (rows: readonly TextSums[]) => number | null, why: string): Reading => ({
    value: of(now),
    before: of(before),
    points: courseOf(period, now, of),
    why: now.length === 0 ? NO_TEXTS : why,
    note: '',
  });
  const judged = ratioOf<TextSums>(
    (row) => row.judged,
    (row) => row.read,
  );
  const anyJudged = now.some((row) => row.judged > 0);
  const irritantShare = ratioOf<TextSums>(
    (row) => row.irritated,
    (row) => row.searched,
  );
  return {
    repeatRate: {
      ...reading(
        ratioOf(
          (row) => row.again,
          (row) => row.callers,
        ),
        'The records do not say who called: map a caller’s number or id on Data (it is kept as a pseudonym).',
      ),
      note: `Of ${countOf(now, (row) => row.callers)} calls with a transcript whose caller is known.`,
    },
    sentiment: reading(
      ratioOf(
        (row) => row.balance,
        (row) => row.balances,
      ),
      'No model has read the sentiment of these calls yet: “callcast label” does.',
    ),
    irritantShare: {
      ...reading((rows) => (confirmed.length === 0 ? null : irritantShare(rows)), NO_IRRITANTS),
      why:
        now.length === 0
          ? NO_TEXTS
          : confirmed.length === 0
            ? NO_IRRITANTS
            : 'These calls have not been searched yet.',
    },
    evaluatedShare: reading(
      (rows) => (anyJudged ? judged(rows) : null),
      'Nobody has judged a label in this period: the worklist of Calls says where to begin.',
    ),
    irritantCost: await readCost(context, {
      filter,
      comparison,
      known: now.length > 0 && confirmed.length > 0,
    }),
  };
}

function countOf(rows: readonly TextSums[], of: (row: TextSums) => number): string {
  return rows.reduce((sum, row) => sum + of(row), 0).toLocaleString('en-GB');
}

const NO_IRRITANTS = 'No irritant is confirmed: decide on the candidates of Irritants, or make a rule.';

async function readCost(
  context: UseCaseContext,
  { filter, comparison, known }: { filter: ScorecardFilter; comparison: Period | null; known: boolean },
): Promise<Reading> {
  const none = { value: null, before: null, points: [], note: '' };
  if (!known) return { ...none, why: NO_IRRITANTS };
  const ask = (period: Period) => irritantOverview(context, { ...filter, ...period, comparison: 'none' });
  const [now, before] = await Promise.all([ask(filter), comparison && ask(comparison)]);
  const cost = now.totalCostAMonth;
  return {
    ...none,
    value: cost?.value ?? null,
    before: before?.totalCostAMonth?.value ?? null,
    why: 'Too few calls with irritants, or too few comparable ones, to say what they cost.',
    note: cost ? `A month; with 95% likelihood ${Math.round(cost.low)} to ${Math.round(cost.high)}.` : '',
  };
}
