import type { CallOrder, CallPlace } from './call-order';
import { dropMoved } from './drop-moved';
import { nextStep } from './next-step';
import type { Plan, PlannedDay } from './plan-days';
import type { MatchParams } from './queries/current-calls';
import { type PageRow, pageOfCalls } from './queries/page-of-calls';

/** Texts looked into in the first question; in each further one so many times more, as matches turn out to be rare. */
const FIRST_TEXTS = 2000;
const MORE_TEXTS = 16;
/** Rows read in one question: about 50 ms. */
const ROWS_A_QUESTION = 500_000;

export interface Walk {
  siteId: number;
  plan: Plan;
  match: MatchParams;
  descending: boolean;
  past: CallPlace | null;
  /** Stop after about so many calls. */
  wanted: number;
  /** Stop after reading about so many rows, full or not. */
  maxRows: number;
}

export interface Walked {
  rows: PageRow[];
  /** The UTC day at which the walk paused, not read yet; null when it came to the end. */
  pausedAt: string | null;
}

const utcDay = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 10);

/** The days still to read, in the order of the walk. */
function daysAhead({ plan, past, descending }: Walk): PlannedDay[] {
  const begin = past ? utcDay(past.startedMs) : null;
  const ahead = plan.days.filter(({ day }) => !begin || (descending ? day <= begin : day >= begin));
  return descending ? ahead.reverse() : ahead;
}

/** How many of the days ahead to read at once: until they hold what is missing, or cost enough. */
function chunkLength(days: readonly PlannedDay[], missing: number, mostTexts: number): number {
  let matching = 0;
  let stored = 0;
  let texts = 0;
  for (const [index, day] of days.entries()) {
    stored += day.stored;
    matching += day.matching ?? 0;
    texts += day.texts ?? 0;
    if (index > 0 && stored > ROWS_A_QUESTION) return index;
    if (matching >= missing || texts >= mostTexts) return index + 1;
  }
  return days.length;
}

/** Matching calls by time, newest or oldest first: days are read one after another until there are enough. */
export async function walkCalls(walk: Walk): Promise<Walked> {
  const order: CallOrder = { by: 'started', descending: walk.descending };
  const ahead = daysAhead(walk);
  const rows: PageRow[] = [];
  let read = 0;
  let past = walk.past;
  let mostTexts = FIRST_TEXTS;
  while (ahead.length > 0 && rows.length < walk.wanted && read < walk.maxRows) {
    const chunk = ahead.slice(0, chunkLength(ahead, walk.wanted - rows.length, mostTexts));
    mostTexts *= MORE_TEXTS;
    read += chunk.reduce((sum, { stored }) => sum + stored, 0);
    const limit = walk.wanted - rows.length;
    const { siteId, match } = walk;
    const { length, days, keys } = await nextStep(siteId, walk.plan, chunk, limit);
    const found =
      days.length === 0 ? [] : await pageOfCalls({ siteId, keys, match, order, past, limit, days });
    rows.push(...(walk.plan.settled ? found : await dropMoved(siteId, found)));
    const last = found.at(-1);
    if (found.length === limit && last) past = placeOf(last);
    else ahead.splice(0, length);
  }
  return { rows, pausedAt: ahead[0]?.day ?? null };
}

/** Where a call stands in an order. */
export function placeOf(row: PageRow): CallPlace {
  return { key: row.sort_key, startedMs: row.started_ms, callId: row.call_id };
}
