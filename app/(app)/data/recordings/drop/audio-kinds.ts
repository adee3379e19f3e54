import type { Refused } from '../../sending/sendings';

/** Endings of names of the audio that is read, as the browser's file chooser wants them. */
export const AUDIO_ENDINGS = [
  ...['.wav', '.wave', '.mp3', '.flac', '.ogg', '.oga', '.opus', '.m4a', '.mp4', '.aac'],
  // raw telephone sound has no header: its name alone says what it is
  ...['.ulaw', '.ul', '.mulaw', '.pcmu', '.alaw', '.al', '.pcma'],
] as const;

/** The same for readers. */
export const AUDIO_WORDS = 'WAV, MP3, FLAC, Ogg, Opus, M4A, AAC, raw mu-law or A-law';

export interface SortedFiles {
  audio: File[];
  refused: Refused[];
}

/** Written by file managers into every folder: nobody dropped them. */
const UNSEEN = /^(\.|thumbs\.db$|desktop\.ini$)/i;
const ROWS = /\.(csv|tsv|txt|json|jsonl|ndjson)(\.gz)?$/i;
const PACKED = /\.(zip|7z|rar|tar|gz|tgz)$/i;
const VIDEO = /\.(mov|avi|mkv|webm)$/i;
const OTHER_AUDIO = /\.(wma|amr|aif|aiff|gsm|vox|au|ra)$/i;

function whyNot({ name, size }: File): string | null {
  const lower = name.toLowerCase();
  if (AUDIO_ENDINGS.some((ending) => lower.endsWith(ending))) {
    return size > 0 ? null : 'The file is empty: 0 bytes. Copy it again from where it was recorded.';
  }
  if (ROWS.test(name)) return 'Call logs and texts come in under Deliveries.';
  if (PACKED.test(name)) return 'Unpack it and drop the recordings inside.';
  if (VIDEO.test(name)) return 'This is video. Save its sound as WAV, MP3 or FLAC.';
  if (OTHER_AUDIO.test(name)) return 'This kind of audio is not read. Save it as WAV, MP3, FLAC or Ogg.';
  return `This is no audio that is read: ${AUDIO_WORDS}.`;
}

/** What of the dropped files is sent, and why the rest is not. */
export function sortFiles(files: readonly File[]): SortedFiles {
  const sorted: SortedFiles = { audio: [], refused: [] };
  for (const file of files) {
    if (UNSEEN.test(file.name)) continue;
    const why = whyNot(file);
    if (why === null) sorted.audio.push(file);
    else if (!sorted.refused.some(({ name }) => name === file.name))
      sorted.refused.push({ name: file.name, why });
  }
  return sorted;
}
