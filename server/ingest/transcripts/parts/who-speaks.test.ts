import { describe, expect, test } from 'vitest';
import { isName, whoSpeaks } from './who-speaks';

const ASKS = 'Thank you for calling, how can I help you?';
const WANTS = 'I was charged twice for my order.';

function told(turns: readonly [speaker: string, text: string][], roles: [string, string][] = [], agent = '') {
  const { speakerOf, by, confidence } = whoSpeaks({
    turns: turns.map(([speaker, text]) => ({ speaker, text })),
    roles: new Map(roles),
    agent,
    language: 'en',
    direction: null,
  });
  const labels = [...new Set(turns.map(([speaker]) => speaker))];
  return { by, confidence, who: labels.map((label) => `${label}: ${speakerOf(label)}`).join(', ') };
}

describe('who speaks', () => {
  test.each([
    ['words for it', ['Agent', 'CUSTOMER'], 'Agent: agent, CUSTOMER: customer'],
    ['words with numbers', ['agent_1', 'Customer 2'], 'agent_1: agent, Customer 2: customer'],
    [
      'names with words',
      ['John (Agent)', 'Customer - Mary'],
      'John (Agent): agent, Customer - Mary: customer',
    ],
    ['the other of two', ['Agent', 'Mary'], 'Agent: agent, Mary: customer'],
    ['the other of two, with the menu', ['IVR', 'Mary', 'Klant'], 'IVR: ivr, Mary: agent, Klant: customer'],
    [
      'a service and not its customer',
      ['Customer Service', 'Client'],
      'Customer Service: agent, Client: customer',
    ],
  ])('is told by %s', (_what, labels, who) => {
    // What they say speaks against it, and does not count.
    const turns = labels.map((label, at): [string, string] => [label, at === 0 ? WANTS : ASKS]);
    expect(told(turns)).toEqual({ who, by: 'labels', confidence: 1 });
  });

  test('is told by the source’s own list, and by the agent’s name', () => {
    const turns: [string, string][] = [
      ['a', WANTS],
      ['b', ASKS],
    ];
    expect(
      told(turns, [
        ['a', 'AGENT'],
        ['b', 'CUSTOMER'],
      ]).who,
    ).toBe('a: agent, b: customer');
    expect(
      told(
        [
          ['Anna', WANTS],
          ['Mary', ASKS],
        ],
        [],
        'anna',
      ).who,
    ).toBe('Anna: agent, Mary: customer');
  });

  test('else by what they say, of several voices the two who say most', () => {
    const found = told([
      ['spk_1', WANTS],
      ['spk_0', ASKS],
      ['spk_2', 'Hm.'],
    ]);
    expect(found).toMatchObject({ who: 'spk_1: customer, spk_0: agent, spk_2: unknown', by: 'greeting' });
    expect(found.confidence).toBeGreaterThan(0.9);
  });

  test.each([
    ['one voice alone', [['spk_0', ASKS]]],
    [
      'three who say as much',
      [
        ['a', ASKS],
        ['b', WANTS],
        ['c', ASKS],
      ],
    ],
    [
      'nobody who is named',
      [
        ['', ASKS],
        ['', WANTS],
      ],
    ],
  ] as [string, [string, string][]][])('stays unknown for %s', (_what, turns) => {
    const found = told(turns);
    expect(found).toMatchObject({ by: 'nothing', confidence: null });
    expect(found.who).not.toMatch(/agent|customer/);
  });

  test('twenty thousand labels are no trouble', () => {
    const turns = Array.from({ length: 20_000 }, (_, at): [string, string] => [`Person ${at} x`, 'Hello']);
    expect(told(turns).by).toBe('nothing');
  });
});

test.each([
  ['Anna de Vries', true],
  ['Mary', true],
  ['陳小姐', true],
  ['Speaker 1', false],
  ['SPEAKER_00', false],
  ['spk_0', false],
  ['ch_1', false],
  ['Guest-2', false],
  ['A', false],
  ['Agent', false],
  ['Customer Service', false],
  ['be3eb3ff-7374-4d27-8e6c-e1ed8c3a1c5c', false],
])('%s is somebody’s name: %s', (label, expected) => {
  expect(isName(label)).toBe(expected);
});
