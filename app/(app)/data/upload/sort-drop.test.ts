import { expect, it } from 'vitest';
import { sortDrop } from './sort-drop';

const file = (name: string, content = 'x') => new File([content], name);

it('sends audio to the recordings and the rest to be recognized, and passes over what file managers write', () => {
  const { deliveries, recordings, refused } = sortDrop([
    file('queue_log'),
    file('calls.csv.gz'),
    file('call-17.WAV'),
    file('call-17.vcon.json'),
    file('everything.zip'),
    file('nothing.csv', ''),
    file('.DS_Store'),
    file('Thumbs.db'),
  ]);
  expect(deliveries.map(({ name }) => name)).toEqual(['queue_log', 'calls.csv.gz', 'call-17.vcon.json']);
  expect(recordings.map(({ name }) => name)).toEqual(['call-17.WAV']);
  expect(refused.map(({ name }) => name)).toEqual(['everything.zip', 'nothing.csv']);
});
