import type { Period } from '@/server/trends/period';

/** A chart of a report: lines over points in time with a band, or bars of a few things. */
export type ReportChart =
  | {
      kind: 'lines';
      /** names of the points, a few of which are written below */
      points: readonly string[];
      series: readonly { name: string; values: readonly (number | null)[]; dashed?: boolean }[];
      band: { name: string; low: readonly (number | null)[]; high: readonly (number | null)[] } | null;
      /** of the axis */
      unit: string;
    }
  | { kind: 'bars'; unit: string; bars: readonly { name: string; value: number; text: string }[] };

export interface ReportTable {
  columns: readonly { head: string; numeric?: boolean /** of the width, in parts */; parts?: number }[];
  rows: readonly (readonly string[])[];
}

export interface ReportSection {
  heading: string;
  /** the chart or table in a sentence */
  note?: string;
  chart?: ReportChart;
  table?: ReportTable;
}

/** A report before it is a file: every format says the same. */
export interface ReportDocument {
  title: string;
  site: { name: string; timeZone: string };
  /** local days, both inclusive */
  period: Period;
  sentence: string;
  sections: readonly ReportSection[];
  csv: string;
}

/** What a report is about. */
export interface ReportQuestion {
  siteId: number;
  period: Period;
}
