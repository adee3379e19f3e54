import { createHash } from 'node:crypto';

/** A share as a bound of places (0 to 2^32). */
export function boundOfShare(share: number): number {
  return Math.round(share * 2 ** 32);
}

/**
 * Where a call falls among all, 0 to 2^32 − 1: the first four bytes (little-endian) of SHA-256 of "seed:call". A share takes
 * the places below its bound, so that the same seed takes the same calls every time, and a larger share all of a smaller
 * one. queries/calls-taken.ts says the same in SQL.
 */
export function placeOfCall(seed: number, callId: string): number {
  return createHash('sha256').update(`${seed}:${callId}`).digest().readUInt32LE(0);
}
