import type { AudioSpan } from '@/models/speech/audio/speech-audio';

/** The same stretches made longer by `aroundMs` at both ends, in order, without overlaps, within 0 and `lengthMs`. */
export function unitedSpans(
  spans: readonly AudioSpan[],
  { aroundMs, lengthMs }: { aroundMs: number; lengthMs: number },
): AudioSpan[] {
  const united: AudioSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    const startMs = Math.max(0, Math.floor(span.startMs) - aroundMs);
    const endMs = Math.min(lengthMs, Math.ceil(span.endMs) + aroundMs);
    const before = united.at(-1);
    if (before && startMs <= before.endMs) before.endMs = Math.max(before.endMs, endMs);
    else if (endMs > startMs) united.push({ startMs, endMs });
  }
  return united;
}
