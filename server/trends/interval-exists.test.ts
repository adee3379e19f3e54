import { describe, expect, it } from 'vitest';
import { intervalExists } from './interval-exists';

describe('intervals that the clock skips', () => {
  it('do not exist', () => {
    expect(intervalExists('2026-03-29', { from: 120, to: 135 }, 'Europe/Amsterdam')).toBe(false);
    expect(intervalExists('2026-03-29', { from: 180, to: 195 }, 'Europe/Amsterdam')).toBe(true);
    expect(intervalExists('2026-03-28', { from: 120, to: 135 }, 'Europe/Amsterdam')).toBe(true);
  });

  it('may be half an hour: Lord Howe', () => {
    expect(intervalExists('2026-10-04', { from: 120, to: 135 }, 'Australia/Lord_Howe')).toBe(false);
    expect(intervalExists('2026-10-04', { from: 120, to: 180 }, 'Australia/Lord_Howe')).toBe(true);
  });
});
