import { expect, test } from 'vitest';
import { describeProgress } from './ingest-progress';

const half = { rowsRead: 50_000, rowsStored: 49_990, rowsQuarantined: 10, bytesRead: 500, sizeBytes: 1000 };

test('says how far, how fast, and how long it will take', () => {
  expect(describeProgress(half, 2)).toBe('50%, 50,000 rows, 25,000 rows/s, 10 in quarantine, 2 s left');
});

test('says nothing of the time left before anything was read, and nothing of an empty quarantine', () => {
  const start = { ...half, rowsRead: 0, rowsQuarantined: 0, bytesRead: 0 };
  expect(describeProgress(start, 0)).toBe('0%, 0 rows, 0 rows/s');
});

test('a file that grew while it was read is never beyond its end', () => {
  expect(describeProgress({ ...half, bytesRead: 2000 }, 4)).toContain('100%');
});
