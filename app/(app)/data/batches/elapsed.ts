import type { Format } from '@/app/_ui/format';

interface Span {
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** Seconds from start to end, or until now while it runs; null before the start. */
export function elapsedSeconds({ startedAt, finishedAt }: Span, now: Date): number | null {
  if (!startedAt) return null;
  return Math.max(0, ((finishedAt ?? now).getTime() - startedAt.getTime()) / 1000);
}

/** How long it took; what is shorter than a second says so. */
export function tookWords(format: Format, seconds: number): string {
  return seconds < 1 ? 'under 1 s' : format.duration(seconds);
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "2 minutes ago" in the viewer's language. */
export function ago(locale: string, then: Date, now: Date): string {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const fitting = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  if (!fitting) return words.format(seconds, 'second');
  const [unit, size] = fitting;
  return words.format(Math.trunc(seconds / size), unit);
}
