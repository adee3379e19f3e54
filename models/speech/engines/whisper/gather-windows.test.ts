import { expect, test } from 'vitest';
import { WindowGatherer } from './gather-windows';

function gathererOf(most: number) {
  const batches: number[][] = [];
  const gatherer = new WindowGatherer<{ value: number }, number>({
    choose: (waiting) => waiting.slice(0, most),
    async compute(windows) {
      batches.push(windows.map(({ value }) => value));
      if (windows.some(({ value }) => value < 0)) throw new Error('below zero');
      return windows.map(({ value }) => value * 10);
    },
  });
  return { gatherer, batches };
}

test('windows handed in at once are computed together, each to its own answer', async () => {
  const { gatherer, batches } = gathererOf(3);
  const answers = await Promise.all([1, 2, 3, 4].map((value) => gatherer.hand({ value })));
  expect(answers).toEqual([10, 20, 30, 40]);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('a batch that fails does not keep the next from being computed', async () => {
  const { gatherer } = gathererOf(1);
  const [bad, good] = await Promise.allSettled([gatherer.hand({ value: -1 }), gatherer.hand({ value: 2 })]);
  expect(bad).toMatchObject({ status: 'rejected', reason: new Error('below zero') });
  expect(good).toEqual({ status: 'fulfilled', value: 20 });
});

test('who waits when it closes is told so', async () => {
  const { gatherer } = gathererOf(1);
  const refused = expect(gatherer.hand({ value: 1 })).rejects.toThrow('closed');
  await gatherer.close(new Error('closed'));
  await refused;
});

test('a window whose caller gives up is not computed, the others are', async () => {
  const { gatherer, batches } = gathererOf(1);
  const giving = new AbortController();
  const first = gatherer.hand({ value: 1 });
  const second = expect(gatherer.hand({ value: 2 }, giving.signal)).rejects.toThrow('enough');
  giving.abort(new Error('enough'));
  await second;
  expect(await first).toBe(10);
  expect(await gatherer.hand({ value: 3 })).toBe(30);
  expect(batches).toEqual([[1], [3]]);
});
