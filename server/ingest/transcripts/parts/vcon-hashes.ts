import type { AudioHashes } from '@/server/recordings/named/audio-hashes';
import { textOf } from './vcon-values';

/**
 * What an object of a vCon says that the content is which lies elsewhere: of content_hash (section 2.4 of
 * draft-ietf-vcon-vcon-core-04: the algorithm's name, a hyphen, the hash as base64url; one or several), and of `alg` and
 * `signature`, as it was called before version 0.3.0. Hex; '' where it does not say.
 */
export function toldHashes({
  content_hash: now,
  alg,
  signature,
}: Readonly<Record<string, unknown>>): AudioHashes {
  const tokens: unknown[] = Array.isArray(now) ? now : [now];
  const [bits] = /512|256/.exec(textOf(alg)) ?? [];
  const before = bits === undefined ? [] : [`sha${bits}-${textOf(signature)}`];
  const hashes = { sha256: '', sha512: '' };
  for (const token of [...tokens, ...before]) {
    const [, found, digest = ''] = /^sha-?(512|256)-([A-Za-z0-9_+/-]+)=*$/i.exec(textOf(token)) ?? [];
    if (found === undefined) continue;
    hashes[found === '512' ? 'sha512' : 'sha256'] ||= asHex(digest, Number(found) / 4);
  }
  return hashes;
}

/** Both alphabets of base64 are read, and hex where its length says so. */
function asHex(digest: string, length: number): string {
  const isHex = digest.length === length && /^[0-9a-f]+$/i.test(digest);
  return isHex ? digest.toLowerCase() : Buffer.from(digest, 'base64').toString('hex');
}
