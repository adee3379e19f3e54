import type { Transaction } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';

interface ShiftToStore {
  person: string;
  day: number;
  shiftType: string;
  start: number;
  end: number;
  breaks: { name: string; startMinute: number; minutes: number; paid: boolean }[];
}

/** Replaces the shifts of a schedule by those of a solver. */
export async function storeShifts(
  transaction: Transaction,
  scheduleId: string,
  shifts: readonly ShiftToStore[],
  from: string,
): Promise<void> {
  await transaction.scheduledShift.deleteMany({ where: { scheduleId } });
  await transaction.scheduledShift.createMany({
    data: shifts.map(({ person, day, shiftType, start, end, breaks }) => ({
      scheduleId,
      memberId: person,
      shiftTypeId: shiftType,
      date: new Date(addDays(from, day)),
      startMinute: start,
      endMinute: end,
      breaks,
      updatedBy: 'solver',
    })),
  });
}
