import { expect, it } from 'vitest';
import { peaks } from './peaks';
import { sounding } from './testing/tones';

it('shows how loud each twentieth of a second is', () => {
  const channel = sounding({ hertz: [], ms: 100 }, { hertz: [400], ms: 100 }, { hertz: [], ms: 70 });
  expect([...peaks(channel)]).toEqual([0, 0, 64, 64, 0, 0]);
});

it('reaches its largest value at full scale, either way', () => {
  expect([...peaks(Int16Array.of(32_767))]).toEqual([255]);
  expect([...peaks(Int16Array.of(-32_768))]).toEqual([255]);
});

it('takes steps of any length', () => {
  expect(peaks(new Int16Array(16_000), 10)).toHaveLength(100);
  expect(peaks(new Int16Array(0))).toHaveLength(0);
});
