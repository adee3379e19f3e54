import iconv from 'iconv-lite';
import {
  around,
  BOTH,
  badRow,
  bytes,
  CELLS,
  HEADER,
  type MalformedFile,
  NO_TIME,
  NULS,
  OVERLONG,
  refused,
  row,
  rowWith,
  UNCLOSED,
  UNREADABLE,
  whole,
} from './case';

export const ENCODINGS: MalformedFile[] = [
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

export const LINES: MalformedFile[] = [
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
