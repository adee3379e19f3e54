import { expect, test } from 'vitest';
import { isPassedOver } from './passed-over';

test.each([
  '.calls.csv.aX3d9Q',
  'calls.csv.part',
  'calls.csv.filepart',
  'calls.csv.tmp',
  'calls.CSV.TMP',
  'calls.xlsx.crdownload',
  '~$calls.xlsx',
  '.~lock.calls.xlsx#',
  'calls.csv~',
  'calls.csv.lock',
  'Thumbs.db',
  '_SUCCESS',
  '_temporary',
])('%s is not taken', (name) => {
  expect(isPassedOver(name)).toBe(true);
});

test.each(['calls.csv', 'partial-month.csv', 'tmp.csv', 'download.json.gz', 'queue_log', 'temp', 'a#1.csv'])(
  '%s is taken',
  (name) => {
    expect(isPassedOver(name)).toBe(false);
  },
);
