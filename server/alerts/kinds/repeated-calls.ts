import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { seriesNames } from '@/server/forecasts/series-names';
import type { Finding, Look } from '../contracts/finding';
import type { repeatedCallsSettings } from '../contracts/settings';
import { repeatedCallers } from '../queries/repeated-callers';
import { clockText, dayText } from './words';

type Settings = z.output<typeof repeatedCallsSettings>;
const DAY_SECONDS = 86_400;

interface Call {
  id: string;
  start: number;
  queue: string;
}

/**
 * Callers who called so many times within so many days: a finding a caller and run of calls, which goes on while the next
 * calls come within as many days.
 */
export async function lookAtRepeats(look: Look, settings: Settings): Promise<Finding[]> {
  const { siteId, period } = look;
  const { calls, days, queues } = settings;
  const [callers, nameOf] = await Promise.all([
    repeatedCallers({ siteId, ...period, calls, days, queues }),
    seriesNames(siteId),
  ]);
  return callers.flatMap(({ caller, starts, ids, queues: of }) => {
    const own = starts.map((start, at): Call => ({ start, id: ids[at] ?? '', queue: of[at] ?? '' }));
    return runsOf(own, settings)
      .map((run) => findingOf(run, { look, settings, caller, nameOf }))
      .filter((finding) => dateOf(finding.until, look.timeZone) >= period.from);
  });
}

/** Calls in which each has enough others in the days before it, on end. */
function runsOf(calls: readonly Call[], { calls: least, days }: Settings): [Call, ...Call[]][] {
  const runs: { first: number; last: number }[] = [];
  for (let last = least - 1; last < calls.length; last += 1) {
    const first = last - least + 1;
    const span = (calls[last]?.start ?? 0) - (calls[first]?.start ?? 0);
    if (span > days * DAY_SECONDS) continue;
    const open = runs.at(-1);
    if (open && first <= open.last) open.last = last;
    else runs.push({ first, last });
  }
  return runs.flatMap(({ first, last }) => {
    const [head, ...rest] = calls.slice(first, last + 1);
    return head ? [[head, ...rest] as [Call, ...Call[]]] : [];
  });
}

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
const dateOf = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainDate().toString();

interface Told {
  look: Look;
  settings: Settings;
  caller: string;
  nameOf: (queue: string) => string;
}

function findingOf(run: [Call, ...Call[]], { look, settings, caller, nameOf }: Told): Finding {
  const first = run[0];
  const last = run.at(-1) ?? first;
  const until = new Date(last.start * 1000);
  const clock = zoned(until, look.timeZone);
  const queues = [...new Set(run.map(({ queue }) => queue))].filter((queue) => queue !== '').map(nameOf);
  const where = queues.length > 0 ? ` (${queues.join(', ')})` : '';
  const goesTo = settings.routeTo === '' ? '' : ` To: ${settings.routeTo}.`;
  const when = `${dayText(clock.toPlainDate().toString())}, ${clockText(clock.hour * 60 + clock.minute)}`;
  return {
    subject: `caller:${caller}`,
    from: new Date(first.start * 1000),
    until,
    over: null,
    sentence: `A caller called ${run.length} times within ${settings.days} ${settings.days === 1 ? 'day' : 'days'}${where}, last on ${when}.${goesTo}`,
    href: `/calls/${look.siteId}/${encodeURIComponent(last.id)}`,
    figures: { callId: last.id, calls: run.length, days: settings.days, routeTo: settings.routeTo },
  };
}
