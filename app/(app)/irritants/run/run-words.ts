import type { Format } from '@/app/_ui/format';
import { timeLeft } from '@/app/_ui/time-left';
import type { RunView } from '@/server/language-runs/run-view';

/** How far a run's stage is, 0 to 1. */
export function runShare({ progress }: Pick<RunView, 'progress'>): number {
  if (!progress || progress.total <= 0) return 0;
  return Math.min(1, Math.max(0, progress.done / progress.total));
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a run does now and how long it will take, as one line. */
export function runWords(format: Format, { status, progress }: Pick<RunView, 'status' | 'progress'>): string {
  if (status === 'interrupted') return 'Its worker stopped; it starts again in a moment …';
  if (status === 'queued' || !progress) return 'Waiting for a worker …';
  const { done, total, stage, detail, secondsLeft } = progress;
  const counted = total > 1 ? `${format.count(done)} of ${format.count(total)}` : undefined;
  return [capitalized(stage), counted, detail, timeLeft(format, secondsLeft)].filter(Boolean).join(' · ');
}
