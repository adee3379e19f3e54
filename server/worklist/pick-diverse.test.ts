import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickDiverse } from './pick-diverse';

const call = (callId: string, group: string, words: string) => ({
  callId,
  group,
  words: new Set(words.split(' ')),
});
const ids = (calls: readonly { callId: string }[]) => calls.map(({ callId }) => callId);

test('of twenty calls that say the same, one is picked', () => {
  const same = Array.from({ length: 20 }, (_, at) =>
    call(`same ${at}`, 'uncertain bill', `my bill is wrong ${'abcdefghijklmnopqrst'[at]}`),
  );
  const other = call('other', 'uncertain bill', 'where is the parcel that you sent');
  expect(ids(pickDiverse([...same, other], 10))).toEqual(['same 0', 'other']);
});

test('groups take turns, so that none crowds out the others', () => {
  const many = Array.from({ length: 9 }, (_, at) => call(`a${at}`, 'a', `${at}`));
  const few = [call('b', 'b', 'x'), call('c', 'c', 'y')];
  expect(ids(pickDiverse([...many, ...few], 4))).toEqual(['a0', 'b', 'c', 'a1']);
});

test('Chinese, whose words are single characters, is compared like any language', () => {
  const calls = [
    call('1', 'a', '我 要 查 詢 帳 單'),
    call('2', 'a', '我 想 查 詢 帳 單'),
    call('3', 'a', '包 裹 還 沒 到 貨'),
  ];
  expect(ids(pickDiverse(calls, 3))).toEqual(['1', '3']);
});

test('nothing is picked twice, nor more than wanted', () => {
  const calls = fc.array(
    fc.record({
      callId: fc.uuid(),
      group: fc.constantFrom('a', 'b', 'c'),
      words: fc.array(fc.constantFrom('x', 'y', 'z', 'w'), { maxLength: 3 }).map((words) => new Set(words)),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(calls, fc.integer({ min: 1, max: 12 }), (all, wanted) => {
      const picked = ids(pickDiverse(all, wanted));
      expect(picked.length).toBeLessThanOrEqual(wanted);
      expect(new Set(picked).size).toBe(picked.length);
    }),
  );
});
