import { compileTimeFormat } from '../../convert/date-format';
import { parseDuration } from '../../convert/duration';
import { Pseudonyms } from '../../convert/pseudonym';
import { toInstant, ZoneClock } from '../../convert/zone-clock';
import type { MappingSite } from '../../mapping/compile-calls';
import { RowProblem } from '../../row-problem';
import type { TranscriptMapping } from '../transcript-mapping';
import type { NamedValues } from './named-values';

const DAY_MS = 86_400_000;
/** A small number is an offset in a call, not a time of the day. */
const EARLIEST = Date.UTC(1990, 0, 1);
const MAX_AHEAD_MS = 2 * DAY_MS;
const MAX_DURATION_MS = 2 * DAY_MS;
const TIME_FORMATS = ['iso', 'epoch_ms', 'epoch_s'].map(compileTimeFormat);

/**
 * How values of files of texts are read: clock, time of delivery, pseudonyms. Unlike with call
 * records no reason ever quotes a value: where columns are not what they seem, it may be what somebody said.
 */
export class ValueRules {
  readonly pseudonyms: Pseudonyms;
  readonly #clock: ZoneClock;
  readonly #now: number;

  constructor(
    readonly mapping: TranscriptMapping,
    site: MappingSite,
  ) {
    this.pseudonyms = new Pseudonyms(site.callerKey, site.country);
    this.#clock = new ZoneClock(mapping.timeZone ?? site.timeZone);
    this.#now = site.now;
  }

  /** Milliseconds since 1970; null where there is none. @throws RowProblem */
  instant(values: NamedValues, names: readonly string[], field: string): number | null {
    const text = values.text(names);
    return text === '' ? null : this.instantOf(text, field);
  }

  /** @throws RowProblem for what is no time, before 1990 or more than two days after the delivery */
  instantOf(text: string, field: string): number {
    const readers = [
      ...TIME_FORMATS.map((parse) => () => {
        const wall = parse(text);
        return wall && toInstant(wall, this.#clock, 0);
      }),
      () => mailInstant(text),
    ];
    for (const read of readers) {
      const instant = read();
      if (instant === null) continue;
      if (instant < EARLIEST || instant > this.#now + MAX_AHEAD_MS) {
        throw new RowProblem(field, 'This lies before 1990 or in the future.', 'Correct the date.');
      }
      return instant;
    }
    throw new RowProblem(
      field,
      'This is not a time.',
      'Write times as 2026-05-01T09:00:00Z, or in the site’s zone without the Z.',
    );
  }

  /**
   * Milliseconds of the first of `names` that is there: in seconds, unless its name ends in ms.
   * @throws RowProblem for what is no duration, negative, or longer than two days
   */
  duration(values: NamedValues, names: readonly string[], field: string): number | null {
    for (const name of names) {
      for (const [suffix, unit] of [
        ['', 's'] as const,
        ['s', 's'] as const,
        ['seconds', 's'] as const,
        ['ms', 'ms'] as const,
      ]) {
        const text = values.text([name + suffix]);
        if (text !== '') return checked(parseDuration(plain(text), unit), field);
      }
    }
    return null;
  }
}

/** "Mon, 02 Mar 2026 14:00:00 +0000", as in mails (RFC 5322) and early vCons; null for anything else. */
function mailInstant(text: string): number | null {
  const isMail =
    /^(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC)$/i.test(text);
  const instant = isMail ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

/** Numbers of other programs may come as 1e-7. */
function plain(text: string): string {
  return /^-?[\d.]+e-?\d+$/i.test(text) ? Number(text).toFixed(3) : text;
}

function checked(ms: number, field: string): number {
  if (ms >= 0 && ms <= MAX_DURATION_MS) return ms;
  throw new RowProblem(
    field,
    Number.isNaN(ms) ? 'This is not a number of seconds.' : 'This is negative, or longer than two days.',
    'Write seconds as 12.5, or milliseconds in a field whose name ends in _ms.',
  );
}
