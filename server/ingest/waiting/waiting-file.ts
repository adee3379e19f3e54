import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deliveryMapping } from '../delivery-mapping';
import { sourceShape } from '../source/shape';

/** What a file was recognized as when it came in, kept beside it until a person starts it. */
export const recognizedFile = z.object({
  kind: z.enum(['calls', 'intervals', 'transcripts']),
  name: z.string(),
  title: z.string(),
  /** 0 to 1; below 0.8 a person must agree */
  confidence: z.number().min(0).max(1),
  why: z.string(),
  others: z.array(z.object({ name: z.string(), title: z.string(), confidence: z.number() })),
  shape: sourceShape,
  mapping: deliveryMapping,
});
export type RecognizedFile = z.output<typeof recognizedFile>;

/**
 * The same for files that are read in the same way, so that looking into one of them tells how all are read. Names of
 * columns make another form of a table; in texts they say nothing, because each call has its own.
 */
export function formOf({ name, shape, mapping }: RecognizedFile): string {
  const read = mapping.kind === 'transcripts' ? { container: shape.format } : { shape };
  return createHash('sha256')
    .update(JSON.stringify({ name, ...read, mapping }))
    .digest('hex')
    .slice(0, 16);
}
