import type { IncomingTurn } from '../incoming-call';

/** A turn, and how the vCon names who speaks where its role is not known; '' where it does not say. */
export interface LabelledTurn {
  label: string;
  turn: IncomingTurn;
}
