import type { TextSpan } from '@/models/text/transcript';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import type { ReadyPlayback } from '@/server/recordings/playback/playback-view';

export const MARK_KINDS = ['muted', 'silence', 'both', 'match'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A stretch of the recording that is worth knowing, in milliseconds. */
export interface Mark {
  kind: MarkKind;
  startMs: number;
  endMs: number;
}

type Span = Pick<Mark, 'startMs' | 'endMs'>;

/** Nobody speaks for longer than this: worth a mark. */
const SILENCE_MS = 5000;
/** Shorter ones are how people take turns. */
const BOTH_MS = 500;

/** Silences, talking at once and found words by the times of the turns, and muted stretches; by kind, in order. */
export function marksOf(
  turns: readonly TurnView[],
  { durationMs, muted }: Pick<ReadyPlayback, 'durationMs' | 'muted'>,
  matches: readonly TextSpan[],
): Mark[] {
  const kind = (of: MarkKind, spans: readonly Span[]) => spans.map((span) => ({ kind: of, ...span }));
  return [
    ...kind(
      'muted',
      muted.map(([startMs, endMs]) => ({ startMs, endMs })),
    ),
    ...kind('silence', silences(turns, durationMs, SILENCE_MS)),
    ...kind('both', talkOvers(turns)),
    ...kind(
      'match',
      matches.flatMap((match) => whereSaid(turns, match) ?? []),
    ),
  ];
}

/** Where nobody speaks for longer than `leastMs`, from the beginning of the recording to its end; none without times. */
export function silences(turns: readonly TurnView[], durationMs: number, leastMs: number): Span[] {
  const timed = timedTurns(turns);
  if (timed.length === 0) return [];
  const found: Span[] = [];
  let until = 0;
  for (const { startMs, endMs } of [...timed, { startMs: durationMs, endMs: durationMs }]) {
    if (startMs - until > leastMs) found.push({ startMs: until, endMs: startMs });
    until = Math.max(until, endMs);
  }
  return found;
}

function talkOvers(turns: readonly TurnView[]): Span[] {
  const found: Span[] = [];
  let before: ReturnType<typeof timedTurns>[number] | undefined;
  for (const turn of timedTurns(turns)) {
    if (before && turn.speaker !== before.speaker) {
      const endMs = Math.min(before.endMs, turn.endMs);
      if (endMs - turn.startMs >= BOTH_MS) found.push({ startMs: turn.startMs, endMs });
    }
    if (!before || turn.endMs > before.endMs) before = turn;
  }
  return found;
}

function timedTurns(turns: readonly TurnView[]) {
  return turns
    .flatMap(({ speaker, startMs, endMs }) =>
      startMs === null || endMs === null ? [] : [{ speaker, startMs, endMs }],
    )
    .sort((a, b) => a.startMs - b.startMs);
}

function whereSaid(turns: readonly TurnView[], { utterance, start, end }: TextSpan): Span | null {
  const turn = turns[utterance];
  const words = turn?.words.filter((word) => word[0] < end && word[1] > start) ?? [];
  const [first] = words;
  const last = words.at(-1);
  if (first && last) return { startMs: first[2], endMs: last[3] };
  if (!turn || turn.startMs === null) return null;
  return { startMs: turn.startMs, endMs: turn.endMs ?? turn.startMs };
}
