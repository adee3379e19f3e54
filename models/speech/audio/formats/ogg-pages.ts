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

const PAGE_HEADER = 27;

/**
 * Where the last page ends that is there in full, and whether it says that it is the last. Between pages that are damaged,
 * the next is looked for.
 */
export function wholePages(bytes: Uint8Array): { end: number; ended: boolean } {
  let end = 0;
  let ended = false;
  for (let at = nextPage(bytes, 0); at >= 0; ) {
    const to = endOfPage(bytes, at);
    if (to > bytes.length) {
      at = nextPage(bytes, at + 4);
      continue;
    }
    end = to;
    ended = ((bytes[at + 5] as number) & 4) !== 0;
    at = nextPage(bytes, to);
  }
  return { end, ended };
}

function endOfPage(bytes: Uint8Array, at: number): number {
  const count = bytes[at + 26] ?? 0;
  const sizes = bytes.subarray(at + PAGE_HEADER, at + PAGE_HEADER + count);
  if (sizes.length < count || at + PAGE_HEADER > bytes.length) return Number.POSITIVE_INFINITY;
  return at + PAGE_HEADER + count + sizes.reduce((sum, size) => sum + size, 0);
}

function nextPage(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x4f, from); at >= 0; at = bytes.indexOf(0x4f, at + 1)) {
    if (bytes[at + 1] === 0x67 && bytes[at + 2] === 0x67 && bytes[at + 3] === 0x53) return at;
  }
  return -1;
}
