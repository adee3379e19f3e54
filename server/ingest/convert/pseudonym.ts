import { createHmac } from 'node:crypto';
import { detached } from './detached';
import { normalizeNumber } from './phone-number';

/** How many numbers each of the two generations of the cache holds. */
const CACHED = 50_000;

/**
 * Makes pseudonyms of callers: HMAC-SHA256 of the normalized number under CALLCAST_CALLER_KEY, the first 32 hex digits.
 * The same number has the same pseudonym in every file; without the key none can be turned back or tried out.
 */
export class Pseudonyms {
  #young = new Map<string, string>();
  #old = new Map<string, string>();

  /** @param key 32 bytes; @param country where numbers without a prefix are read */
  constructor(
    private readonly key: Buffer,
    private readonly country: string,
  ) {}

  /** @param as an `id` (a customer number) is taken as it is, a `number` is normalized; '' stays '' */
  of(text: string, as: 'number' | 'id'): string {
    const cacheKey = as === 'id' ? `#${text}` : text;
    const known = this.#young.get(cacheKey) ?? this.#old.get(cacheKey);
    if (known !== undefined) return known;
    const subject = as === 'id' ? text.trim() && `id:${text.trim()}` : this.#number(text);
    const pseudonym =
      subject === '' ? '' : createHmac('sha256', this.key).update(subject).digest().toString('hex', 0, 16);
    this.#remember(cacheKey, pseudonym);
    return pseudonym;
  }

  #number(text: string): string {
    const number = normalizeNumber(text, this.country);
    return number === '' ? '' : `tel:${number}`;
  }

  #remember(text: string, pseudonym: string): void {
    if (this.#young.size >= CACHED) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(detached(text), pseudonym);
  }
}
