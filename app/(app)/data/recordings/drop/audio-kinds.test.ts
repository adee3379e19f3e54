import { expect, it } from 'vitest';
import { sortFiles } from './audio-kinds';

const file = (name: string, content = 'x') => new File([content], name);

it('sends audio, names what it is not, and passes over what file managers write', () => {
  const { audio, refused } = sortFiles([
    file('a.WAV'),
    file('b.opus'),
    file('empty.mp3', ''),
    file('calls.csv'),
    file('all.zip'),
    file('screen.mov'),
    file('old.wma'),
    file('letter.pdf'),
    file('.DS_Store'),
    file('Thumbs.db'),
  ]);
  expect(audio.map(({ name }) => name)).toEqual(['a.WAV', 'b.opus']);
  expect(Object.fromEntries(refused.map(({ name, why }) => [name, why.slice(0, 22)]))).toEqual({
    'empty.mp3': 'The file is empty: 0 b',
    'calls.csv': 'Call logs and texts co',
    'all.zip': 'Unpack it and drop the',
    'screen.mov': 'This is video. Save it',
    'old.wma': 'This kind of audio is ',
    'letter.pdf': 'This is no audio that ',
  });
});
