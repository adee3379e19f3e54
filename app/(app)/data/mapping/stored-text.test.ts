import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { storedText } from './stored-text';

const format = makeFormat('en-GB');
const show = (field: string, value: unknown) => storedText(format, field, value, 'Asia/Jerusalem');

describe('storedText', () => {
  it.each([
    ['startedAt', new Date('1999-02-01T05:02:47Z'), '1 Feb 1999, 07:02:47'],
    ['talkMs', 166_000, '2 min 46 s'],
    ['waitMs', 0, '0 s'],
    ['offered', 12.5, '12.5'],
    ['outcome', 'short_abandoned', 'short abandoned'],
    ['callerKey', 'a1b2c3d4e5f6', 'a1b2c3d4…'],
    ['purposes', ['metadata', 'analysis'], 'metadata, analysis'],
    ['agent', '', '–'],
    ['queueEnteredAt', null, '–'],
  ])('%s %s: %s', (field, value, text) => {
    expect(show(field, value)).toBe(text);
  });
});
