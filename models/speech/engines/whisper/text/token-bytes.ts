import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { missingWeights } from '../whisper-settings';

const TokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) });

/** The bytes (of UTF-8) that each token writes, by its number; special tokens write none. */
export type TokenBytes = readonly (Uint8Array | undefined)[];

/** Reads a folder's tokenizer.json. @throws ModelError where it is not there */
export async function readTokenBytes(folder: string): Promise<TokenBytes> {
  const file = await readFile(path.join(folder, 'tokenizer.json'), 'utf8').catch(() => null);
  if (file === null) throw missingWeights(folder, 'tokenizer.json');
  return tokenBytes(TokenizerFile.parse(JSON.parse(file)).model.vocab);
}

/** A vocabulary of byte pairs, written with a printable character for each byte (as GPT-2's), as bytes. */
export function tokenBytes(vocabulary: Readonly<Record<string, number>>): TokenBytes {
  const byteOf = bytesByCharacter();
  const tokens: (Uint8Array | undefined)[] = [];
  for (const [written, id] of Object.entries(vocabulary)) {
    const bytes = Array.from(written, (character) => byteOf.get(character));
    if (bytes.every((byte) => byte !== undefined)) tokens[id] = Uint8Array.from(bytes);
  }
  return tokens;
}

/** Printable bytes stand for themselves; the others, in order, for the characters from U+0100 on. */
function bytesByCharacter(): Map<string, number> {
  const isPrintable = (byte: number) =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  const characters = new Map<string, number>();
  let others = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    characters.set(String.fromCodePoint(isPrintable(byte) ? byte : 256 + others), byte);
    if (!isPrintable(byte)) others += 1;
  }
  return characters;
}

/** The text of tokens; bytes that are no whole character are left out. */
export function textOf(tokens: readonly number[], bytes: TokenBytes): string {
  return new TextDecoder().decode(joined(tokens, bytes)).replaceAll('\uFFFD', '');
}

/** Tokens in the smallest groups that write whole characters. */
export function wholeCharacters(
  tokens: readonly number[],
  bytes: TokenBytes,
): { text: string; tokens: number }[] {
  const groups: { text: string; tokens: number }[] = [];
  let open: number[] = [];
  for (const token of tokens) {
    open.push(token);
    const text = new TextDecoder().decode(joined(open, bytes));
    if (text.endsWith('\uFFFD')) continue;
    groups.push({ text: text.replaceAll('\uFFFD', ''), tokens: open.length });
    open = [];
  }
  if (open.length > 0) groups.push({ text: textOf(open, bytes), tokens: open.length });
  return groups;
}

function joined(tokens: readonly number[], bytes: TokenBytes): Uint8Array {
  return Uint8Array.from(tokens.flatMap((token) => [...(bytes[token] ?? [])]));
}
