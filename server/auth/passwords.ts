import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. The package's default algorithm is argon2id. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Nobody's password, hashed with the same parameters: what an unknown e-mail is compared with, so that it takes as long. */
const DECOY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$5hax54eEPp2y/xaNWkZDxQ$Bx/EiQpTdeRb+BNoVhlYXp2Vt+SyjULTsgerURlYWE0';

/** Without look-alikes (0/o, 1/l/i): people type these. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** What a password that people choose must be (NIST SP 800-63B: length, not composition). */
export const newPasswordSchema = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(200, 'A password has at most 200 characters.');

/** A PHC string, salt included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** Whether `password` is the one that was hashed. Takes as long when there is no hash to compare with (null). */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? DECOY_HASH, password);
  return passwordHash !== null && right;
}

/** A new password of 99 random bits in four groups, as "k7m2p-…". */
export function generatePassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
