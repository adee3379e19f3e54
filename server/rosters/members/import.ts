import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { unguarded } from '@/server/csv/spreadsheet-guard';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';

export const importMembersInput = z.object({
  siteId: z.int().positive(),
  /** the file: code, name, group, queues (divided by semicolons; of a new group), min_hours, max_hours, max_days, min_rest_hours, off */
  csv: z.string().min(1).max(2_000_000),
});

export const importMembersOutput = z.object({ people: z.int(), groups: z.int() });

const hours = (fallback: number, most: number) =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? fallback : Number(text) * 60))
    .pipe(z.number().min(0).max(most));

const line = z.object({
  code: z.string().trim().min(1),
  name: z.string().trim().default(''),
  group: z.string().trim().min(1),
  queues: z.string().default(''),
  min_hours: hours(0, 10_080),
  max_hours: hours(2400, 10_080),
  max_days: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? 5 : Number(text)))
    .pipe(z.int().min(0).max(7)),
  min_rest_hours: hours(660, 1440),
  off: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(';')
        .map((date) => date.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.iso.date())),
});
type Line = z.output<typeof line>;

/**
 * Brings in people from a CSV file; who is known by code in the group is changed. All lines or none.
 * @throws AppError `invalid_input` with the first line that is wrong, and why
 */
export async function importMembers(
  { actor }: UseCaseContext,
  input: z.input<typeof importMembersInput>,
): Promise<z.output<typeof importMembersOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'staffing:write');
  const { siteId, csv } = parseInput(importMembersInput, input);
  const lines = readLines(csv);
  return database().$transaction(async (transaction) => {
    const groupIds = new Map<string, string>();
    for (const { group: name, queues } of lines) {
      if (groupIds.has(name)) continue;
      const skills = queues
        .split(';')
        .map((queue) => queue.trim())
        .filter(Boolean);
      const known = await transaction.staffGroup.findUnique({ where: { siteId_name: { siteId, name } } });
      if (!known && skills.length === 0) {
        throw new AppError(
          'invalid_input',
          `There is no group “${name}” yet, and its first line names no queues.`,
          {
            hint: 'Fill the column queues, divided by semicolons, or make the group first.',
          },
        );
      }
      const group =
        known ??
        (await transaction.staffGroup.create({
          data: {
            siteId,
            name,
            skills: skills.map((queue) => ({ queue, priority: 1, handleFactor: 1 })),
            updatedBy: actor.name,
          },
        }));
      groupIds.set(name, group.id);
    }
    for (const person of lines) {
      const groupId = groupIds.get(person.group) ?? '';
      const data = dataOf(person);
      await transaction.staffMember.upsert({
        where: { groupId_code: { groupId, code: person.code } },
        create: { ...data, groupId, code: person.code },
        update: { ...data, archivedAt: null },
      });
    }
    const counts = { people: lines.length, groups: groupIds.size };
    await audit(transaction, actor, {
      action: 'staff.import',
      subject: `site:${siteId}`,
      siteId,
      details: counts,
    });
    return counts;
  });
}

function dataOf(person: Line) {
  return {
    name: person.name || person.code,
    minWeekMinutes: Math.round(person.min_hours),
    maxWeekMinutes: Math.round(person.max_hours),
    maxDaysAWeek: person.max_days,
    minRestMinutes: Math.round(person.min_rest_hours),
    ...(person.off.length > 0 ? { availability: { ...EVERY_DAY, off: person.off } } : {}),
  };
}

/** Always there, but for the days off. */
const EVERY_DAY = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '47:59']]]),
);

function readLines(csv: string): Line[] {
  let records: Record<string, string>[];
  try {
    records = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new AppError(
      'invalid_input',
      `This is no CSV file with a header: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (records.length === 0) throw new AppError('invalid_input', 'The file names nobody.');
  return records.map((record, at) => {
    const cells = Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, unguarded(cell)]));
    const parsed = line.safeParse(cells);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new AppError('invalid_input', `Line ${at + 2}, ${issue?.path.join('.')}: ${issue?.message}`, {
      hint: 'Columns: code, name, group, queues, min_hours, max_hours, max_days, min_rest_hours, off.',
    });
  });
}
