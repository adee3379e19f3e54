import { expect, it } from 'vitest';
import { seededRandom } from '../../forecast/accuracy/seeded-random';
import { changeSince, type DailyCounts } from './change-since';

/** Eight weeks at one share, then four at another; Mondays have twice the share. */
function twoStates(before: number, since: number, seed: number): DailyCounts {
  const random = seededRandom(seed);
  const season = Array.from({ length: 84 }, (_, day) => day % 7);
  const totals = season.map((weekday) => (weekday > 4 ? 0 : 400));
  const counts = season.map((weekday, day) => {
    const share = (day < 56 ? before : since) * (weekday === 0 ? 2 : 1);
    return Array.from({ length: totals[day] ?? 0 }, () => random()).filter((draw) => draw < share).length;
  });
  return { season, totals, counts };
}

it('says that it shrank, by how much, and how sure that is', () => {
  const change = changeSince(twoStates(0.05, 0.03, 1), 56);
  expect(change.verdict).toBe('shrank');
  expect(change.change?.low).toBeLessThan(-0.4);
  expect(change.change?.high).toBeGreaterThan(-0.4);
  expect(change.sentence).toMatch(
    /^It shrank by \d+% \(\d+% to \d+%\), from [\d.]+% of calls to [\d.]+% in 28 days\.$/,
  );
});

it('says that it grew', () => {
  expect(changeSince(twoStates(0.03, 0.06, 2), 56).verdict).toBe('grew');
});

it('finds a change where there is none about once in twenty', () => {
  let found = 0;
  for (let seed = 1; seed <= 200; seed++) {
    if (changeSince(twoStates(0.03, 0.03, seed), 56).verdict !== 'no clear change') found++;
  }
  expect(found).toBeLessThan(18);
});

it('does not take a Monday for a change, and waits until there is something to compare', () => {
  const steady = twoStates(0.05, 0.05, 3);
  const { sentence } = changeSince(steady, 56);
  expect(sentence).toMatch(/^No clear change: .* \([−+]\d+% to [−+]\d+%\)\.$/);
  expect(changeSince(steady, 82)).toMatchObject({ verdict: 'too early', change: null });
  expect(changeSince(steady, 3).verdict).toBe('too early');
});
