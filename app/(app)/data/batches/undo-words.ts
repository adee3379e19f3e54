import type { Format } from '@/app/_ui/format';
import type { UndoPlan } from '@/server/ingest/undo/undo-plan';
import type { Batch } from './batch';

const UNITS = {
  calls: ['call', 'calls'],
  intervals: ['interval', 'intervals'],
  transcripts: ['transcript', 'transcripts'],
} as const satisfies Record<Batch['kind'], readonly [string, string]>;

function goneWords(format: Pick<Format, 'count' | 'dayRange'>, kind: Batch['kind'], plan: UndoPlan): string {
  const [one, many] = UNITS[kind];
  if (plan.rowsStored === 0) return `It brought no ${many}; nothing leaves the figures.`;
  const days = plan.days ? ` of ${format.dayRange(plan.days.first, plan.days.last)}` : '';
  return `${format.count(plan.rowsStored)} ${plan.rowsStored === 1 ? one : many}${days} leave the figures.`;
}

/** What taking a delivery back does, in sentences: what goes, what stays, what comes back. */
export function undoWords(
  format: Pick<Format, 'count' | 'dayRange'>,
  { kind }: Pick<Batch, 'kind'>,
  plan: UndoPlan,
): readonly string[] {
  if (plan.refusal) return [plan.refusal];
  const words = [goneWords(format, kind, plan)];
  if (plan.rowsStored > 0) {
    if (kind === 'transcripts') words.push('What was read from these texts goes with them, labels too.');
    words.push('What it replaced of earlier deliveries counts again.');
  }
  if (plan.rowsQuarantined > 0) {
    const { rowsQuarantined: aside } = plan;
    words.push(`${format.count(aside)} in quarantine ${aside === 1 ? 'goes' : 'go'} as well.`);
  }
  if (plan.recordings > 0)
    words.push(
      plan.recordings === 1
        ? 'The recording that came inside it is deleted, with the text made of it.'
        : `${format.count(plan.recordings)} recordings that came inside it are deleted, with the texts made of them.`,
    );
  if (plan.laterBatches > 0)
    words.push(
      `${format.count(plan.laterBatches)} later ${plan.laterBatches === 1 ? 'delivery has' : 'deliveries have'} the same days: what they say of the same calls stays.`,
    );
  words.push('The file can be sent again at any time.');
  return words;
}
