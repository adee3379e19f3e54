import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { batchView, toBatchView } from './batch-view';
import { deliveryPlan } from './delivery-plan';
import { findBatch } from './find-batch';

export const batchInput = z.object({ batchId: z.uuid() });

/** A delivery, and how it was read. The path of a file of the command line is nobody's business on a page. */
export const getBatchOutput = batchView.extend({ plan: deliveryPlan.omit({ path: true }) });

/** @throws AppError `not_found` */
export async function getBatch(context: UseCaseContext, input: z.input<typeof batchInput>) {
  const { batchId } = batchInput.parse(input);
  const batch = await findBatch(context.actor, batchId);
  const { mapping, shape } = deliveryPlan.parse(batch.mapping);
  return { ...toBatchView(batch), plan: { mapping, shape } };
}
