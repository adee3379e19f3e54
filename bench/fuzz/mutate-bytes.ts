import type { Random } from './random';

/** What breaks readers: ends of things, numbers at their limits, words of other formats, marks out of place. */
const TOKENS = [
  ...['\0', '\ufffd', '\ufeff', '\r', '\r\n', '\n\n\n', '\t', '"', "'", ',', ';', '|', '\\', '`'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{"',
    '":',
    '[[[[[[',
    '{"a":{"a":{"a":',
    'null',
    'true',
    'NaN',
    '-0',
    '1e999',
    '-1',
  ],
  ...['99999999999999999999', '4294967296', '2147483648', '0.1e-400', '0x7f', '1_000', '٣', '１２'],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
  ],
  ...[
    '-->',
    '00:00:00.000 --> 00:00:00.000',
    'WEBVTT',
    '1\n00:00:01,000 --> ',
    'Agent: ',
    'PAR1',
    'PK\x03\x04',
  ],
  ...[
    '2026-02-30T25:61:61Z',
    '0000-00-00',
    '+275760-09-13T00:00:00Z',
    '1970-01-01',
    '9999-12-31T23:59:59.999Z',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'ENTERQUEUE',
    'ABANDON',
    'CONNECT',
    '=1+1',
    '../../etc',
    '\ud800',
  ],
];
const LONGEST_PIECE = 400;

/** A few changes at a time: bytes, pieces, tokens, ends, and pieces of another file. */
export function mutateBytes(random: Random, bytes: Buffer, other: Buffer): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(6); left > 0; left -= 1) changed = changedOnce(random, changed, other);
  return changed;
}

function changedOnce(random: Random, bytes: Buffer, other: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + random.below(LONGEST_PIECE));
  const join = (...parts: Uint8Array[]) => Buffer.concat(parts);
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  switch (random.below(9)) {
    case 0:
      return withByte(bytes, at, (byte) => byte ^ (1 << random.below(8)));
    case 1:
      return withByte(bytes, at, () => random.below(256));
    case 2:
      return join(before, after);
    case 3:
      return join(before, piece, piece, after);
    case 4:
      return join(before, Buffer.from(random.of(TOKENS)), bytes.subarray(at));
    case 5:
      return join(before, Buffer.from(random.of(TOKENS)), after);
    case 6:
      return join(
        before,
        Buffer.from(Array.from({ length: 1 + random.below(20) }, () => random.below(256))),
        after,
      );
    case 7:
      return random.below(4) === 0 ? join(before) : join(before, pieceOf(random, other), after);
    default:
      return join(after, piece, before);
  }
}

function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  if (at < changed.length) changed[at] = change(changed[at] ?? 0) & 0xff;
  return changed;
}

function pieceOf(random: Random, bytes: Buffer): Uint8Array {
  const from = random.below(bytes.length + 1);
  return bytes.subarray(from, from + random.below(LONGEST_PIECE));
}
