import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { NO_HASHES, tellsHash } from '@/server/recordings/named/audio-hashes';
import type { IncomingAudio } from '../incoming-call';
import { toldHashes } from './vcon-hashes';
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
 * The recordings of a vCon: inside it, in files beside it, or named by their hashes. Its text is made of the longest, because
 * that of one would replace that of another, and of none where the vCon has words; the others are only listened to.
 */
export function audioOf(
  vcon: Readonly<Record<string, unknown>>,
  { callId, hasWords, opened }: { callId: string; hasWords: boolean; opened: OpenedVcon },
): IncomingAudio[] {
  const found = listOf(vcon.dialog).flatMap((dialog, at) => {
    if (!isSound(dialog)) return [];
    const inside = bytesInside(dialog);
    const hashes = inside ? { ...NO_HASHES, sha512: sha512Of(inside()) } : toldHashes(dialog);
    if (!tellsHash(hashes)) return [];
    const beside = opened.audio.get(at);
    const open =
      beside === undefined ? inside && (() => Readable.from([inside()])) : () => createReadStream(beside);
    return [{ fileName: nameOf(dialog, callId), hashes, open, seconds: secondsOf(dialog.duration) ?? 0 }];
  });
  return found
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ fileName, hashes, open }, at) => {
      const listenOnly = hasWords || at > 0;
      return { fileName, hashes, open: listenOnly ? null : open, listenOnly };
    });
}

function isSound(dialog: Readonly<Record<string, unknown>>): boolean {
  const { type, url } = dialog;
  const media = mediaTypeOf(dialog);
  if (/^(audio|video)\//.test(media)) return true;
  // One that lies elsewhere may be of a type that says little (application/octet-stream).
  return type === 'recording' ? media === '' || textOf(url) !== '' : type === 'audio' && media === '';
}

/** Decoded when they are needed: of many calls of a block the text alone is in memory. */
function bytesInside({ body, encoding }: Readonly<Record<string, unknown>>): (() => Buffer) | null {
  const isEncoded = encoding === 'base64url' || encoding === 'base64';
  return isEncoded && typeof body === 'string' && body !== '' ? () => Buffer.from(body, 'base64url') : null;
}

function sha512Of(bytes: Buffer): string {
  return createHash('sha512').update(bytes).digest('hex');
}

function nameOf(dialog: Record<string, unknown>, callId: string): string {
  const named = textOf(dialog.filename).replace(/^.*[\\/]/, '');
  if (named !== '') return named;
  const sub = mediaTypeOf(dialog)
    .replace(/^[^/]*\/(x-)?/, '')
    .replace(/;.*$/, '');
  return `${callId}.${ENDINGS.get(sub) ?? 'wav'}`;
}
