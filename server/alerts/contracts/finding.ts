import type { Period } from '@/server/trends/period';

/** Something a rule found: never call text, only figures and where to look. */
export interface Finding {
  /** what it is about, as queue:Sales: of one subject and time there is one alert */
  subject: string;
  /** when it began and ended, as far as the data say */
  from: Date;
  until: Date;
  /** whether data after it say that it is over; null: a single event, over when somebody acknowledges it */
  over: boolean | null;
  sentence: string;
  /** the page behind it */
  href: string;
  /** figures for programs */
  figures: Record<string, string | number | boolean | null>;
}

/** What a kind of rule looks at. */
export interface Look {
  siteId: number;
  /** of the site's clock */
  timeZone: string;
  /** local days, both inclusive, that are looked at as a whole */
  period: Period;
  /** alarms of irritants that were raised before it are history; null: all count */
  since: Date | null;
}

/** What makes a rule look again: new rollups, new readings of texts, new alarms of irritants. */
export type Watched = 'rollups' | 'insights' | 'alarms';
