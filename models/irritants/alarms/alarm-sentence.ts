import type { Alarm } from './daily-counts';

/** What happened, in a sentence: "63 calls today where 21 were to be expected: 3.0 times as many." */
export function alarmSentence(
  { kind, observed, expected, ratio }: Pick<Alarm, 'kind' | 'observed' | 'expected' | 'ratio'>,
  periods: number,
  unit: 'day' | 'hour',
): string {
  const stretch = periods === 1 ? `in a ${unit}`.replace('a hour', 'an hour') : `in ${periods} ${unit}s`;
  const calls = observed === 1 ? '1 call' : `${observed} calls`;
  if (kind === 'emergence') {
    return `New: ${calls} ${stretch}, where the past lets expect ${rounded(expected)}.`;
  }
  return `${calls} ${stretch} where ${rounded(expected)} were to be expected: ${ratio.toFixed(1)} times as many.`;
}

function rounded(expected: number): string {
  if (expected < 1) return 'fewer than 1';
  return expected < 10 ? expected.toFixed(1) : String(Math.round(expected));
}
