import type { IncomingCall } from './incoming-call';
import { callsUnderWay, MOST_MOMENTS } from './queries/calls-under-way';

/** The call of a transcript, or why none can be told. */
type AgentsCall = { callId: string } | { callId: null; reason: string; hint: string };

type Row = Awaited<ReturnType<typeof callsUnderWay>>[number];

const DAY_MS = 86_400_000;
const HINT =
  'Name the call in the file or by its name, or send the call records first, with agents as the file names them.';

interface Moment {
  call: IncomingCall;
  agent: string;
  at: number;
}

/** Finds calls by agent (in any case) and time; join-calls.ts tells the rule. */
export async function findByAgent(
  siteId: number,
  calls: readonly IncomingCall[],
  toleranceMs: number,
): Promise<Map<IncomingCall, AgentsCall>> {
  const found = new Map<IncomingCall, AgentsCall>();
  const moments: Moment[] = [];
  for (const call of calls) {
    const agent = call.facts.agent.trim().toLowerCase();
    const at = call.facts.startedAt?.getTime();
    if (agent === '') found.set(call, none('No call of its id is known, and it does not tell the agent.'));
    else if (at === undefined)
      found.set(call, none('No call of its id is known, and it does not tell when it began.'));
    else moments.push({ call, agent, at });
  }
  for (const some of byDay(moments)) {
    const [first] = some;
    if (!first) continue;
    const rows = await callsUnderWay({
      siteId,
      days: daysAround(first.at),
      agents: some.map(({ agent }) => agent),
      moments: some.map(({ at }) => at),
      toleranceMs,
    });
    for (const moment of some) found.set(moment.call, theOnly(moment, rows, toleranceMs));
  }
  return found;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** A call that is under way began that day or the day before; within the tolerance it may begin the day after. */
function daysAround(instant: number): string[] {
  return [dayOf(instant - DAY_MS), dayOf(instant), dayOf(instant + DAY_MS)];
}

/** Moments of one UTC day each. */
function byDay(moments: readonly Moment[]): Moment[][] {
  const days = new Map<string, Moment[]>();
  for (const moment of moments) {
    const day = dayOf(moment.at);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return [...days.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_MOMENTS) }, (_, part) =>
      all.slice(part * MOST_MOMENTS, (part + 1) * MOST_MOMENTS),
    ),
  );
}

function theOnly({ agent, at }: Moment, rows: readonly Row[], toleranceMs: number): AgentsCall {
  const underWay = rows.filter(
    (row) => row.agent === agent && at >= row.started_ms - toleranceMs && at <= row.ended_ms + toleranceMs,
  );
  const isNear = (instant: number) => Math.abs(instant - at) <= toleranceMs;
  const began = underWay.filter((row) => isNear(row.started_ms) || isNear(row.answered_ms));
  const [only] = underWay.length === 1 ? underWay : began;
  if (only && (underWay.length === 1 || began.length === 1)) return { callId: only.call_id };
  return underWay.length === 0
    ? none('No call of its agent was under way when it began.')
    : none(`${underWay.length} calls of its agent were under way when it began.`);
}

function none(reason: string): AgentsCall {
  return { callId: null, reason, hint: HINT };
}
