import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deliveryMapping } from './delivery-mapping';
import { sourceShape } from './source/shape';
import type { TextFormatName } from './transcripts/transcript-mapping';

/** How a delivery is read: kept with the batch, so that every run of it makes the same rows. */
export const deliveryPlan = z.object({
  mapping: deliveryMapping,
  shape: sourceShape,
  /** the file as the command line names it; null for uploads */
  path: z.string().nullable(),
  /** the file's name where it may be all that tells the call: the same bytes under another name are of another call */
  name: z.string().optional(),
  /** from 2: read again, because what joined no call may join one by now */
  attempt: z.int().min(2).optional(),
});
export type DeliveryPlan = z.output<typeof deliveryPlan>;

/** Formats whose files tell the call themselves, in every line or object. */
const TELL_THEIR_CALL: readonly TextFormatName[] = ['utterances', 'calls', 'vcon'];

/** A plan with the name of its file, where that counts. */
export function namedPlan(plan: DeliveryPlan, fileName: string): DeliveryPlan {
  const { mapping } = plan;
  if (mapping.kind !== 'transcripts' || TELL_THEIR_CALL.includes(mapping.format)) return plan;
  return { ...plan, name: fileName };
}

/** The same for the same mapping and the same way of reading, wherever the file lies. */
export function planHash({ mapping: fields, shape, name, attempt }: DeliveryPlan): string {
  return createHash('sha256')
    .update(canonicalJson({ mapping: fields, shape, name, attempt }))
    .digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
