import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'cc_';
const RANDOM_BYTES = 32;
/** How much of a key is kept readable, so that people can tell keys apart. */
const SHOWN = PREFIX.length + 8;

/**
 * A new key: `cc_`, 256 random bits, and a CRC-32 of what stands before it, all in hexadecimal. The checksum lets a
 * mistyped key be refused without asking the database, and scanners for leaked secrets know a real one.
 */
export function generateKey(): string {
  const body = `${PREFIX}${randomBytes(RANDOM_BYTES).toString('hex')}`;
  return `${body}${checksum(body)}`;
}

/** Whether a text can be a key at all. */
export function isWellFormedKey(text: string): boolean {
  const match = /^(cc_[0-9a-f]{64})([0-9a-f]{8})$/.exec(text);
  return match?.[1] !== undefined && checksum(match[1]) === match[2];
}

/** What is kept of a key. 256 random bits cannot be guessed from a fast hash. */
export function hashKey(key: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(key).digest());
}

/** The part of a key that is kept readable. */
export function shownPrefix(key: string): string {
  return key.slice(0, SHOWN);
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}
