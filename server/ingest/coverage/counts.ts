import type { CoverageCounts, CoverageDay } from './contract';

const NOTHING: CoverageCounts = {
  calls: 0,
  answered: 0,
  withTranscript: 0,
  consentGiven: 0,
  consentRefused: 0,
  recorded: 0,
  twoChannels: 0,
};
const NAMES = Object.keys(NOTHING) as (keyof CoverageCounts)[];

export function totalOf(counts: readonly CoverageCounts[]): CoverageCounts {
  const total = { ...NOTHING };
  for (const one of counts) for (const name of NAMES) total[name] += one[name];
  return total;
}

/** What is counted of days, a part here and a part there, with each day once, oldest first; days without calls lack. */
export function daysOfCounts(parts: readonly (Partial<CoverageCounts> & { day: string })[]): CoverageDay[] {
  const days = new Map<string, CoverageDay>();
  for (const part of parts) {
    const { day } = part;
    const before = days.get(day) ?? { day, ...NOTHING };
    days.set(day, { day, ...totalOf([before, { ...NOTHING, ...part }]) });
  }
  return [...days.values()]
    .filter(({ calls, withTranscript }) => calls > 0 || withTranscript > 0)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
