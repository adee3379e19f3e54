import type { MoveView } from '../contracts/today';

/** How many more (or fewer) moves put online in a queue at a minute of the day. */
export function movedAt(moves: readonly MoveView[], queue: string, minute: number): number {
  return moves.reduce((sum, { fromMinute, toMinute, fromQueue, toQueue, agents }) => {
    if (minute < fromMinute || minute >= toMinute) return sum;
    return sum + (toQueue === queue ? agents : 0) - (fromQueue === queue ? agents : 0);
  }, 0);
}
