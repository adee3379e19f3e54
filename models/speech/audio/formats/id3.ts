/** MP3, and sometimes FLAC and AAC, begin with a tag (ID3v2) that says its own length, in 7 bits a byte: where it ends. */
export function afterTag(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33 || bytes.length < 10) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] as number) & 0x7f), 0);
  const footer = (bytes[5] as number) & 0x10 ? 10 : 0;
  return Math.min(bytes.length, 10 + size + footer);
}
