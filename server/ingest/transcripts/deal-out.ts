import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { IncomingCall } from './incoming-call';
import type { Undated } from './transcript-mapping';

const MINUTE_MS = 60_000;

/** Stands with every transcript whose day, time or length was dealt out. */
export const DEALT_OUT = 'Day, time of day and length were dealt out by Callcast; the source has none.';

/**
 * A conversation without a day gets one: by a hash of its id, the same in every run, evenly over weekdays and opening
 * hours, Saturdays and Sundays a third of that.
 */
export function dealtOut(call: IncomingCall, rules: Undated, timeZone: string): IncomingCall {
  if (call.facts.startedAt !== null) return call;
  const hash = createHash('sha256').update(call.callId).digest();
  const day = dealtDay(rules, hash.readUInt32BE(0) / 2 ** 32);
  const [from, until] = rules.hours;
  const minutes = from * 60 + (hash.readUInt32BE(4) / 2 ** 32) * (until - from) * 60;
  const midnight = day.toZonedDateTime(timeZone).epochMilliseconds;
  const { facts } = call;
  return {
    ...call,
    engine: { ...call.engine, settings: DEALT_OUT },
    facts: {
      ...facts,
      startedAt: new Date(midnight + Math.round(minutes) * MINUTE_MS),
      queue: facts.queue === '' ? rules.queue : facts.queue,
      talkMs: facts.talkMs ?? Math.round(call.turns.length * rules.secondsATurn * 1000),
    },
  };
}

/** @param share 0 to 1, where among the days' weights it falls */
function dealtDay({ from, days }: Undated, share: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(from);
  const weights = Array.from({ length: days }, (_, index) =>
    first.add({ days: index }).dayOfWeek > 5 ? 1 : 3,
  );
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return first.add({ days: index });
  }
  return first.add({ days: days - 1 });
}
