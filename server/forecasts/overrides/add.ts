import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { OverrideView } from '../contracts/override-view';
import { findDoneSnapshot } from '../find-snapshot';
import { addOverrideInput } from './add-input';
import { requireChangeable } from './require-changeable';
import { toOverrideView } from './to-override-view';

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
