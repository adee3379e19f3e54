import { afterTag } from './formats/id3';
import { findMpeg } from './formats/mpeg-frames';
import { startsWithAdts } from './formats/read-adts';

/** What can be read. */
export type AudioFormat = 'wav' | 'mp3' | 'flac' | 'ogg' | 'mp4' | 'aac' | 'raw-mu-law' | 'raw-a-law';

/** What a file is: a format that is read, or the name of what it is instead. */
export type Sniffed = { format: AudioFormat; from: number } | { format: null; what: string; sound: boolean };

interface Mark {
  at: number;
  text: string;
  and?: { at: number; text: string };
  what: string;
  /** whether there is sound in it that other software could bring out */
  sound: boolean;
}

const OTHERS: readonly Mark[] = [
  { at: 0, text: 'FORM', and: { at: 8, text: 'AIF' }, what: 'AIFF', sound: true },
  { at: 0, text: '.snd', what: 'Sun audio (AU)', sound: true },
  { at: 0, text: 'caff', what: 'Core Audio (CAF)', sound: true },
  { at: 0, text: '#!AMR', what: 'AMR', sound: true },
  { at: 0, text: 'RIFX', what: 'big-endian WAV (RIFX)', sound: true },
  { at: 0, text: 'RIFF', and: { at: 8, text: 'AVI ' }, what: 'a video (AVI)', sound: true },
  { at: 0, text: '\x30\x26\xb2\x75', what: 'Windows Media (WMA)', sound: true },
  { at: 0, text: '\x1a\x45\xdf\xa3', what: 'WebM or Matroska', sound: true },
  { at: 0, text: 'MThd', what: 'MIDI', sound: false },
  { at: 0, text: '%PDF', what: 'a PDF', sound: false },
  { at: 0, text: 'PK\x03\x04', what: 'a ZIP archive', sound: false },
  { at: 0, text: '\x1f\x8b', what: 'a gzip archive', sound: false },
  { at: 0, text: '\x89PNG', what: 'a picture (PNG)', sound: false },
  { at: 0, text: '\xff\xd8\xff', what: 'a picture (JPEG)', sound: false },
];

/** What a file's name promises, by its ending. */
const ENDINGS: Readonly<Record<string, AudioFormat>> = {
  wav: 'wav',
  wave: 'wav',
  mp3: 'mp3',
  flac: 'flac',
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  m4a: 'mp4',
  mp4: 'mp4',
  aac: 'aac',
  ulaw: 'raw-mu-law',
  ul: 'raw-mu-law',
  mulaw: 'raw-mu-law',
  pcmu: 'raw-mu-law',
  alaw: 'raw-a-law',
  al: 'raw-a-law',
  pcma: 'raw-a-law',
};

/** Bytes that show whether a file is text. */
const TEXT_SAMPLE = 4096;

/** The format that a name's ending promises; null where it promises none. */
export function promisedFormat(fileName: string): AudioFormat | null {
  return ENDINGS[/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** Tells a file's format by its bytes; its name counts only for G.711 without a header, which no byte tells. */
export function sniffFormat(bytes: Uint8Array, fileName: string): Sniffed {
  const from = afterTag(bytes);
  const format = formatAt(bytes.subarray(from));
  if (format) return { format, from };
  const other = OTHERS.find(
    (mark) => has(bytes, mark.at, mark.text) && (!mark.and || has(bytes, mark.and.at, mark.and.text)),
  );
  if (other) return { format: null, what: other.what, sound: other.sound };
  if (isText(bytes)) return { format: null, what: 'text', sound: false };
  const promised = promisedFormat(fileName);
  if (promised === 'raw-mu-law' || promised === 'raw-a-law') return { format: promised, from: 0 };
  if (findMpeg(bytes) !== null) return { format: 'mp3', from: 0 };
  return { format: null, what: 'something unknown', sound: false };
}

function formatAt(bytes: Uint8Array): AudioFormat | null {
  if (has(bytes, 8, 'WAVE') && ['RIFF', 'RF64', 'BW64'].some((mark) => has(bytes, 0, mark))) return 'wav';
  if (has(bytes, 0, 'fLaC')) return 'flac';
  if (has(bytes, 0, 'OggS')) return 'ogg';
  if (['ftyp', 'moov', 'mdat', 'wide'].some((box) => has(bytes, 4, box))) return 'mp4';
  if (startsWithAdts(bytes)) return 'aac';
  return findMpeg(bytes, 0) === 0 ? 'mp3' : null;
}

function has(bytes: Uint8Array, at: number, text: string): boolean {
  for (let letter = 0; letter < text.length; letter += 1) {
    if (bytes[at + letter] !== text.charCodeAt(letter)) return false;
  }
  return true;
}

/** Whether the beginning is letters, as far as one can tell: no control characters, and valid UTF-8. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, TEXT_SAMPLE);
  if (start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12))
    return false;
  // A letter may be cut at the end of the sample: `stream` lets it pass.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
