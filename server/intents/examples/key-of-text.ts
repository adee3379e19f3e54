import { normalizeText } from '@/models/text/normalize';

/** What two examples share that are the same words: case, spaces and the marks at the end do not tell them apart. */
export function keyOfText(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .replace(/[\s\p{P}]+$/u, '');
}
