import { gzipSync } from 'node:zlib';
import {
  around,
  BOTH,
  bytes,
  HEADER,
  type MalformedFile,
  NO_OBJECT,
  NO_TIME,
  NULS,
  refused,
  row,
  whole,
} from './case';

export const NO_TABLES: MalformedFile[] = [
  refused('nothing', '', /empty/),
  refused('blanks only', ' \n\t\n  \n', /no lines/),
  refused('packed nothing', gzipSync(''), /no lines/),
  whole('a header only', `${HEADER}\n`, []),
  refused('a workbook', bytes([0x50, 0x4b, 3, 4], 'xl/workbook.xml'), /ZIP archive or an Excel workbook/),
  refused('an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Excel/),
  refused('a workbook, packed again', gzipSync(bytes([0x50, 0x4b, 3, 4], 'xl')), /Excel workbook/),
  refused('a PDF', '%PDF-1.7\n…', /PDF/),
  refused('a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /PNG/),
  refused('noise', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), /not text/),
];

const MANY = Array.from({ length: 400 }, (_, index) => row(`m${index}`));
const PACKED = gzipSync(
  `${HEADER}\n${MANY.map((line, index) => `${line}${(index * 7919) % 97}`).join('\n')}\n`,
);
const BOMB = gzipSync(`${HEADER}\n${row('a')}\n${'\n'.repeat(60_000_000)}`, { level: 9 });

export const PACKS: MalformedFile[] = [
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

export const JSON_LINES: MalformedFile[] = [
  whole('a JSON list', `[\n${json('a')},\n${json('b')}\n]`),
  whole('objects behind each other, with nothing between them', json('a') + json('b')),
  {
    name: 'a broken object in a JSON list',
    content: `[${json('a')}, {"call_id": bad}, ${json('b')}]`,
    expected: { stored: BOTH, aside: [[2, '', 'This is not a sound JSON object.']] },
  },
  {
    name: 'a JSON list that ends in the middle',
    content: `[${json('a')}, ${json('b')}, {"call_id": "c", "star`,
    expected: { stored: BOTH, aside: [], failed: /it ends in the middle/ },
  },
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
  refused('words only', '"a"\n"b"\n', /no format that is known/),
];
