import { type AppError, toAppError } from '@/server/errors';
import type { BatchView } from '@/server/ingest/batch-view';
import type { NotJoined } from '@/server/ingest/list-not-joined';
import type { Outcome } from './command';
import { unitsOf } from './describe-preview';
import { exitCode } from './exit-code';

export interface Delivery extends BatchView {
  /** the same content with the same mapping was read before; nothing changed */
  alreadyDelivered: boolean;
  /** of texts: what joined no call, and waits in quarantine */
  notJoined?: NotJoined;
}

/** What became of the files. */
export interface Taken {
  batches: Delivery[];
  recordings: { fileName: string; alreadyDelivered: boolean }[];
  /** of folders: files of no known format, or that cannot be read */
  refused: { file: string; code: AppError['code']; message: string; hint?: string | undefined }[];
}

/** Of a folder: a file that cannot be read; a store that is away ends the whole run. */
export function refusal(file: string, thrown: unknown): Taken['refused'][number] {
  const error = toAppError(thrown);
  if (error.code === 'unavailable' || error.code === 'internal') throw thrown;
  return { file, code: error.code, message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
}

/** What is said of it all at the end. */
export function outcomeOf(site: string, { batches, recordings, refused }: Taken, json: boolean): Outcome {
  const worst = batches.find(({ status }) => status !== 'done');
  const failed = worst?.status === 'canceled' ? 'canceled' : worst || refused[0] ? 'invalid_input' : null;
  const rest = {
    ...(recordings.length > 0 ? { recordings } : {}),
    ...(refused.length > 0 ? { refused } : {}),
  };
  const text = [
    ...batches.map(describe),
    ...recordings.map(
      ({ fileName, alreadyDelivered }) => `${fileName}: a recording${alreadyDelivered ? '; was there' : ''}.`,
    ),
    ...refused.map(describeRefusal),
  ];
  return {
    data: json ? { site, batches, ...rest } : null,
    text: text.join('\n'),
    exitCode: failed ? exitCode(failed) : 0,
  };
}

function describe(delivery: Delivery): string {
  const { fileName, status, alreadyDelivered, error } = delivery;
  const refused = delivery.callsRefused > 0 ? `, ${count(delivery.callsRefused)} refused and not kept` : '';
  const figures =
    `${count(delivery.rowsStored)} ${unitsOf(delivery)} stored, ${count(delivery.rowsQuarantined)} in quarantine` +
    refused;
  if (alreadyDelivered) return `${fileName}: was delivered before; nothing changed (${figures}).`;
  return [`${fileName}: ${status}; ${figures}.${error ? ` ${error}` : ''}`, ...unjoinedLines(delivery)].join(
    '\n',
  );
}

/** So many of them are listed for people; --json has up to a thousand, the quarantine all. */
const SHOWN_UNJOINED = 20;

function unjoinedLines({ notJoined }: Delivery): string[] {
  if (!notJoined) return [];
  const { total, rows } = notJoined;
  const shown = rows.slice(0, SHOWN_UNJOINED).map(({ line, reason }) => `    line ${line}: ${reason}`);
  const more = total > SHOWN_UNJOINED ? [`    and ${count(total - SHOWN_UNJOINED)} more`] : [];
  return [`  ${count(total)} joined no call:`, ...shown, ...more, ...(rows[0] ? [`  ${rows[0].hint}`] : [])];
}

export function describeRefusal({ file, message, hint }: Taken['refused'][number]): string {
  return `${file}: refused; ${message}${hint ? ` ${hint}` : ''}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
