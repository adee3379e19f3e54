import { z } from 'zod';
import type { IrritantAction } from '@/server/postgres/generated/client';
import { ActionStatus } from '@/server/postgres/generated/enums';

/** What somebody will do about an irritant. */
export const actionView = z.object({
  id: z.uuid(),
  irritantId: z.uuid(),
  title: z.string(),
  ownerName: z.string(),
  /** null: somebody without an account here */
  ownerId: z.uuid().nullable(),
  dueOn: z.iso.date(),
  status: z.enum(ActionStatus),
  /** from this day on it should shrink; null until it is done */
  effectFrom: z.iso.date().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  closedAt: z.date().nullable(),
});
export type ActionView = z.output<typeof actionView>;

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

export function viewAction(row: IrritantAction): ActionView {
  const { dueOn, effectFrom, ...rest } = row;
  return { ...rest, dueOn: isoDay(dueOn), effectFrom: effectFrom && isoDay(effectFrom) };
}
