/** The network, as scorecards and snapshots name it, and as a planner would say it. */
export const NETWORK = {
  candidate: 'network',
  plainName: 'a neural network trained on all queues together',
} as const;

/** What the network says of one series: on past moments, by weights that had not seen what followed, and now. */
export interface NetworkOpinion {
  /** Days ahead that it speaks of. */
  horizonDays: number;
  trials: { origin: number; forecast: Float64Array }[];
  /** horizonDays × slotsPerDay, from the first future day. */
  future: Float64Array;
}
