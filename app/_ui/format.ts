/** Numbers, durations and dates in the viewer's locale. Made once a locale; see useFormat(). */
export interface Format {
  locale: string;
  /** 33,344 */
  count(value: number): string;
  /** 12.5k, for axes */
  compact(value: number): string;
  /** .8123 → 81.2% */
  percent(share: number): string;
  /** +3.1 points, of shares */
  points(difference: number): string;
  /** .123 → +12.3% */
  signedPercent(change: number): string;
  /** seconds → 1:02:03, 4:07 or 0:41 */
  clock(seconds: number): string;
  /** seconds → 41 s, 2 min 56 s, 1 h 2 min: for sentences and tiles */
  duration(seconds: number): string;
  /** YYYY-MM-DD → Mon, 1 Feb 1999 */
  day(localDate: string): string;
  /** YYYY-MM-DD → 1 Feb, for axes */
  shortDay(localDate: string): string;
  /** YYYY-MM-DD → Feb 1999, for axes */
  month(localDate: string): string;
  /** YYYY-MM-DD pairs → 1–28 Feb 1999 */
  dayRange(from: string, to: string): string;
  /** An instant in a zone, with seconds: 1 Feb 1999, 07:02:47 */
  dateTime(instant: Date, timeZone: string): string;
  /** 1.4 MB */
  bytes(value: number): string;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const atNoon = (localDate: string): Date => new Date(`${localDate}T12:00:00Z`);

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600)
    return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
}

/** Formatters for one locale; Intl objects are made once, they are slow to make. */
export function makeFormat(locale: string): Format {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const signedPercent = new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const points = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const range = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const bytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    locale,
    count: (value) => count.format(value),
    compact: (value) => compact.format(value),
    percent: (share) => percent.format(share),
    signedPercent: (change) => signedPercent.format(change),
    points: (difference) => `${points.format(difference * 100)} points`,
    clock,
    duration,
    day: (localDate) => day.format(atNoon(localDate)),
    shortDay: (localDate) => shortDay.format(atNoon(localDate)),
    month: (localDate) => month.format(atNoon(localDate)),
    // Node and browsers disagree on the spaces around the dash, and React would draw the page twice.
    dayRange: (from, to) =>
      range
        .formatRange(atNoon(from), atNoon(to))
        .replace(/[\u2009\u202f]/g, ' ')
        .replace(/^(\d+) – (?=\d+ )/, '$1–'),
    dateTime: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'medium',
        hourCycle: 'h23',
        timeZone,
      }).format(instant),
    bytes: (value) => {
      const power = value < 1 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3));
      return `${bytes.format(value / 1000 ** power)} ${['B', 'kB', 'MB', 'GB', 'TB'][power]}`;
    },
  };
}
