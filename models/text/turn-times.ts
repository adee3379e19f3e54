import { interruptions } from './interruptions';
import type { Utterance } from './transcript';

/** What the times of the turns tell, in milliseconds; null where one of them has none. */
export interface TurnTimes {
  customerMs: number | null;
  agentMs: number | null;
  /** nobody speaks, from the first turn to the last */
  silenceMs: number | null;
  longestSilenceMs: number | null;
  /** both speak */
  talkOverMs: number | null;
  /** from the first turn to the end of the last */
  spanMs: number | null;
  /** how often the customer broke in on the agent, and the other way round (interruptions.ts) */
  customerInterruptions: number | null;
  agentInterruptions: number | null;
}

interface Span {
  start: number;
  end: number;
}

const UNKNOWN: TurnTimes = {
  customerMs: null,
  agentMs: null,
  silenceMs: null,
  longestSilenceMs: null,
  talkOverMs: null,
  spanMs: null,
  customerInterruptions: null,
  agentInterruptions: null,
};

/** Who speaks how long, and when nobody does. Turns of one speaker that overlap count once. */
export function turnTimes(turns: readonly Pick<Utterance, 'speaker' | 'startMs' | 'endMs'>[]): TurnTimes {
  const spans = turns.flatMap(({ speaker, startMs, endMs }) =>
    startMs === null || endMs === null ? [] : [{ speaker, start: startMs, end: endMs }],
  );
  if (spans.length === 0 || spans.length < turns.length) return UNKNOWN;
  const spoken = united(spans);
  const customer = united(spans.filter(({ speaker }) => speaker === 'customer'));
  const agent = united(spans.filter(({ speaker }) => speaker === 'agent'));
  const either = united([...customer, ...agent]);
  const broken = interruptions(turns);
  const gaps = spoken.slice(1).map(({ start }, index) => start - (spoken[index]?.end ?? start));
  return {
    customerMs: length(customer),
    agentMs: length(agent),
    silenceMs: gaps.reduce((sum, gap) => sum + gap, 0),
    longestSilenceMs: gaps.reduce((most, gap) => Math.max(most, gap), 0),
    talkOverMs: length(customer) + length(agent) - length(either),
    customerInterruptions: broken?.filter(({ by }) => by === 'customer').length ?? null,
    agentInterruptions: broken?.filter(({ by }) => by === 'agent').length ?? null,
    spanMs: (spoken.at(-1)?.end ?? 0) - (spoken[0]?.start ?? 0),
  };
}

/** The same stretches of time without overlaps, in order. */
function united(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const { start, end } of sorted) {
    const before = joined.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
