import { turnId } from '../conversation/turn-id';
import { bringTurn } from '../conversation/use-turns';

/** Scrolls to a turn that is not in sight; one that is stays where it is. */
export function bringInSight(utterance: number): void {
  if (!isInSight(utterance)) bringTurn(utterance);
}

/** Below the player, and not at the lower edge. */
function isInSight(utterance: number): boolean {
  const turn = document.getElementById(turnId(utterance))?.getBoundingClientRect();
  // Where the player stays in sight, what is under it is not; where it scrolls away its bottom is above the edge.
  const top = Math.max(0, document.querySelector('[data-player]')?.getBoundingClientRect().bottom ?? 0);
  return turn !== undefined && turn.top > top + 8 && turn.bottom < window.innerHeight - 48;
}
