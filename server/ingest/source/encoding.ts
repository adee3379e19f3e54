import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { AppError } from '@/server/errors';

/** What turns bytes into text, chunk by chunk. */
export interface Decoder {
  write(bytes: Buffer): string;
  end(): string;
}

/** The last bytes of a head may be half a character: up to three bytes of UTF-8 are not held against it. */
function isUtf8Head(head: Buffer): boolean {
  for (let cut = 0; cut <= 3 && cut <= head.length; cut += 1) {
    if (isUtf8(head.subarray(0, head.length - cut))) return true;
  }
  return false;
}

/**
 * Many sound characters and a few broken ones: the lines of those go to quarantine. Read in another encoding, they would
 * not be noticed, and all others would be garbled. (Bytes of another encoding hardly ever make sound UTF-8.)
 */
function isMostlyUtf8(head: Buffer): boolean {
  const beyondAscii = head.toString('utf8').match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyondAscii.filter((character) => character === '\ufffd').length;
  return beyondAscii.length > broken * 10;
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/**
 * The encoding of a text by its first bytes: byte order mark, else UTF-16 by its zeros, else UTF-8, else the best
 * guess of chardet. Names are those of iconv-lite, lower case.
 */
export function detectEncoding(head: Buffer): string {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = utf16WithoutMark(head);
  if (wide) return wide;
  if (isUtf8Head(head) || isMostlyUtf8(head)) return 'utf-8';
  const guess = chardet.detect(head)?.toLowerCase() ?? '';
  // chardet cannot tell the two apart; windows-1252 is the one that exports are written in.
  if (guess === '' || guess === 'iso-8859-1' || guess.startsWith('utf')) return 'windows-1252';
  return iconv.encodingExists(guess) ? guess : 'windows-1252';
}

/** @throws AppError `invalid_input` for a name that is no encoding */
export function openDecoder(encoding: string): Decoder {
  const name = encoding.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return withoutMark(new StringDecoder('utf8'));
  if (!iconv.encodingExists(name)) {
    throw new AppError('invalid_input', `"${encoding}" is not an encoding that can be read.`, {
      hint: 'Names are those of the web, as utf-8, utf-16le, windows-1252, iso-8859-15, shift_jis, big5.',
    });
  }
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  return withoutMark({ write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' });
}

function withoutMark(decoder: Decoder): Decoder {
  let started = false;
  return {
    write(bytes) {
      const text = decoder.write(bytes);
      if (started || text === '') return text;
      started = true;
      return text.startsWith('\ufeff') ? text.slice(1) : text;
    },
    end: () => decoder.end(),
  };
}
