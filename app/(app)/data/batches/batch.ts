import type { Format } from '@/app/_ui/format';
import type { BatchView } from '@/server/ingest/batch-view';

export type Batch = BatchView;
export type BatchState = Batch['status'];

/** States that change by themselves: worth asking again. */
const UNDERWAY: readonly BatchState[] = ['queued', 'running'];
/** States out of which it can be started again. */
const RESTARTABLE: readonly BatchState[] = ['interrupted', 'failed', 'canceled'];

export const isUnderway = ({ status }: Pick<Batch, 'status'>): boolean => UNDERWAY.includes(status);
/** Somebody asked for it to be taken back, and a worker does so or will. */
export const isBeingUndone = ({
  undoRequestedAt,
  undoneAt,
}: Pick<Batch, 'undoRequestedAt' | 'undoneAt'>): boolean => undoRequestedAt !== null && undoneAt === null;
/** Read to its end, but its rollups are not made yet: its rows are on no page. */
export const isSettling = ({ status, settledAt }: Pick<Batch, 'status' | 'settledAt'>): boolean =>
  status === 'done' && settledAt === null;
/** Whether it will look different in a moment. */
export const isMoving = (batch: Batch): boolean =>
  isUnderway(batch) || isSettling(batch) || isBeingUndone(batch);
export const isRestartable = ({ status, undoRequestedAt }: Batch): boolean =>
  RESTARTABLE.includes(status) && undoRequestedAt === null;
/** Whether it can be asked to be taken back; the text of a recording goes with its recording. */
export const isUndoable = ({ status, door, undoRequestedAt }: Batch): boolean =>
  status !== 'running' && door !== 'recording' && undoRequestedAt === null;

/** So many of what is counted of a delivery: rows, or calls. */
export function unitWords(
  format: Pick<Format, 'count'>,
  { kind }: Pick<Batch, 'kind'>,
  count: number,
): string {
  const one = kind === 'transcripts' ? 'call' : 'row';
  return `${format.count(count)} ${count === 1 ? one : `${one}s`}`;
}

/** The ways in, as people name them. */
export const DOOR_NAMES = {
  command_line: 'Command line',
  page: 'Upload',
  folder: 'Folder',
  bucket: 'Bucket',
  api: 'API',
  recording: 'Recording',
} as const satisfies Record<Batch['door'], string>;

const DOOR_WORDS = {
  command_line: 'with the command line',
  page: 'on the page',
  folder: 'by a folder',
  bucket: 'by a bucket',
  api: 'through the API',
  recording: 'as the text of a recording',
} as const satisfies Record<Batch['door'], string>;

/** The same in a sentence: "by a folder". */
export const doorWords = (door: Batch['door']): string => DOOR_WORDS[door];

/** Who stands behind a delivery: the source or key that sent it, else the person; '' where the door says it all. */
export function senderOf({ door, source, createdBy }: Pick<Batch, 'door' | 'source' | 'createdBy'>): string {
  const sender = source === '' ? createdBy : source;
  return sender.toLowerCase() === DOOR_NAMES[door].toLowerCase() ? '' : sender;
}

export const KIND_NAMES = {
  calls: 'Calls',
  intervals: 'Interval volumes',
  transcripts: 'Transcripts',
} as const satisfies Record<Batch['kind'], string>;
