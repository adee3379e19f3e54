import { z } from 'zod';
import type { IrritantAlarm } from '@/server/postgres/generated/client';
import { AlarmKind } from '@/server/postgres/generated/enums';

/** An irritant that came up, or came far more often than it should have. */
export const alarmView = z.object({
  id: z.uuid(),
  irritantId: z.uuid(),
  kind: z.enum(AlarmKind),
  /** of the site's calendar */
  day: z.iso.date(),
  /** calls with it on that day, and how many there should have been */
  observed: z.number(),
  expected: z.number(),
  acknowledgedAt: z.date().nullable(),
  acknowledgedBy: z.string().nullable(),
});
export type AlarmView = z.output<typeof alarmView>;

export function viewAlarm(row: IrritantAlarm): AlarmView {
  const { id, irritantId, kind, observed, expected, acknowledgedAt, acknowledgedBy } = row;
  const day = row.day.toISOString().slice(0, 10);
  return { id, irritantId, kind, day, observed, expected, acknowledgedAt, acknowledgedBy };
}
