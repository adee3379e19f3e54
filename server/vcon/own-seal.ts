import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type MaskedCall, PII_TYPES, SENSITIVE_KINDS } from '@/models/pii/types';
import { env } from '@/server/env';

/** What a transcript that Callcast exported says of its masks: type, first character (UTF-16), end exclusive. */
const mask = z.tuple([z.enum(PII_TYPES), z.int(), z.int()]);
const sealedText = z.object({
  utterances: z.array(z.object({ text: z.string(), masks: z.array(mask).default([]) })),
  sensitive: z.array(z.enum(SENSITIVE_KINDS)).default([]),
  seal: z.string(),
});

interface SealedText {
  utterances: readonly {
    text: string;
    masks?: readonly (readonly [type: string, start: number, end: number])[];
  }[];
  sensitive?: readonly string[];
}

/**
 * Says that the text is masked by this house, whose key nobody else has: what comes in with it is not masked a second
 * time, so that it stays as it is. Everybody else's word on that is not taken.
 */
export function sealOf({ utterances, sensitive }: SealedText): string {
  const said = utterances.map(({ text, masks }) => [text, masks ?? []]);
  return createHmac('sha256', env().CALLCAST_STORAGE_KEY)
    .update(`vcon masks ${JSON.stringify([said, sensitive ?? []])}`)
    .digest('base64url');
}

/** Masks of a transcript that this house has masked; null where its seal is not there, or not right. */
export function openSeal(body: unknown): MaskedCall | null {
  const { success, data } = sealedText.safeParse(body);
  if (!success) return null;
  const [made, told] = [Buffer.from(sealOf(data)), Buffer.from(data.seal)];
  if (made.length !== told.length || !timingSafeEqual(made, told)) return null;
  const counts: MaskedCall['counts'] = {};
  for (const [type] of data.utterances.flatMap(({ masks }) => masks)) counts[type] = (counts[type] ?? 0) + 1;
  return {
    utterances: data.utterances.map(({ text, masks }) => ({
      text,
      masks: masks.map(([type, start, end]) => ({ type, label: text.slice(start, end), start, end })),
      replaced: masks.map(([, start, end]) => ({ start, end })),
    })),
    counts,
    sensitive: data.sensitive,
  };
}
