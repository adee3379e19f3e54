import type { IncomingTurn } from '../incoming-call';

/** A turn, and how the source names who speaks; '' where it does not say. */
export interface LabelledTurn {
  label: string;
  turn: IncomingTurn;
}
