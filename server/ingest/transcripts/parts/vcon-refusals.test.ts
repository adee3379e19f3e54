import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYSIS, BASE, problemOf, RECORDING, START } from '@/server/testing/plain-vcon';
import { checkVcon } from '@/server/vcon/check-vcon';
import { PLAIN } from './vcon-opened';

describe('what cannot be read is refused with a sentence that helps', () => {
  test.each([
    ['encrypted', { ciphertext: 'x', recipients: [] }, /encrypted/],
    ['extensions that must be known', { ...BASE, critical: ['secret_sauce'] }, /secret_sauce/],
    ['only a group', { ...BASE, group: [{ uuid: 'x' }], dialog: [], analysis: [] }, /groups/],
    ['nothing', { ...BASE, dialog: [], analysis: [] }, /no transcript/],
    ['a time that is none', { ...BASE, dialog: [{ ...RECORDING, start: 'noon' }] }, /not a time/],
  ])('%s', (_, vcon, reason) => {
    expect(problemOf(vcon)?.reason).toMatch(reason);
    expect(problemOf(vcon)?.hint).not.toBe('');
  });

  test('a transcript in another file that did not come', () => {
    const analysis = [
      { type: 'transcript', vendor: 'v', url: 'https://example.org/t.json', content_hash: 'sha512-x' },
    ];
    const lacking = 'What was said lies in another file (t.json), which is not beside it.';
    expect(problemOf({ ...BASE, analysis }, { ...PLAIN, lacking })).toMatchObject({
      field: 'analysis',
      reason: lacking,
    });
  });
});

test('odd values never stop the reading', () => {
  for (const odd of [null, 7, 'x', [], {}, [null], [[]], [{}], [7]]) {
    for (const name of [
      'parties',
      'dialog',
      'analysis',
      'attachments',
      'critical',
      'group',
      'amended',
      'uuid',
    ]) {
      expect(() => {
        problemOf({ ...BASE, [name]: odd });
      }).not.toThrow();
    }
    for (const name of [
      'parties',
      'originator',
      'duration',
      'party_history',
      'meta',
      'body',
      'filename',
      'url',
    ]) {
      expect(problemOf({ ...BASE, dialog: [{ ...RECORDING, [name]: odd }] })).toBeNull();
    }
  }
});

/** A vCon in which whatever stands at some places is something else. */
const mangled = fc
  .tuple(
    fc.constantFrom<Record<string, unknown>>(
      BASE,
      {
        ...BASE,
        dialog: [
          { ...RECORDING, party_history: [{ party: 0, time: START, event: 'hold' }] },
          { type: 'text', start: START, parties: [0], body: 'Hi', encoding: 'none' },
        ],
      },
      {
        ...BASE,
        analysis: [
          {
            ...ANALYSIS,
            body: {
              segments: [{ text: 'a', speaker: 0, words: [0] }],
              words: [{ id: 0, text: 'a' }],
              speakers: { 0: { label: 'x' } },
            },
          },
        ],
      },
      {
        ...BASE,
        attachments: [
          { purpose: 'callcast_call_record', body: { callId: 'x' } },
          { type: 'consent', body: { status: 'no' } },
        ],
      },
    ),
    fc.array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([vcon, changes]) => {
    const copy = JSON.parse(JSON.stringify(vcon)) as Record<string, unknown>;
    for (const [way, value] of changes) put(copy, way, value);
    return copy;
  });

/** Follows numbers as places among the names of an object or list, and puts a value where they end. */
function put(object: Record<string, unknown>, [place = 0, ...way]: readonly number[], value: unknown): void {
  const names = Object.keys(object);
  const name = names[place % Math.max(1, names.length)] ?? 'x';
  const inner = object[name];
  if (way.length === 0 || typeof inner !== 'object' || inner === null) object[name] = value;
  else put(inner as Record<string, unknown>, way, value);
}

test('whatever stands anywhere, it is read or refused with a reason, and checked', () => {
  fc.assert(
    fc.property(mangled, (vcon) => {
      problemOf(vcon);
      checkVcon(vcon);
    }),
    { numRuns: 500 },
  );
});
