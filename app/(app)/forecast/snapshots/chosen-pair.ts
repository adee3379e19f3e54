import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';

/**
 * The two snapshots that are compared: those that were asked for, else the newest run (right) and the newest other one that
 * is done (left). null: there are no two.
 * @param snapshots newest first
 */
export function chosenPair(
  snapshots: readonly SnapshotView[],
  asked: { left: string | null; right: string | null },
): { left: SnapshotView; right: SnapshotView } | null {
  const done = snapshots.filter(({ status }) => status === 'done');
  const byId = (id: string | null) => done.find((one) => one.id === id);
  const right =
    byId(asked.right) ?? done.find(({ kind, id }) => kind === 'run' && id !== asked.left) ?? done[0];
  const left = byId(asked.left) ?? done.find(({ id }) => id !== right?.id);
  return left && right && left.id !== right.id ? { left, right } : null;
}
