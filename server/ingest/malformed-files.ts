import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import type { MappingInput } from './mapping/mapping';
import type { ShapeOverrides } from './source/shape';

/** What must come of a file: refused before anything is stored, or read, with rows kept aside. */
interface Refused {
  code: 'invalid_input' | 'too_large' | 'not_found' | 'forbidden';
  message: RegExp;
}
export interface Read {
  /** ids of the calls that are stored, sorted */
  stored: readonly string[];
  /** line, field and reason of each row in quarantine */
  aside: readonly (readonly [line: number, field: string, reason: string])[];
  /** the message of a file that could not be read to its end */
  failed?: RegExp;
}

export interface MalformedFile {
  name: string;
  content: string | Buffer;
  expected: Refused | Read;
  mapping?: MappingInput;
  overrides?: ShapeOverrides;
}

const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
const row = (id: string) => `${id},2024-05-01T09:00:00Z,sales,answered,12,166`;
/** A row of which one column is another. */
function rowWith(column: string, value: string, id = 'bad'): string {
  const cells = row(id).split(',');
  cells[HEADER.split(',').indexOf(column)] = value;
  return cells.join(',');
}
/** The header, a good row, other lines, a good row. */
const around = (...lines: string[]) => [HEADER, row('a'), ...lines, row('b'), ''].join('\n');
const BOTH = ['a', 'b'];

const NO_TIME = (text: string) => `"${text}" is not a time.`;
const NO_DAY = (text: string) => `"${text}": there is no such day or time of day.`;
const CELLS = (cells: number) => `The line has ${cells} cells, the file has 6 columns.`;
const UNCLOSED = 'A quoted cell is not closed, or text follows its closing quote.';
const UNREADABLE = 'The line holds bytes that are not text in the encoding of this file.';
const NULS = 'The line holds NUL characters.';
const OVERLONG = 'The line is longer than a million characters; only its beginning is kept.';
const NO_OBJECT = 'The line is not one JSON object.';

/** One bad row between two good ones. */
function badRow(name: string, line: string, field: string, reason: string): MalformedFile {
  return { name, content: around(line), expected: { stored: BOTH, aside: [[3, field, reason]] } };
}
const badCell = (name: string, column: string, value: string, field: string, reason: string) =>
  badRow(name, rowWith(column, value), field, reason);
function refused(name: string, content: string | Buffer, message: RegExp): MalformedFile {
  return { name, content, expected: { code: 'invalid_input', message } };
}
/** Nothing is wrong with it that could not be read. */
function whole(name: string, content: string | Buffer, stored: readonly string[] = BOTH): MalformedFile {
  return { name, content, expected: { stored, aside: [] } };
}
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const ENCODINGS: MalformedFile[] = [
  whole('a byte order mark', `\ufeff${around()}`),
  whole('UTF-16 with a mark', iconv.encode(around(), 'utf-16le', { addBOM: true })),
  whole('UTF-16 without a mark', iconv.encode(around(), 'utf-16le', { addBOM: false })),
  whole('UTF-16, the other end first', iconv.encode(around(), 'utf-16be', { addBOM: true })),
  whole('windows-1252', iconv.encode(around(rowWith('queue', 'Störung für Köln', 'c')), 'windows-1252'), [
    'a',
    'b',
    'c',
  ]),
  {
    name: 'bytes in the middle of UTF-8 that are none',
    content: bytes(
      `${HEADER}\n`,
      `${rowWith('queue', 'Zürich, Köln'.replace(',', ''), 'a')}\n`.repeat(12),
      'bad,',
      [0xff, 0xfe, 0x0a],
      `${row('b')}\n`,
    ),
    expected: { stored: BOTH, aside: [[14, '', UNREADABLE]] },
  },
  {
    name: 'the wrong encoding by hand',
    content: iconv.encode(around(rowWith('queue', 'Köln')), 'windows-1252'),
    overrides: { encoding: 'utf-8' },
    expected: { stored: BOTH, aside: [[3, '', UNREADABLE]] },
  },
  {
    name: 'an encoding that there is not',
    content: around(),
    overrides: { encoding: 'klingon' },
    expected: { code: 'invalid_input', message: /"klingon" is not an encoding/ },
  },
  {
    name: 'two files behind each other: a mark and a header in the middle',
    content: `${around()}\ufeff${around()}`,
    expected: { stored: BOTH, aside: [[4, 'startedAt', NO_TIME('started_at')]] },
  },
  badRow('NULs in a line', 'bad,2024-05-01T09:00:00Z,sa\0les,answered,1,2', '', NULS),
  refused('NULs in the header', `call\0_id,started_at\n1,2\n`, /NUL/),
];

const LINES: MalformedFile[] = [
  badRow('a row that is too short', 'bad,2024-05-01T09:00:00Z,sales', '', CELLS(3)),
  badRow('a row that is too long', `${row('bad')},more`, '', CELLS(7)),
  badRow('a comment between rows', '# half past nine', '', CELLS(1)),
  badRow('a line of 10 MB', 'x'.repeat(10_000_000), '', OVERLONG),
  refused('10 MB without a line end', 'x'.repeat(10_000_000), /more than 500 characters/),
  badRow('a quote that is never closed', 'bad,"2024-05-01T09:00:00Z,sales,answered,1,2', '', UNCLOSED),
  badRow('text behind a closing quote', 'bad,"2024-05-01T09:00:00Z"x,sales,answered,1,2', '', UNCLOSED),
  {
    name: 'a quote that is open at the end of the file',
    content: `${HEADER}\n${row('a')}\n${row('b')}\nbad,"2024`,
    expected: { stored: BOTH, aside: [[4, '', UNCLOSED]] },
  },
  whole('delimiters and line ends within quotes', around(rowWith('queue', '"sales,\nservice"', 'c')), [
    'a',
    'b',
    'c',
  ]),
  whole('no line end at the end', around().trimEnd()),
  whole('mixed line ends', `${HEADER}\r\n${row('a')}\r${row('b')}\n`),
  whole('CR alone', around().replaceAll('\n', '\r')),
  whole('titles before the header', `Calls of May\n# by hand, in a hurry\n\n${around()}`),
  whole('empty lines, and lines of blanks', around('', '   ', '')),
  whole('sep= before the header', `sep=;\n${around().replaceAll(',', ';')}`),
  {
    name: 'a row of delimiters only',
    content: around(',,,,,'),
    expected: { stored: BOTH, aside: [[3, 'startedAt', 'The start of the call is missing.']] },
  },
];

const CELL_VALUES: MalformedFile[] = [
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

const MAPPED: MalformedFile[] = [
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

const NO_TABLES: MalformedFile[] = [
  refused('nothing', '', /empty/),
  refused('blanks only', ' \n\t\n  \n', /no lines/),
  refused('packed nothing', gzipSync(''), /no lines/),
  whole('a header only', `${HEADER}\n`, []),
  refused('a workbook', bytes([0x50, 0x4b, 3, 4], 'xl/workbook.xml'), /ZIP archive or an Excel workbook/),
  refused('an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel/),
  refused('a workbook, packed again', gzipSync(bytes([0x50, 0x4b, 3, 4], 'xl')), /Excel workbook/),
  refused('a PDF', '%PDF-1.7\n…', /PDF/),
  refused('a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /PNG/),
  refused('noise', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), /NUL/),
];

const MANY = Array.from({ length: 400 }, (_, index) => row(`m${index}`));
const PACKED = gzipSync(
  `${HEADER}\n${MANY.map((line, index) => `${line}${(index * 7919) % 97}`).join('\n')}\n`,
);
const BOMB = gzipSync(`${HEADER}\n${row('a')}\n${'\n'.repeat(60_000_000)}`, { level: 9 });

const PACKS: MalformedFile[] = [
  whole('packed', gzipSync(around())),
  {
    name: 'a packed file that unpacks to much more',
    content: BOMB,
    expected: { stored: ['a'], aside: [], failed: /unpacks to more than 300 times its size/ },
  },
  refused(
    'packed noise',
    bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], 'this is no deflate stream'),
    /gzip file is damaged/,
  ),
  refused(
    'garbage behind what was packed',
    Buffer.concat([gzipSync(around()), Buffer.from('garbage')]),
    /gzip file is damaged/,
  ),
  whole(
    'zeros behind what was packed, as tapes have',
    Buffer.concat([gzipSync(around()), Buffer.alloc(512)]),
  ),
  {
    name: 'two packed files behind each other',
    content: Buffer.concat([gzipSync(around()), gzipSync(`${row('c')}\n`)]),
    expected: { stored: ['a', 'b', 'c'], aside: [] },
  },
];

/** A packed file that was cut off in the middle; how many whole rows stand before the cut depends on the packing. */
export const CUT_OFF = PACKED.subarray(0, Math.floor(PACKED.length * 0.7));

const json = (id: string, more: object = {}) =>
  JSON.stringify({
    call_id: id,
    started_at: '2024-05-01T09:00:00Z',
    queue: 'q',
    outcome: 'answered',
    wait_s: 1,
    talk_s: 2,
    ...more,
  });
const aroundJson = (...lines: string[]) => [json('a'), ...lines, json('b'), ''].join('\n');
function badJson(name: string, line: string, field: string, reason: string): MalformedFile {
  return { name, content: aroundJson(line), expected: { stored: BOTH, aside: [[2, field, reason]] } };
}

const JSON_LINES: MalformedFile[] = [
  refused('a JSON array', `[\n${json('a')},\n${json('b')}\n]`, /JSON array/),
  badJson('a broken line of JSON', json('bad').slice(0, -9), '', NO_OBJECT),
  badJson('a list among objects', '[1,2]', '', NO_OBJECT),
  badJson('a number among objects', '7', '', NO_OBJECT),
  badJson('an object where a time is meant', json('bad', { started_at: {} }), 'startedAt', NO_TIME('{}')),
  badJson('a NUL by escape', json('bad', { queue: 'a\0b' }), '', NULS),
  badJson(
    'a key that is missing',
    '{"call_id":"bad","outcome":"answered"}',
    'startedAt',
    'The start of the call is missing.',
  ),
  whole(
    'half of a pair of surrogates',
    aroundJson('{"call_id":"c","started_at":"2024-05-01T09:00:00Z","queue":"\\ud800","outcome":"failed"}'),
    ['a', 'b', 'c'],
  ),
  whole(
    'keys that every object inherits',
    aroundJson(json('c', { constructor: 1, __proto__: { queue: 'x' } })),
    ['a', 'b', 'c'],
  ),
  {
    name: 'words only',
    content: '"a"\n"b"\n',
    expected: {
      stored: [],
      aside: [
        [1, 'startedAt', NO_TIME('a')],
        [2, 'startedAt', NO_TIME('b')],
      ],
    },
  },
];

/** Files that people send, and what becomes of them. */
export const MALFORMED: readonly MalformedFile[] = [
  ...ENCODINGS,
  ...LINES,
  ...CELL_VALUES,
  ...MAPPED,
  ...NO_TABLES,
  ...PACKS,
  ...JSON_LINES,
];

export const GOOD_FILE = around();
