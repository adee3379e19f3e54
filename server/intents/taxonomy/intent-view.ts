import { z } from 'zod';
import type { Intent } from '@/server/postgres/generated/client';

const NAME_LENGTH = 120;
export const intentName = z.string().trim().min(1, 'A name is needed.').max(NAME_LENGTH);
export const intentDescription = z.string().trim().max(2000);

/** What every act on one intent needs to know. */
export const intentScope = z.object({ siteId: z.int().positive(), intentId: z.uuid() });

export const intentView = z.object({
  id: z.uuid(),
  /** as stored; what stands under a merged intent is shown under the one it was merged into */
  parentId: z.uuid().nullable(),
  /** as imported labels name it */
  code: z.string(),
  name: z.string(),
  description: z.string(),
  /** among its siblings, from 0 */
  position: z.int(),
  createdAt: z.date(),
  createdBy: z.string(),
  archivedAt: z.date().nullable(),
  mergedIntoId: z.uuid().nullable(),
});
export type IntentView = z.output<typeof intentView>;

export function toIntentView(intent: Intent): IntentView {
  const { id, parentId, code, name, description, position, createdAt, createdBy, archivedAt, mergedIntoId } =
    intent;
  return {
    id,
    parentId,
    code,
    name,
    description,
    position,
    createdAt,
    createdBy,
    archivedAt,
    mergedIntoId,
  };
}
