import type { Format } from '@/app/_ui/format';
import { timeLeft } from '@/app/_ui/time-left';
import type { RunProgress, SnapshotView } from '@/server/forecasts/contracts/snapshot-view';

const STAGES: Record<RunProgress['stage'], string> = {
  read: 'Reading the history',
  prepare: 'Putting the series in order',
  backtest: 'Trying every method on past weeks',
  network: 'Training the network',
  forecast: 'Forecasting',
  write: 'Storing the forecast',
};

/** How far a run's stage is, 0 to 1. */
export function stageShare(progress: RunProgress | null): number {
  if (!progress || progress.total <= 0) return 0;
  return Math.min(1, Math.max(0, progress.done / progress.total));
}

/** What a run does now, what it says of it, how long it will take: as one line. */
export function progressWords(
  format: Format,
  { status, progress }: Pick<SnapshotView, 'status' | 'progress'>,
): string {
  if (status === 'interrupted') return 'Its worker stopped; it starts again in a moment …';
  if (status === 'queued' || !progress) return 'Waiting for a worker …';
  const counted =
    progress.total > 1 ? `${format.count(progress.done)} of ${format.count(progress.total)}` : undefined;
  return [STAGES[progress.stage], counted, progress.detail, timeLeft(format, progress.secondsLeft)]
    .filter(Boolean)
    .join(' · ');
}
