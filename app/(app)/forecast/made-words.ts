import type { Format } from '@/app/_ui/format';
import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';

type Made = Pick<
  SnapshotView,
  'createdAt' | 'finishedAt' | 'trigger' | 'createdBy' | 'seconds' | 'backend' | 'device' | 'kind' | 'name'
>;

/** A snapshot in a list: when it was made, and by whom or what. */
export function snapshotName(format: Format, made: Made, timeZone: string): string {
  const when = format.dateTime(made.finishedAt ?? made.createdAt, timeZone).replace(/:\d\d$/, '');
  if (made.kind === 'import') return `${when}, ${made.name || 'imported'}`;
  const whose = { nightly: 'at night', person: made.createdBy, cli: 'command line' }[made.trigger];
  return whose ? `${when}, ${whose}` : when;
}

/** How long it took, and on what. */
export function effortText(format: Format, { seconds, backend, device }: Made): string {
  const took = seconds === null ? 'not known' : seconds < 1 ? 'under a second' : format.duration(seconds);
  if (backend === '') return `${took}, without a neural network`;
  return `${took}; network trained on ${device ? `${device} (${backend})` : backend}`;
}
