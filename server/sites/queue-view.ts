import { z } from 'zod';
import type { Queue } from '@/server/postgres/generated/client';
import { ServiceLevelRule } from '@/server/postgres/generated/enums';
import { type OpeningHours, openingHoursSchema } from './opening-hours';

/** A queue's settings. */
export const queueViewSchema = z.object({
  id: z.int(),
  siteId: z.int(),
  /** as the source names it */
  code: z.string(),
  name: z.string(),
  /** null: the site's */
  timeZone: z.string().nullable(),
  openingHours: openingHoursSchema,
  /** 0 to 1: this share of the calls within `serviceTargetSeconds` */
  serviceTargetShare: z.number(),
  serviceTargetSeconds: z.int(),
  /** an abandoned call that waited less than this is a short one */
  shortAbandonSeconds: z.int(),
  serviceLevelRule: z.enum(ServiceLevelRule),
});

export type QueueView = z.infer<typeof queueViewSchema>;

export function viewQueue(queue: Queue): QueueView {
  const openingHours: OpeningHours = openingHoursSchema.parse(queue.openingHours);
  return { ...queue, openingHours };
}
