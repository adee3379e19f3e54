import { z } from 'zod';
import { rosterCalendar } from '@/models/staffing/schedule/export/roster-calendar';
import { type DatedShift, ROSTER_COLUMNS, rosterRow } from '@/models/staffing/schedule/export/roster-rows';
import type { UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { addDays } from '@/server/trends/period';
import { viewSchedule } from '../schedules/view';

export const rosterFileInput = z.object({
  siteId: z.int().positive(),
  scheduleId: z.uuid(),
  format: z.enum(['csv', 'ics']),
  /** null: everybody */
  memberId: z.uuid().nullable().default(null),
});

/**
 * A roster as a file: CSV, or a calendar (a person's own, or everybody's with names).
 * @throws AppError `not_found`
 */
export async function rosterFile(
  context: UseCaseContext,
  input: z.input<typeof rosterFileInput>,
): Promise<{ name: string; text: string }> {
  const { siteId, scheduleId, format, memberId } = parseInput(rosterFileInput, input);
  const roster = await viewSchedule(context, { siteId, scheduleId });
  const people = roster.people.filter((person) => memberId === null || person.memberId === memberId);
  if (people.length === 0) throw new AppError('not_found', 'This person is not on the roster.');
  const shifts = people.flatMap(({ code, name, group, shifts: own }) =>
    own.map(
      (shift): DatedShift => ({
        code,
        name,
        group,
        date: addDays(roster.from, shift.day),
        shiftType: shift.shiftType,
        start: shift.startMinute,
        end: shift.endMinute,
        breaks: shift.breaks.map(({ startMinute, ...rest }) => ({ ...rest, start: startMinute })),
      }),
    ),
  );
  const text =
    format === 'csv'
      ? csvHead(ROSTER_COLUMNS) + shifts.map((shift) => csvLine(rosterRow(shift))).join('')
      : rosterCalendar(roster.name, shifts, { named: memberId === null });
  const whose = memberId === null ? '' : `-${people[0]?.code.replace(/[^\w-]+/g, '_') ?? ''}`;
  return { name: `roster-${roster.from}${whose}.${format}`, text };
}
