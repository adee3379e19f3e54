/** One colour of a chart, and what it stands for. */
export interface ChartSeries {
  key: string;
  label: string;
  hex: string;
}

/** One moment of a chart. */
export interface ChartPoint {
  /** On the axis. */
  tick: string;
  /** In the tooltip. */
  title: string;
  /** By series key; null is a gap. */
  values: Record<string, number | null>;
  before: number | null;
}
