import type { UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import type { Period } from '@/server/trends/period';
import type { Reading, Readings, ScorecardFilter } from '../contracts';
import { type TextSums, textSums } from '../queries/text-sums';
import { courseOf, ratioOf } from './course';
import { NO_IRRITANTS, readIrritantCost } from './irritant-cost';

const NO_TEXTS =
  'Known of calls with a transcript, and there is none in this period: bring in transcripts on Data.';

/** Rows of days: of the period, and of the one it is compared with (none: empty). */
interface TextRows {
  period: Period;
  now: readonly TextSums[];
  before: readonly TextSums[];
}

/** @param why - what to say where there are texts, but the measure is not known */
function readingOf(
  { period, now, before }: TextRows,
  of: (rows: readonly TextSums[]) => number | null,
  why: string,
): Reading {
  return {
    value: of(now),
    before: of(before),
    points: courseOf(period, now, of),
    why: now.length === 0 ? NO_TEXTS : why,
    note: '',
  };
}

function repeatRate(rows: TextRows): Reading {
  const callers = rows.now.reduce((sum, row) => sum + row.callers, 0);
  const again = ratioOf<TextSums>(
    (row) => row.again,
    (row) => row.callers,
  );
  return {
    ...readingOf(
      rows,
      again,
      'The records do not say who called: map a caller’s number or id on Data (it is kept as a pseudonym).',
    ),
    note: `Of ${callers.toLocaleString('en-GB')} calls with a transcript whose caller is known.`,
  };
}

function sentiment(rows: TextRows): Reading {
  const balance = ratioOf<TextSums>(
    (row) => row.balance,
    (row) => row.balances,
  );
  return readingOf(
    rows,
    balance,
    'No model has read the sentiment of these calls yet: “callcast label” does.',
  );
}

function irritantShare(rows: TextRows, anyConfirmed: boolean): Reading {
  const irritated = ratioOf<TextSums>(
    (row) => row.irritated,
    (row) => row.searched,
  );
  return readingOf(
    rows,
    (some) => (anyConfirmed ? irritated(some) : null),
    anyConfirmed ? 'These calls have not been searched yet.' : NO_IRRITANTS,
  );
}

function evaluatedShare(rows: TextRows): Reading {
  const anyJudged = rows.now.some((row) => row.judged > 0);
  const judged = ratioOf<TextSums>(
    (row) => row.judged,
    (row) => row.read,
  );
  return readingOf(
    rows,
    (some) => (anyJudged ? judged(some) : null),
    'Nobody has judged a label in this period: the worklist of Calls says where to begin.',
  );
}

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
  const anyConfirmed = confirmed.length > 0;
  const ask = (period: Period) =>
    textSums({ ...filter, ...period, intents: [], irritants: [], languages: [], agents: [], confirmed });
  const period = { from: filter.from, to: filter.to };
  const [now, before] = await Promise.all([ask(period), comparison ? ask(comparison) : []]);
  const rows = { period, now, before };
  return {
    repeatRate: repeatRate(rows),
    sentiment: sentiment(rows),
    irritantShare: irritantShare(rows, anyConfirmed),
    evaluatedShare: evaluatedShare(rows),
    irritantCost: await readIrritantCost(context, {
      filter,
      comparison,
      known: now.length > 0 && anyConfirmed,
    }),
  };
}
