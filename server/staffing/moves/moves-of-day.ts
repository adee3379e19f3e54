import { database } from '@/server/postgres/client';
import type { StaffingMove } from '@/server/postgres/generated/client';
import type { MoveView } from '../contracts/today';

/** A row as pages show it. */
export function toMoveView(row: StaffingMove): MoveView {
  const {
    id,
    kind,
    fromMinute,
    toMinute,
    groupName,
    fromQueue,
    toQueue,
    agents,
    reason,
    createdAt,
    createdBy,
  } = row;
  const date = row.date.toISOString().slice(0, 10);
  return {
    id,
    kind,
    date,
    fromMinute,
    toMinute,
    groupName,
    fromQueue,
    toQueue,
    agents,
    reason,
    createdAt,
    createdBy,
  };
}

/** The moves of a local day that nobody took back, in the order they were made. */
export async function movesOfDay(siteId: number, date: string): Promise<MoveView[]> {
  const rows = await database().staffingMove.findMany({
    where: { siteId, date: new Date(date), undoneAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toMoveView);
}
