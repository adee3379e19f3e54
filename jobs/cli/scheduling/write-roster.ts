import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rosterCalendar } from '@/models/staffing/schedule/export/roster-calendar';
import { type DatedShift, ROSTER_COLUMNS, rosterRow } from '@/models/staffing/schedule/export/roster-rows';
import type { RosterShift, ScheduleProblem } from '@/models/staffing/schedule/problem';
import { dateAfter } from '@/models/staffing/schedule/weekdays';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { AppError } from '@/server/errors';

/** Writes a roster as CSV or iCalendar, by the file's ending. */
export async function writeRoster(
  file: string,
  problem: ScheduleProblem,
  shifts: readonly RosterShift[],
): Promise<void> {
  const dated = datedShifts(problem, shifts);
  const ending = path.extname(file).toLowerCase();
  if (ending === '.csv') {
    await writeFile(file, csvHead(ROSTER_COLUMNS) + dated.map((shift) => csvLine(rosterRow(shift))).join(''));
  } else if (ending === '.ics') await writeFile(file, rosterCalendar('Roster', dated, { named: true }));
  else throw new AppError('invalid_input', `--out ${file}: a roster is written as .csv or .ics.`);
}

function datedShifts(
  { start, people, shiftTypes }: ScheduleProblem,
  shifts: readonly RosterShift[],
): DatedShift[] {
  const person = new Map(people.map((rule) => [rule.id, rule]));
  const typeName = new Map(shiftTypes.map(({ id, name }) => [id, name]));
  return shifts.map((shift) => ({
    code: shift.person,
    name: person.get(shift.person)?.name ?? shift.person,
    group: person.get(shift.person)?.group ?? '',
    date: dateAfter(start, shift.day),
    shiftType: typeName.get(shift.shiftType) ?? shift.shiftType,
    start: shift.start,
    end: shift.end,
    breaks: shift.breaks,
  }));
}
