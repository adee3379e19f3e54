/** One interval's mean and the calls behind it. */
export interface MeanCell {
  day: number;
  slot: number;
  weekday: number;
  value: number;
  calls: number;
}
