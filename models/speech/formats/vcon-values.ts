import { createHash } from 'node:crypto';

/** The syntax that draft-ietf-vcon-vcon-core-04 defines (section 4.1.1). */
export const VCON_SYNTAX = '0.4.0';

/** The extension (draft-ietf-vcon-cc-extension-02) that has `role` of a party and `skill` of a dialog. */
export const CONTACT_CENTER = 'CC';

/** An instant as the draft wants it (section 2.2: RFC 3339, normalized as JMAP's Date): no fraction where it is zero. */
export function vconDate(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

/**
 * A UUID of version 8 (RFC 9562) in the manner of section 4.1.2: 48 bits of time, the rest made of a hash, so that the same
 * conversation has the same one.
 * @param at when the conversation began; without it, all bits are the hash's
 */
export function vconUuid(seed: string, at?: Date): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const time = at ? Math.max(0, at.getTime()).toString(16).padStart(12, '0').slice(-12) : hex.slice(32, 44);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
