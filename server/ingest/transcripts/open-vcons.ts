import type { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { trustedSigners } from '@/server/vcon/signature/signers';
import { verifySigned } from '@/server/vcon/signature/verify';
import { RowProblem } from '../row-problem';
import type { Origin } from '../source/open-source';
import { fileBeside, textBeside } from './beside';
import { type OpenedVcon, PLAIN, UNKNOWN_SIGNER } from './parts/vcon-opened';
import { listOf, mediaTypeOf, textOf } from './parts/vcon-values';
import type { OpenTexts, TextRecord } from './text-records';
import type { TranscriptMapping } from './transcript-mapping';

/**
 * Opens vCons before they are read: a signed one has to have signatures that hold, and content that lies in other files is
 * taken from those beside it. Other formats pass as they are.
 * @param origin where the file lies: beside it is only what is in the same folder
 */
export function openedTexts(source: OpenTexts, { format }: TranscriptMapping, origin: Origin): OpenTexts {
  if (format !== 'vcon') return source;
  return { bytesRead: source.bytesRead, batches: openBatches(source, origin) };
}

async function* openBatches({ batches }: OpenTexts, origin: Origin): AsyncGenerator<TextRecord[]> {
  const lyingAt = origin.sealed ? origin.lyingAt : path.resolve(origin.path);
  const folder = lyingAt === undefined ? null : path.dirname(lyingAt);
  let signers: readonly X509Certificate[] | undefined;
  for await (const records of batches) {
    const opened: TextRecord[] = [];
    for (const record of records) {
      if (record.object && 'payload' in record.object) signers ??= await trustedSigners();
      opened.push(await openRecord(record, folder, signers ?? []));
    }
    yield opened;
  }
}

async function openRecord(
  record: TextRecord,
  folder: string | null,
  signers: readonly X509Certificate[],
): Promise<TextRecord> {
  if (!record.object) return record;
  try {
    const { vcon, signature } = await unsigned(record.object, signers);
    const whole = await withFiles(vcon, folder);
    return { ...record, object: whole.vcon, opened: { ...whole.opened, signature } };
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    return { ...record, object: null, problem: { reason: thrown.reason, hint: thrown.hint } };
  }
}

async function unsigned(
  object: Record<string, unknown>,
  signers: readonly X509Certificate[],
): Promise<{ vcon: Record<string, unknown>; signature: string }> {
  if (!('payload' in object)) return { vcon: object, signature: '' };
  const { vcon, signer, trusted } = await verifySigned(object, signers);
  return {
    vcon,
    signature: trusted ? `The vCon is signed by ${signer || 'a signer'}, verified.` : UNKNOWN_SIGNER,
  };
}

async function withFiles(
  vcon: Record<string, unknown>,
  folder: string | null,
): Promise<{ vcon: Record<string, unknown>; opened: OpenedVcon }> {
  const analyses = await filled(vcon.analysis, folder, isTranscript);
  const dialogs = await filled(vcon.dialog, folder, ({ type }) => type === 'text');
  const lacking = analyses.lacking || dialogs.lacking;
  // Where there is a transcript, nobody needs to hear it.
  const audio = hasTranscript(vcon) ? NO_AUDIO : await audioBeside(vcon.dialog, folder);
  if (analyses.list === vcon.analysis && dialogs.list === vcon.dialog && audio.size === 0 && lacking === '')
    return { vcon, opened: PLAIN };
  return {
    vcon: { ...vcon, analysis: analyses.list, dialog: dialogs.list },
    opened: { ...PLAIN, audio, lacking },
  };
}

const NO_AUDIO: OpenedVcon['audio'] = new Map();

const isTranscript = ({ type }: Readonly<Record<string, unknown>>): boolean => /transcri/i.test(textOf(type));

const hasTranscript = (vcon: Readonly<Record<string, unknown>>): boolean =>
  listOf(vcon.analysis).some(isTranscript);

const isElsewhere = ({ url, body }: Readonly<Record<string, unknown>>): boolean =>
  textOf(url) !== '' && (body === undefined || body === null || body === '');

/** A list whose members have their text inside, where it lay in files beside the vCon. */
async function filled(
  list: unknown,
  folder: string | null,
  isText: (object: Record<string, unknown>) => boolean,
): Promise<{ list: unknown; lacking: string }> {
  const objects = listOf(list);
  if (!objects.some((object) => isText(object) && isElsewhere(object))) return { list, lacking: '' };
  let lacking = '';
  const whole: Record<string, unknown>[] = [];
  for (const object of objects) {
    if (!isText(object) || !isElsewhere(object)) {
      whole.push(object);
      continue;
    }
    const beside = await fileBeside(folder, object);
    const text = 'path' in beside ? await textBeside(beside.path) : null;
    if ('reason' in beside) lacking ||= beside.reason;
    whole.push(text === null ? object : { ...object, body: text, encoding: 'none' });
  }
  return { list: whole, lacking };
}

/** Recordings beside the vCon. One that did not come is no fault: the call is known by its name and address. */
async function audioBeside(list: unknown, folder: string | null): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  if (folder === null) return found;
  for (const [at, dialog] of listOf(list).entries()) {
    const isSound = dialog.type === 'recording' || /^(audio|video)\//.test(mediaTypeOf(dialog));
    if (!isSound || !isElsewhere(dialog)) continue;
    const beside = await fileBeside(folder, dialog);
    if ('path' in beside) found.set(at, beside.path);
  }
  return found;
}
