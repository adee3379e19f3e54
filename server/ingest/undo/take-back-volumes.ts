import { markDaysDirty } from '@/server/rollups/mark-dirty';
import { daysOfVolumes } from './queries/days-of-volumes';
import { removeVolumes, restoreVolumes } from './statements/restore-volumes';
import { daysOf, partsOf, type Undo, type UndoStep } from './undo-scope';

/**
 * Takes a delivery's interval volumes out of the facts and lets those count that counted before; its versions stay until
 * the end (forgetVolumes).
 * @returns the UTC days that its intervals touch
 */
export async function takeBackVolumes(undo: Undo, step: UndoStep): Promise<string[]> {
  const [params] = (await partsOf(undo, 'interval_versions')) ?? [];
  if (!params) return [];
  const days = daysOf([await daysOfVolumes(params)]);
  await markDaysDirty(undo.siteId, days);
  await step('volumes-marked');
  await removeVolumes(params);
  await step('volumes-removed');
  await restoreVolumes(params);
  await step('volumes-restored');
  return days;
}
