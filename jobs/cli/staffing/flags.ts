/** What `callcast staff` is asked; durations in seconds, shares from 0 to 1. */
export interface StaffFlags {
  calls?: number;
  aht?: number;
  interval: number;
  file?: string;
  output?: string;
  target?: { share: number; seconds: number };
  asa?: number;
  abandonment?: number;
  maxOccupancy?: number;
  minAgents: number;
  agents?: number;
  patience?: number;
  shrinkage: number;
  answerSeconds: number;
  explain?: boolean;
  /** the share of calls that may find all lines busy */
  lines?: number;
  ivr: number;
  wrapUp: number;
}
