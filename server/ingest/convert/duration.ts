export const DURATION_UNITS = ['s', 'ms', 'min'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const UNIT_MS: Record<DurationUnit, number> = { ms: 1, s: 1000, min: 60_000 };
const PLAIN = /^-?\d+([.,]\d+)?$/;
const CLOCK = /^(-)?(?:(\d+):)?(\d{1,4}):([0-5]?\d)(?:[.,](\d{1,3}))?$/;

/**
 * Milliseconds of `166`, `2,5`, `2:46` (minutes and seconds) or `0:02:46.250`; the unit is that of bare numbers.
 * NaN when it is no duration. Negative ones come back negative: whether they may be is not decided here.
 */
export function parseDuration(text: string, unit: DurationUnit): number {
  if (PLAIN.test(text)) return Math.round(Number(text.replace(',', '.')) * UNIT_MS[unit]);
  const match = CLOCK.exec(text);
  if (!match) return Number.NaN;
  const [, minus, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  if (match[2] !== undefined && Number(minutes) > 59) return Number.NaN;
  const ms =
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  return minus ? -ms : ms;
}
