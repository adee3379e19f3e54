/** What an ACD reports of one queue and interval; null: the report does not say. */
export interface IntervalVolume {
  queue: string;
  type: string;
  intervalStart: Date;
  intervalMinutes: number;
  calls: number;
  offered: number | null;
  answered: number | null;
  abandoned: number | null;
  shortAbandoned: number | null;
  withinTarget: number | null;
  asaMs: number | null;
  longestWaitMs: number | null;
  ahtMs: number | null;
}
