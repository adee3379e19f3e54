/** A stretch of days ahead over which methods keep their weights. */
export interface LeadBand {
  /** Days ahead, 0 is the first forecast day. */
  fromDay: number;
  /** The day after the last one. */
  toDay: number;
}

/** Where the stretches end: what forecasts tomorrow best need not be best next month. */
const ENDS = [2, 7, 14, 35];

/** The stretches of a horizon. The last one goes on to its end. */
export function leadBands(horizonDays: number): LeadBand[] {
  const ends = [...ENDS.filter((end) => end < horizonDays), horizonDays];
  if (ends.length > ENDS.length) ends.splice(ENDS.length - 1, 1);
  return ends.map((toDay, index) => ({ fromDay: ends[index - 1] ?? 0, toDay }));
}
