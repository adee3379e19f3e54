import { AUDIO_ENDINGS } from '../recordings/drop/audio-kinds';
import type { Refused } from '../sending/sendings';

export interface SortedDrop {
  /** call logs and texts: recognized before they are started */
  deliveries: File[];
  recordings: File[];
  refused: Refused[];
}

/** Written by file managers into every folder: nobody dropped them. */
const UNSEEN = /^(\.|thumbs\.db$|desktop\.ini$)/i;
const PACKED = /\.(zip|7z|rar|tar|tgz)$/i;

/** What of the dropped files goes which way, and why the rest goes none; what a file is, the server finds out. */
export function sortDrop(files: readonly File[]): SortedDrop {
  const sorted: SortedDrop = { deliveries: [], recordings: [], refused: [] };
  for (const file of files) {
    const { name, size } = file;
    if (UNSEEN.test(name)) continue;
    if (size === 0) sorted.refused.push({ name, why: 'The file is empty: 0 bytes.' });
    else if (PACKED.test(name)) sorted.refused.push({ name, why: 'Unpack it and drop what is inside.' });
    else if (AUDIO_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
      sorted.recordings.push(file);
    else sorted.deliveries.push(file);
  }
  return sorted;
}
