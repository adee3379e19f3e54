import type { z } from 'zod';
import { seriesOfQueue } from '@/server/forecasts/overrides/measured';
import { seriesNames } from '@/server/forecasts/series-names';
import { measuresOf } from '@/server/trends/measures';
import { tellsTransfers } from '@/server/trends/tells-transfers';
import type { Finding, Look } from '../contracts/finding';
import type { thresholdSettings } from '../contracts/settings';
import { lastInterval, spanTotals } from '../queries/span-totals';
import { ALERT_MEASURE_WORDS, clockText, countText, dayText, linkTo, measureText } from './words';

type Settings = z.output<typeof thresholdSettings>;

interface Span {
  queue: string;
  date: string;
  minute: number;
  start: number;
  calls: number;
  value: number;
  broken: boolean;
}

const HOUR_SECONDS = 3600;
const DAY_MINUTES = 1440;

/**
 * A measure over or under its limit, queue by queue in spans that are wholly in the data. Spans on end (of one day, or days
 * on end) are one finding; it is over once a span that has enough calls keeps the limit again, or another day has begun.
 */
export async function lookAtThreshold(look: Look, settings: Settings): Promise<Finding[]> {
  const { siteId, period } = look;
  const { spanMinutes: minutes, together, queues } = settings;
  const narrowing = { types: [], agentGroups: [], directions: [] };
  const [rows, [end], nameOf, told] = await Promise.all([
    spanTotals({ siteId, ...period, queues, ...narrowing, minutes, together }),
    lastInterval({ siteId }),
    seriesNames(siteId),
    settings.measure !== 'transferRate' || tellsTransfers({ siteId, ...period }),
  ]);
  // A day may have 25 hours.
  const length = minutes * 60 + (minutes === DAY_MINUTES ? HOUR_SECONDS : 0);
  const whole = rows.filter(({ start }) => start + length <= (end?.until ?? 0));
  const spans = whole.flatMap((row): Span[] => {
    const value = measuresOf(row, told)[settings.measure];
    if (value === null || row.calls < settings.leastCalls) return [];
    const broken = settings.side === 'above' ? value > settings.limit : value < settings.limit;
    const { name: queue, date, minute, start, calls } = row;
    return [{ queue, date, minute, start, calls, value, broken }];
  });
  const nameFor = (queue: string) => (together ? namesOf(queues.map(nameOf)) : nameOf(seriesOfQueue(queue)));
  return [...new Set(spans.map(({ queue }) => queue))].flatMap((queue) =>
    runsOf(
      spans.filter((span) => span.queue === queue),
      minutes,
    ).map((run) => findingOf(run, { look, settings, name: nameFor(queue), queue })),
  );
}

const namesOf = (names: readonly string[]): string => (names.length === 0 ? 'all queues' : names.join(', '));

interface Run {
  spans: [Span, ...Span[]];
  over: boolean;
}

/** Broken spans on end, with whether what comes after says that it is over. */
function runsOf(spans: readonly Span[], minutes: number): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const span of spans) {
    if (open && span.date !== open.spans[0].date && minutes < DAY_MINUTES) {
      open.over = true;
      open = null;
    }
    if (span.broken && open) open.spans.push(span);
    else if (span.broken) {
      open = { spans: [span], over: false };
      runs.push(open);
    } else if (open) {
      open.over = true;
      open = null;
    }
  }
  return runs;
}

interface Told {
  look: Look;
  settings: Settings;
  /** as the queue is called */
  name: string;
  queue: string;
}

function findingOf({ spans, over }: Run, { look, settings, name, queue }: Told): Finding {
  const { measure, side, limit, spanMinutes, together } = settings;
  const first = spans[0];
  const last = spans.at(-1) ?? first;
  const worst = spans.reduce((one, other) => ((side === 'above') === other.value > one.value ? other : one));
  const { label, trends } = ALERT_MEASURE_WORDS[measure];
  const calls = spans.reduce((sum, span) => sum + span.calls, 0);
  const days =
    first.date === last.date ? dayText(first.date) : `${dayText(first.date)} to ${dayText(last.date)}`;
  const clock =
    spanMinutes === DAY_MINUTES ? '' : `, ${clockText(first.minute)}–${clockText(last.minute + spanMinutes)}`;
  const text = measureText(measure, worst.value);
  const reached = spans.length === 1 ? `was ${text}` : `went ${side === 'above' ? 'up' : 'down'} to ${text}`;
  return {
    subject: `queue:${queue}`,
    from: new Date(first.start * 1000),
    until: new Date((last.start + spanMinutes * 60) * 1000),
    over,
    sentence: `${label} of ${name} ${reached} on ${days}${clock} (limit: ${side === 'above' ? 'at most' : 'at least'} ${measureText(measure, limit)}; ${countText(calls)} calls).`,
    href: linkTo('/trends', {
      site: look.siteId,
      from: first.date,
      to: last.date,
      queue: together ? settings.queues : [queue],
      measure: trends,
    }),
    figures: {
      measure,
      value: worst.value,
      limit,
      queue: together ? null : queue,
      calls,
      spans: spans.length,
    },
  };
}
