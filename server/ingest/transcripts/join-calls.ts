import { findByAgent } from './find-by-agent';
import { findCalls, type KnownCall } from './find-calls';
import { type CallUnit, type IncomingCall, isProblem, type UnitProblem } from './incoming-call';
import { NOT_JOINED } from './judge-call';
import type { TranscriptMapping } from './transcript-mapping';

/** Calls of texts under the ids of the calls they are of, and what is known of these. */
interface JoinedCalls {
  /** as they came, but for ids; what should join and does not has a problem */
  units: CallUnit[];
  /** by call id */
  known: Map<string, KnownCall>;
}

/**
 * Finds the call that each transcript is of. By id: the first of its ids (in the file, then by names of files) that is
 * known; where none is, the first. By agent and time, where the mapping says so and no id is known: the only call of its
 * agent that was under way when it began, give or take the seconds; of several the only one that came in or was answered
 * then, give or take the seconds. Whatever that does not tell surely joins none.
 * @param siteId null: a site that is not made yet, of which no call is known
 * @param delivery as findCalls takes it
 */
export async function joinCalls(
  siteId: number | null,
  units: readonly CallUnit[],
  { join }: TranscriptMapping,
  delivery: { seq: number; line: number },
): Promise<JoinedCalls> {
  if (siteId === null) return { units: [...units], known: new Map() };
  const ids = units.flatMap(({ call }) => (isProblem(call) ? [] : idsOf(call)));
  const known = await findCalls(siteId, ids, delivery);
  const byId = units.map((unit) => withCall(unit, (call) => ({ ...call, callId: knownId(call, known) })));
  if (!join) return { units: byId, known };
  const open = byId.flatMap(({ call }) => (isProblem(call) || known.has(call.callId) ? [] : [call]));
  const found = await findByAgent(siteId, open, join.toleranceSeconds * 1000);
  const others = await findCalls(
    siteId,
    [...found.values()].flatMap(({ callId }) => callId ?? []),
    delivery,
  );
  for (const [callId, call] of others) known.set(callId, call);
  const joined = byId.map((unit) =>
    withCall(unit, (call) => {
      const one = found.get(call);
      if (!one) return call;
      if (one.callId === null) return notJoined(unit.firstLine, one.reason, one.hint);
      return {
        ...call,
        callId: one.callId,
        engine: { ...call.engine, settings: noted(call.engine.settings) },
      };
    }),
  );
  return { units: joined, known };
}

function withCall(unit: CallUnit, change: (call: IncomingCall) => IncomingCall | UnitProblem): CallUnit {
  return isProblem(unit.call) ? unit : { ...unit, call: change(unit.call) };
}

function idsOf({ callId, otherIds = [] }: IncomingCall): string[] {
  return [callId, ...otherIds];
}

/** Records count before what other files of texts told of a call. */
function knownId(call: IncomingCall, known: ReadonlyMap<string, KnownCall>): string {
  const ids = idsOf(call);
  return ids.find((id) => known.get(id)?.recorded) ?? ids.find((id) => known.has(id)) ?? call.callId;
}

function notJoined(line: number, reason: string, hint: string): UnitProblem {
  return { line, field: NOT_JOINED, reason, hint };
}

/** That it was joined by agent and time stands with the transcript. */
function noted(settings: string): string {
  const joined = '"joined":"agent_time"';
  return settings.startsWith('{"') ? `{${joined},${settings.slice(1)}` : settings || `{${joined}}`;
}
