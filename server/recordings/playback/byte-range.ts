/** What part of a file is asked for: bytes `from` to `to`, exclusive; `whole` without (or with an unreadable) range. */
export type ByteRange = { kind: 'whole' } | { kind: 'part'; from: number; to: number } | { kind: 'outside' };

/**
 * Reads a Range header (RFC 9110, 14.2). Several ranges at once, and units other than bytes, are answered with the whole
 * file, as the standard allows.
 */
export function byteRange(header: string | null, size: number): ByteRange {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return { kind: 'whole' };
  if (first === '') {
    const length = Math.min(size, Number(last));
    return length === 0 ? { kind: 'outside' } : { kind: 'part', from: size - length, to: size };
  }
  if (last !== '' && Number(last) < Number(first)) return { kind: 'whole' };
  if (Number(first) >= size) return { kind: 'outside' };
  return { kind: 'part', from: Number(first), to: last === '' ? size : Math.min(size, Number(last) + 1) };
}
