import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { OverrideView } from '../contracts/override-view';
import { METRICS, WHOLE_SITE } from '../contracts/vocabulary';
import { findDoneSnapshot } from '../find-snapshot';
import { requireChangeable } from './require-changeable';
import { toOverrideView } from './to-override-view';

const DAY = z.iso.date('A date looks like 2026-12-24.');
const LARGEST = 10_000_000;

const common = z.object({
  siteId: z.int().positive(),
  /** null: the newest run */
  snapshotId: z.uuid().nullable().default(null),
  queue: z.string().max(200).default(WHOLE_SITE),
  metric: z.enum(METRICS).default('offered'),
  fromDate: DAY,
  /** inclusive */
  toDate: DAY,
  fromMinute: z.int().min(0).max(1439).default(0),
  /** exclusive */
  toMinute: z.int().min(1).max(1440).default(1440),
  reason: z
    .string()
    .trim()
    .min(3, 'Say why: later you will want to know whether it helped.')
    .max(500, 'At most 500 characters.'),
});

export const addOverrideInput = z
  .discriminatedUnion('kind', [
    common.extend({
      kind: z.literal('percent'),
      amount: z.number().min(-100, 'No less than −100%.').max(1000, 'At most +1,000%.'),
    }),
    common.extend({
      kind: z.literal('value'),
      amount: z.number().min(0, 'No less than 0.').max(LARGEST, 'At most ten million.'),
      amountPer: z.enum(['interval', 'day']),
    }),
    common.extend({
      kind: z.literal('copy_day'),
      copyFrom: DAY,
      copyPart: z.enum(['both', 'shape', 'total']).default('both'),
    }),
  ])
  .refine(({ fromDate, toDate }) => fromDate <= toDate, {
    message: 'The last day is before the first one.',
    path: ['toDate'],
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    message: 'It ends before it begins.',
    path: ['toMinute'],
  });
export type AddOverride = z.output<typeof addOverrideInput>;

/**
 * Adds a planner's correction to a snapshot; pages and exports show it at once.
 * @throws AppError `not_found` for a snapshot or series that is not there, `conflict` for an import, `invalid_input` for days
 *   that the snapshot does not forecast (as finely as asked), or a copied day of which nothing is known
 */
export async function addOverride(
  { actor }: UseCaseContext,
  input: z.input<typeof addOverrideInput>,
): Promise<OverrideView> {
  const snapshot = await findDoneSnapshot(actor, input.siteId, input.snapshotId ?? null);
  requirePermission(actor, 'forecasts:write');
  const parsed = parseInput(addOverrideInput, input);
  await requireChangeable(snapshot, parsed);
  const { siteId, snapshotId: _asked, ...rule } = parsed;
  return await database().$transaction(async (transaction) => {
    const made = await transaction.forecastOverride.create({
      data: {
        ...rule,
        snapshotId: snapshot.id,
        fromDate: new Date(rule.fromDate),
        toDate: new Date(rule.toDate),
        ...(rule.kind === 'copy_day' ? { copyFrom: new Date(rule.copyFrom) } : {}),
        createdBy: actor.name,
      },
    });
    const view = toOverrideView(made);
    await audit(transaction, actor, {
      action: 'forecast.override',
      subject: `override:${made.id}`,
      siteId,
      details: { snapshot: snapshot.id, ...rule },
    });
    return view;
  });
}
