import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deliveryMapping } from './delivery-mapping';
import { sourceShape } from './source/shape';

/** How a delivery is read: kept with the batch, so that every run of it makes the same rows. */
export const deliveryPlan = z.object({
  mapping: deliveryMapping,
  shape: sourceShape,
  /** the file as the command line names it; null for uploads */
  path: z.string().nullable(),
});
export type DeliveryPlan = z.output<typeof deliveryPlan>;

/** The same for the same mapping and the same way of reading, wherever the file lies. */
export function planHash({ mapping: fields, shape }: DeliveryPlan): string {
  return createHash('sha256')
    .update(canonicalJson({ mapping: fields, shape }))
    .digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
