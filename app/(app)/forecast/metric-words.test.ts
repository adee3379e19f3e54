import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { changeText, metricText, missText, rangeText } from './metric-words';

const format = makeFormat('en-GB');

it('writes calls whole where they are many, with a tenth where they are few, and times as times', () => {
  expect(metricText(format, 'offered', 52_300.4)).toBe('52,300');
  expect(metricText(format, 'offered', 3.44)).toBe('3.4');
  expect(metricText(format, 'aht', 176)).toBe('2 min 56 s');
  expect(metricText(format, 'offered', null)).toBe('–');
  expect(rangeText(format, 'offered', [49_900, 54_800])).toBe('49,900–54,800');
});

it('writes differences with their sign', () => {
  expect(changeText(format, 'offered', -310)).toBe('−310');
  expect(changeText(format, 'aht', 64)).toBe('+1 min 4 s');
  expect(missText(format, 'offered', 100, 96)).toBe('−4 (−4%)');
  expect(missText(format, 'offered', 0, 2)).toBe('+2');
});
