import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { IncomingAudio } from '../incoming-call';
import type { OpenedVcon } from './vcon-opened';
import { listOf, mediaTypeOf, secondsOf, textOf } from './vcon-values';

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['wav', 'wav'],
  ['wave', 'wav'],
  ['mp3', 'mp3'],
  ['mpeg', 'mp3'],
  ['mp4', 'm4a'],
  ['m4a', 'm4a'],
  ['ogg', 'ogg'],
  ['opus', 'opus'],
  ['flac', 'flac'],
  ['webm', 'webm'],
  ['basic', 'ulaw'],
]);

/**
 * The recording of a vCon that came with it, inside or in a file beside it; of several the longest, because the text of one
 * would replace that of the other. undefined where there is none.
 */
export function audioOf(
  vcon: Readonly<Record<string, unknown>>,
  callId: string,
  { audio }: OpenedVcon,
): IncomingAudio | undefined {
  const found = listOf(vcon.dialog).flatMap((dialog, at) => {
    const open = bytesOf(dialog, audio.get(at));
    return open ? [{ dialog, open, seconds: secondsOf(dialog.duration) ?? 0 }] : [];
  });
  const [longest] = found.toSorted((a, b) => b.seconds - a.seconds);
  return longest && { fileName: nameOf(longest.dialog, callId), open: longest.open };
}

function bytesOf(dialog: Record<string, unknown>, beside: string | undefined): (() => Readable) | null {
  if (beside !== undefined) return () => createReadStream(beside);
  const { body, encoding, type } = dialog;
  const media = mediaTypeOf(dialog);
  const isSound = media === '' ? type === 'recording' || type === 'audio' : /^(audio|video)\//.test(media);
  const isEncoded = encoding === 'base64url' || encoding === 'base64';
  if (!isSound || !isEncoded || typeof body !== 'string' || body === '') return null;
  return () => Readable.from([Buffer.from(body, 'base64url')]);
}

function nameOf(dialog: Record<string, unknown>, callId: string): string {
  const named = textOf(dialog.filename).replace(/^.*[\\/]/, '');
  if (named !== '') return named;
  const sub = mediaTypeOf(dialog)
    .replace(/^[^/]*\/(x-)?/, '')
    .replace(/;.*$/, '');
  return `${callId}.${ENDINGS.get(sub) ?? 'wav'}`;
}
