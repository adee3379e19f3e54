/** The first page of an Ogg stream (RFC 3533) says what it carries. */
export interface OggStream {
  coding: 'vorbis' | 'opus' | 'flac' | 'other';
  /** of its first packet, for people, where it is another */
  name: string;
  /** the first packet */
  head: Uint8Array;
}

const CODINGS: readonly { mark: string; coding: OggStream['coding']; name: string }[] = [
  { mark: '\x01vorbis', coding: 'vorbis', name: 'Vorbis' },
  { mark: 'OpusHead', coding: 'opus', name: 'Opus' },
  { mark: '\x7fFLAC', coding: 'flac', name: 'FLAC' },
  { mark: 'Speex   ', coding: 'other', name: 'Speex' },
  { mark: '\x80theora', coding: 'other', name: 'video (Theora)' },
];

/** @param bytes that begin with a page */
export function oggStreamOf(bytes: Uint8Array): OggStream {
  const head = bytes.subarray(27 + (bytes[26] ?? 0));
  const start = String.fromCharCode(...head.subarray(0, 8));
  const known = CODINGS.find(({ mark }) => start.startsWith(mark));
  return { coding: known?.coding ?? 'other', name: known?.name ?? 'something unknown', head };
}

/** Whether the last page is there in full and says that it is the last. */
export function endsWhole(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 27; at >= 0; at -= 1) {
    if (!isPage(bytes, at)) continue;
    const segments = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] as number));
    const length = segments.reduce((sum, size) => sum + size, 0);
    const end = at + 27 + (bytes[at + 26] as number) + length;
    return end <= bytes.length && ((bytes[at + 5] as number) & 4) !== 0;
  }
  return false;
}

function isPage(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x4f && bytes[at + 1] === 0x67 && bytes[at + 2] === 0x67 && bytes[at + 3] === 0x53;
}
