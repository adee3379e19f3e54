/** The two bounds of a value, lower first. */
export type Bounds = readonly [low: number, high: number];

/** What holds the value in 50, 80 and 95 of 100 cases. */
export interface Bands {
  50: Bounds;
  80: Bounds;
  95: Bounds;
}

export const BAND_LEVELS = [50, 80, 95] as const;
export type BandLevel = (typeof BAND_LEVELS)[number];

/** One moment of a forecast's picture. */
export interface BandPoint {
  /** Tells the moments of one chart apart. */
  key: string;
  /** On the axis; null: no mark there. */
  tick: string | null;
  /** In the tooltip. */
  title: string;
  /** null is a gap, here and below. */
  actual: number | null;
  forecast: number | null;
  bands: Bands | null;
  before: number | null;
  /** What is special about it, as a planner names it. */
  special: readonly string[];
}

/** A name over some neighbouring moments; indices into the chart's points, both inclusive. */
export interface SpecialMark {
  name: string;
  from: number;
  to: number;
}

/** What the lines of a chart are called, and the actual values' colour. */
export interface BandNames {
  actual: string;
  actualHex: string;
  forecast: string;
  /** null: nothing to compare with. */
  comparison: string | null;
}
