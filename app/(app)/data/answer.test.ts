import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { flowSentence } from './answer';

const format = makeFormat('en-GB');
const now = new Date('2026-03-01T12:00:00Z');
const lastFileAt = new Date('2026-03-01T11:58:00Z');
// The locale decides about the thin spaces in it.
const february = format.dayRange('1999-02-01', '1999-02-28');
const bank = { name: 'Bank', calls: 33_344, firstDay: '1999-02-01', lastDay: '1999-02-28' };

describe('flowSentence', () => {
  it('says it in one breath', () => {
    expect(flowSentence(format, { lastFileAt, sites: [bank], quarantined: 37 }, now)).toBe(
      `The last file came in 2 minutes ago; 33,344 calls of Bank from ${february}; 37 rows in quarantine.`,
    );
  });

  it('says when nothing has come in', () => {
    expect(flowSentence(format, { lastFileAt: null, sites: [], quarantined: 0 }, now)).toBe(
      'No file has come in yet.',
    );
  });

  it('counts a single row as one', () => {
    expect(flowSentence(format, { lastFileAt, sites: [], quarantined: 1 }, now)).toBe(
      'The last file came in 2 minutes ago; one row in quarantine.',
    );
  });

  it('names the two largest sites and sums up the others', () => {
    const sites = [
      { ...bank, name: 'Small', calls: 1 },
      { ...bank, name: 'Tiny', calls: 2 },
      { ...bank, name: 'Empty', calls: 0, firstDay: null, lastDay: null },
      { ...bank, name: 'Shop', calls: 900 },
      bank,
    ];
    expect(flowSentence(format, { lastFileAt, sites, quarantined: 0 }, now)).toBe(
      `The last file came in 2 minutes ago; 33,344 calls of Bank from ${february}, 900 calls of Shop from ${february}, 3 of 2 other sites; nothing in quarantine.`,
    );
  });
});
