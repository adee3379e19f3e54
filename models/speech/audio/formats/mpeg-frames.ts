/** The head of a frame of MPEG audio (ISO 11172-3, 13818-3; version 2.5 as encoders have it). */
export interface MpegFrame {
  /** its first byte */
  from: number;
  /** after its last byte */
  to: number;
  layer: 1 | 2 | 3;
  /** Hz */
  rate: number;
  channels: 1 | 2;
}

/** kbit/s by the index in the header */
const BIT_RATES = {
  'v1-1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  'v1-2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  'v1-3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  'v2-1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  'v2-2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const RATES = [44_100, 48_000, 32_000];
/** Frames in a row that bytes which are no MPEG audio do not make by chance. */
const ENOUGH = 4;
/** Bytes that are looked through for the first frame. */
const SEARCH = 131_072;

/** The frame whose header stands at `from`; null where none does. */
export function mpegFrameAt(bytes: Uint8Array, from: number): MpegFrame | null {
  if (bytes[from] !== 0xff || from + 4 > bytes.length) return null;
  const [second, third, fourth] = [
    bytes[from + 1] as number,
    bytes[from + 2] as number,
    bytes[from + 3] as number,
  ];
  const version = (second >> 3) & 3;
  const layer = 4 - ((second >> 1) & 3);
  const rate = RATES[(third >> 2) & 3];
  if ((second & 0xe0) !== 0xe0 || version === 1 || layer === 4 || !rate || (fourth & 3) === 2) return null;
  const first = version === 3;
  const kbits = BIT_RATES[first ? (`v1-${layer}` as 'v1-1') : layer === 1 ? 'v2-1' : 'v2-2'][third >> 4];
  if (!kbits) return null;
  const hertz = first ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = layer === 1 ? 384 : layer === 3 && !first ? 576 : 1152;
  const slot = layer === 1 ? 4 : 1;
  const padding = (third >> 1) & 1;
  const length = (Math.floor((samples * kbits * 125) / hertz / slot) + padding) * slot;
  return {
    from,
    to: from + length,
    layer: layer as 1 | 2 | 3,
    rate: hertz,
    channels: fourth >> 6 === 3 ? 1 : 2,
  };
}

/** Whether MPEG audio begins within the first bytes. @param search how many are looked through */
export function findMpeg(bytes: Uint8Array, search = SEARCH): number | null {
  const last = Math.min(search, bytes.length - 4);
  for (let at = bytes.indexOf(0xff); at >= 0 && at <= last; at = bytes.indexOf(0xff, at + 1)) {
    if (holds(bytes, at, ENOUGH)) return at;
  }
  return null;
}

/** Whether the bytes are MPEG audio from the first one on. */
export function startsWithMpeg(bytes: Uint8Array): boolean {
  return findMpeg(bytes, 0) === 0;
}

/** Frames of a kind follow each other from here, `count` of them or to the end (two at least). */
function holds(bytes: Uint8Array, from: number, count: number): boolean {
  let frame = mpegFrameAt(bytes, from);
  const first = frame;
  for (let seen = 1; frame && first; seen += 1) {
    if (frame.rate !== first.rate || frame.layer !== first.layer) return false;
    if (seen === count) return true;
    if (frame.to >= bytes.length - 3) return seen >= 2;
    frame = mpegFrameAt(bytes, frame.to);
  }
  return false;
}

/** A stretch of frames of one rate and number of channels without a gap. */
export interface MpegRun {
  from: number;
  to: number;
  rate: number;
  channels: 1 | 2;
  layer: 1 | 2 | 3;
  /** bytes before it that are no frames */
  skipped: number;
}

/**
 * Stretches of whole frames of up to about `most` bytes, in order. Where something else lies between, it is stepped over to
 * the next place at which frames follow each other.
 */
export function* mpegRuns(bytes: Uint8Array, begin: number, most: number): Generator<MpegRun> {
  let run: MpegRun | null = null;
  for (const { frame, skipped } of wholeFrames(bytes, begin)) {
    if (run && (skipped > 0 || !isAlike(run, frame) || run.to - run.from > most)) {
      yield run;
      run = null;
    }
    run ??= { ...frame, skipped };
    run.to = frame.to;
  }
  if (run) yield run;
}

function isAlike(run: MpegRun, frame: MpegFrame): boolean {
  return run.rate === frame.rate && run.channels === frame.channels;
}

function* wholeFrames(bytes: Uint8Array, begin: number): Generator<{ frame: MpegFrame; skipped: number }> {
  let skipped = 0;
  for (let at = begin; at >= 0 && at < bytes.length; ) {
    const frame = mpegFrameAt(bytes, at);
    const follows = skipped === 0 && at > begin;
    if (frame && frame.to <= bytes.length && (follows || holds(bytes, at, 2))) {
      yield { frame, skipped };
      skipped = 0;
      at = frame.to;
    } else {
      const next = bytes.indexOf(0xff, at + 1);
      skipped += next - at;
      at = next;
    }
  }
}
