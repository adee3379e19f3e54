export const DURATION_UNITS = ['s', 'ms', 'min'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const UNIT_MS: Record<DurationUnit, number> = { ms: 1, s: 1000, min: 60_000 };
const PLAIN = /^-?\d+([.,]\d+)?$/;
/** "65s", "1 min 5 sec", "2h 3m", "65s (1m 5s)": what stands in brackets says the same again. */
const WORDED =
  /^(?=\d)(?:(\d+)\s*h(?:ours?|rs?)?\.?)?\s*(?:(\d+)\s*m(?:in(?:ute)?s?)?\.?)?\s*(?:(\d+)(?:[.,](\d{1,3}))?\s*s(?:ec(?:ond)?s?)?\.?)?(?:\s*\(.*\))?$/i;
const CLOCK = /^(-)?(?:(\d+):)?(\d{1,4}):([0-5]?\d)(?:[.,](\d{1,3}))?$/;

/**
 * Milliseconds of `166`, `2,5`, `2:46` (minutes and seconds), `0:02:46.250` or `2m 46s`; the unit is that of bare numbers.
 * NaN when it is no duration. Negative ones come back negative: whether they may be is not decided here.
 */
export function parseDuration(text: string, unit: DurationUnit): number {
  if (PLAIN.test(text)) return Math.round(Number(text.replace(',', '.')) * UNIT_MS[unit]);
  const match = CLOCK.exec(text);
  if (!match) return ofWords(text);
  const [, minus, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  if (match[2] !== undefined && Number(minutes) > 59) return Number.NaN;
  const ms =
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  return minus ? -ms : ms;
}

function ofWords(text: string): number {
  const [, hours, minutes, seconds, fraction = '0'] = WORDED.exec(text) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return Number.NaN;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}
