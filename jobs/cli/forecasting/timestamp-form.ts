import { Temporal } from 'temporal-polyfill';
import { type Clock, countingClock, zonedClock } from '@/models/forecast/prepare/clock';
import { AppError } from '@/server/errors';

/** How a file writes its times: read so, and written so again. */
export interface TimestampForm {
  /** Milliseconds since 1970 UTC, or the number itself in a series that counts; null when it is not of this form. */
  parse(text: string): number | null;
  write(instant: number): string;
  /** The clock of a series whose last interval is `last`. */
  clock(last: number): Clock;
}

const CALENDAR =
  /^(\d{4}-\d{2}-\d{2})(?:([T ])(\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const MINUTES_A_DAY = 1440;

/**
 * The form of the first timestamp of a file: whole numbers, local times, UTC, or times with an offset. Local times without
 * a zone are taken as they stand, on a clock that never changes; with --zone they are that zone's.
 */
export function timestampForm(
  sample: string,
  options: { minutes: number; zone: string | undefined },
): TimestampForm {
  if (/^\d+$/.test(sample)) return countingForm(options.minutes);
  const match = CALENDAR.exec(sample);
  if (!match) {
    throw new AppError('invalid_input', `The first timestamp, "${sample}", is neither a time nor a number.`, {
      hint: 'Write times as 2026-03-02T07:30:00, with Z or +01:00 if you like, or count 0, 1, 2 …',
    });
  }
  const [, , separator, , seconds, suffix] = match;
  const shape = { separator, seconds: seconds !== undefined };
  if (suffix === undefined && options.zone === undefined) return localForm(shape, options.minutes);
  return zonedForm({ ...shape, suffix }, options.minutes, zoneOf(options.zone, suffix));
}

interface Shape {
  /** undefined: dates only */
  separator: string | undefined;
  seconds: boolean;
}

function countingForm(minutes: number): TimestampForm {
  return {
    parse: (text) => (/^\d+$/.test(text) ? Number(text) : null),
    write: String,
    clock: (last) => countingClock(MINUTES_A_DAY / minutes, last),
  };
}

function localForm(shape: Shape, minutes: number): TimestampForm {
  return {
    parse(text) {
      const match = CALENDAR.exec(text);
      if (!match || match[5] !== undefined) return null;
      return orNull(Date.parse(`${match[1]}T${match[3] ?? '00:00'}${match[4] ?? ':00'}Z`));
    },
    write: (instant) => wallClock(new Date(instant).toISOString(), shape),
    clock: () => zonedClock('UTC', minutes),
  };
}

/** Times of a zone: written with an offset or Z they are exact; local ones are told apart in the hour that comes twice. */
function zonedForm(
  shape: Shape & { suffix: string | undefined },
  minutes: number,
  zone: string,
): TimestampForm {
  let previous = Number.NEGATIVE_INFINITY;
  return {
    parse(text) {
      const match = CALENDAR.exec(text);
      if (!match || (match[5] === undefined) !== (shape.suffix === undefined)) return null;
      if (shape.suffix !== undefined) return orNull(Date.parse(text.replace(' ', 'T')));
      const local = `${match[1]}T${match[3] ?? '00:00'}${match[4] ?? ':00'}`;
      if (Number.isNaN(Date.parse(`${local}Z`))) return null;
      const time = Temporal.PlainDateTime.from(local);
      const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
      const later = time.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
      previous = earlier <= previous && later > previous && later - previous < 7_200_000 ? later : earlier;
      return previous;
    },
    write(instant) {
      if (shape.suffix === 'Z') return `${wallClock(new Date(instant).toISOString(), shape)}Z`;
      const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const local = wallClock(time.toPlainDateTime().toString({ smallestUnit: 'second' }), shape);
      return shape.suffix === undefined ? local : `${local}${time.offset}`;
    },
    clock: () => zonedClock(zone, minutes),
  };
}

function zoneOf(zone: string | undefined, suffix: string | undefined): string {
  if (zone === undefined) {
    return suffix === 'Z' || suffix === undefined ? 'UTC' : offsetZone(suffix);
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new AppError('invalid_input', `--zone ${zone} is no time zone.`, {
      hint: 'Write its IANA name, as Europe/Amsterdam.',
    });
  }
}

/** +0200, +02 and +02:00 as the fixed offset +02:00. */
function offsetZone(suffix: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(suffix) ?? [];
  return `${sign}${hours}:${minutes}`;
}

function wallClock(iso: string, { separator, seconds }: Shape): string {
  if (separator === undefined) return iso.slice(0, 10);
  return `${iso.slice(0, 10)}${separator}${iso.slice(11, seconds ? 19 : 16)}`;
}

function orNull(instant: number): number | null {
  return Number.isNaN(instant) ? null : instant;
}
