import { describe, expect, it } from 'vitest';
import { plainPost } from './plain-post';

describe('plainPost', () => {
  it('undoes the escapes that exports leave in', () => {
    expect(plainPost('I don\\u2019t like it &amp; you\\u002c \\""they\\"" &lt;3')).toBe(
      'I don’t like it & you, "they" <3',
    );
  });

  it('leaves what is no escape', () => {
    expect(plainPost('AT&T; 5 < 6 & C:\\users')).toBe('AT&T; 5 < 6 & C:\\users');
  });
});
