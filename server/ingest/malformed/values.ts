import type { MappingInput } from '../mapping/mapping';
import {
  around,
  badCell,
  HEADER,
  type MalformedFile,
  NO_DAY,
  NO_TIME,
  refused,
  rowWith,
  whole,
} from './case';

export const CELL_VALUES: MalformedFile[] = [
  badCell(
    'a day that does not exist',
    'started_at',
    '2024-02-30T09:00:00Z',
    'startedAt',
    NO_DAY('2024-02-30T09:00:00Z'),
  ),
  badCell(
    'a month that does not exist',
    'started_at',
    '2024-13-01T09:00:00Z',
    'startedAt',
    NO_DAY('2024-13-01T09:00:00Z'),
  ),
  badCell(
    'a time that does not exist',
    'started_at',
    '2024-05-01T25:00:00Z',
    'startedAt',
    NO_DAY('2024-05-01T25:00:00Z'),
  ),
  badCell('a time in words', 'started_at', 'yesterday', 'startedAt', NO_TIME('yesterday')),
  badCell('a formula for a time', 'started_at', '=NOW()', 'startedAt', NO_TIME('=NOW()')),
  badCell('no start', 'started_at', '', 'startedAt', 'The start of the call is missing.'),
  badCell(
    'before 1970',
    'started_at',
    '1884-05-01T09:00:00Z',
    'startedAt',
    '"1884-05-01T09:00:00Z" is before 1970.',
  ),
  badCell(
    'in the future',
    'started_at',
    '2884-05-01T09:00:00Z',
    'startedAt',
    '"2884-05-01T09:00:00Z" is more than two days in the future.',
  ),
  badCell('a negative duration', 'wait_s', '-5', 'waitMs', '"-5" is negative.'),
  badCell('an absurd duration', 'talk_s', '999999', 'talkMs', '"999999" is longer than two days.'),
  badCell(
    'a duration beyond all numbers',
    'talk_s',
    '9'.repeat(400),
    'talkMs',
    `"${'9'.repeat(40)}…" is longer than two days.`,
  ),
  badCell('a duration in words', 'talk_s', 'long', 'talkMs', '"long" is not a duration.'),
  badCell('an unknown outcome', 'outcome', 'vanished', 'outcome', '"vanished" is not known.'),
  badCell('no outcome', 'outcome', '', 'outcome', 'It is missing.'),
  badCell(
    'an id that is too long',
    'call_id',
    'i'.repeat(201),
    'callId',
    `"${'i'.repeat(40)}…" has 201 characters, more than 200.`,
  ),
  badCell(
    'a queue that is too long',
    'queue',
    'q'.repeat(201),
    'queue',
    `"${'q'.repeat(40)}…" has 201 characters, more than 200.`,
  ),
  badCell('a telephone number for a time', 'started_at', '+31201234567', 'startedAt', NO_TIME('+31…67')),
  whole('formulas in texts', around(rowWith('queue', '=cmd|x', 'c')), ['a', 'b', 'c']),
  whole('tabs, backslashes and emoji in texts', around(rowWith('queue', '\\N\t\\t😀\\', 'c')), [
    'a',
    'b',
    'c',
  ]),
];

const ENDS: MappingInput = {
  kind: 'calls',
  fields: {
    callId: { column: 'id' },
    startedAt: { columns: ['start'], formats: ['iso'] },
    endedAt: { columns: ['end'], formats: ['iso'] },
    direction: { column: 'direction' },
  },
};
const TWO_STARTS: MappingInput = {
  kind: 'calls',
  fields: { callId: { column: 'id' }, startedAt: { columns: ['start (2)'], formats: ['iso'] } },
};

export const MAPPED: MalformedFile[] = [
  {
    name: 'ends before it starts, and a direction that nobody knows',
    content:
      'id,start,end,direction\n' +
      'a,2024-05-01T09:00:00Z,2024-05-01T09:05:00Z,inbound\n' +
      'x,2024-05-01T09:00:00Z,2024-05-01T08:59:59Z,inbound\n' +
      'y,2024-05-01T09:00:00Z,2024-05-01T09:05:00Z,sideways\n' +
      'z,2024-05-01T09:00:00Z,2024-05-04T09:05:00Z,inbound\n',
    mapping: ENDS,
    expected: {
      stored: ['a'],
      aside: [
        [3, 'endedAt', 'This lies before the start of the call.'],
        [4, 'direction', '"sideways" is not known.'],
        [5, 'waitMs', '"259500 s" is longer than two days.'],
      ],
    },
  },
  {
    name: 'a column of the mapping that the file lacks',
    content: 'id,start,direction\na,2024-05-01T09:00:00Z,inbound\n',
    mapping: ENDS,
    expected: { code: 'invalid_input', message: /no column "end"/ },
  },
  {
    name: 'two columns of one name',
    content: 'id,start,start\na,nonsense,2024-05-01T09:00:00Z\n',
    mapping: TWO_STARTS,
    expected: { stored: ['a'], aside: [] },
  },
  refused(
    '2,500 columns',
    `${Array.from({ length: 2500 }, (_, index) => `c${index}`).join(',')}\n`,
    /2500 columns/,
  ),
  {
    name: 'a mapping that fits no row',
    content: `${HEADER}\n${`${rowWith('started_at', 'never')}\n`.repeat(8000)}`,
    expected: {
      stored: [],
      aside: [],
      failed: /The mapping does not fit the file: (\d+) of the first \1 rows/,
    },
  },
];
