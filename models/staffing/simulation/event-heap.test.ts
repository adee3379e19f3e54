import { expect, it } from 'vitest';
import { streamOf } from './draws';
import { EventHeap } from './event-heap';

it('gives events in the order of their times, whatever the order they were put in', () => {
  const heap = new EventHeap();
  const uniform = streamOf(1, 0, 0);
  const times = Array.from({ length: 5000 }, () => uniform());
  times.forEach((time, code) => {
    heap.push(time, code);
  });
  const expected = times
    .map((time, code) => ({ time, code }))
    .sort((first, second) => first.time - second.time);
  for (const { time, code } of expected) {
    expect(heap.nextTime).toBe(time);
    expect(heap.pop()).toBe(code);
  }
  expect(heap.nextTime).toBe(Number.POSITIVE_INFINITY);
});

it('keeps order while events come and go', () => {
  const heap = new EventHeap();
  const uniform = streamOf(2, 0, 0);
  let now = 0;
  for (let code = 0; code < 200; code++) heap.push(uniform(), code);
  for (let turn = 0; turn < 10_000; turn++) {
    expect(heap.nextTime).toBeGreaterThanOrEqual(now);
    now = heap.nextTime;
    heap.push(now + uniform(), heap.pop());
  }
});
