import type { Format } from '@/app/_ui/format';
import type { RecordingsOverview } from '@/server/recordings/contracts/overview';

type Counts = RecordingsOverview['counts'];
type Told = Pick<RecordingsOverview, 'counts' | 'secondsLeft' | 'waitingMs' | 'modelMissing'>;

const plural = (format: Format, count: number, one: string, more: string): string =>
  `${format.count(count)} ${count === 1 ? one : more}`;

/** How long something will take, rounded up to whole minutes so that it does not flicker. */
function minutesWords(format: Format, seconds: number): string {
  return seconds < 60 ? 'less than a minute' : `about ${format.duration(Math.ceil(seconds / 60) * 60)}`;
}

function wayWords(format: Format, { waiting, running }: Counts): string {
  const parts = [
    waiting > 0 ? plural(format, waiting, 'recording waits', 'recordings wait') : '',
    running > 0 ? `${format.count(running)} under way` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function workWords(format: Format, { secondsLeft, waitingMs }: Told): string {
  if (secondsLeft !== null) return `, ${minutesWords(format, secondsLeft)} of work`;
  return waitingMs > 0 ? `, ${minutesWords(format, waitingMs / 1000)} of audio` : '';
}

function restWords(format: Format, { done, failed }: Counts): string {
  const failures = failed > 0 ? `; ${format.count(failed)} failed` : '';
  return `${plural(format, done, 'recording has', 'recordings have')} become text${failures}.`;
}

/** Whether recordings become text, in a sentence. */
export function recordingsSentence(format: Format, overview: Told): string {
  const { counts } = overview;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0)
    return 'No recording has come in yet. Drop audio below, and it becomes text on this machine.';
  if (counts.waiting + counts.running === 0) return `Nothing waits. ${restWords(format, counts)}`;
  const failures = counts.failed > 0 ? `; ${format.count(counts.failed)} failed` : '';
  const held = overview.modelMissing ? '. They stay where they are until a speech model lies here.' : '.';
  return `${wayWords(format, counts)}${workWords(format, overview)}${failures}${held}`;
}

/** "Recordings: 12 waiting, 3 failed", for a link from another page; what is not there is not named. */
export function recordingsLine(format: Format, counts: Counts): string {
  const parts = [
    ['under way', counts.running],
    ['waiting', counts.waiting],
    ['failed', counts.failed],
  ] as const;
  const named = parts.filter(([, count]) => count > 0);
  if (named.length > 0) return named.map(([word, count]) => `${format.count(count)} ${word}`).join(', ');
  return counts.done > 0 ? `${format.count(counts.done)} became text, none waiting` : 'none yet';
}
