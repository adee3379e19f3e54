import { ROLE } from '../lexicon/roles';
import { longestAt, type Reading } from '../reading';
import type { Finding } from '../types';

const FARTHEST = 26;
/** What an address ends in, after a number. */
const ENDS = new Set(['號', '樓', '室', '弄', '巷', '段', '鄰']);
const STREETS = new Set(['路', '街', '道', '巷', '弄']);
const REGIONS = new Set(['市', '縣', '區', '鄉', '鎮', '省']);
const BEFORE =
  /^(?:在|是|到|於|往|給|址|住|搬|寄|送|的|從|了|為|想|聽|我|們|他|她|您|你|最|愛|這|那|家|改|成|要|跟|叫|去|來)$/;
const BREAKS = /^[，。？！,.?!：:；;「」]$/;

/** Taiwanese addresses: city, district, road, section, lane, alley, number, floor; whatever of it is said. */
export function findChineseAddresses(reading: Reading): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const end = reading.tokens[index];
    if (!end || !STREETS.has(end.text) || end.kind !== 'han') continue;
    if (end.text === '道' && reading.tokens[index - 1]?.text !== '大') continue;
    const to = afterNumbers(reading, index + 1);
    const from = beginning(reading, index);
    const region = holdsRegion(reading, from, index);
    if (index - from < 1 || (to === index + 1 && !region)) continue;
    findings.push(findingOf(reading, from, to));
    index = to - 1;
  }
  return findings;
}

/** Past 四段12巷3弄45號6樓之2. */
function afterNumbers(reading: Reading, from: number): number {
  let end = from;
  let at = from;
  while (at < reading.tokens.length && at - from < FARTHEST) {
    const text = reading.tokens[at]?.text ?? '';
    const past = numberAt(reading, at) ?? (/^[百之-]$/.test(text) ? at + 1 : null);
    if (past !== null) {
      at = past;
      continue;
    }
    if (at === from || !(ENDS.has(text) || text === 'f')) break;
    end = pastOf(reading, at + 1);
    at = end;
  }
  return end;
}

function numberAt(reading: Reading, index: number): number | null {
  if (reading.tokens[index]?.kind === 'digits') return index + 1;
  return longestAt(reading, index, ROLE.numeral)?.to ?? null;
}

/** 6樓之2 */
function pastOf(reading: Reading, index: number): number {
  if (reading.tokens[index]?.text !== '之') return index;
  return numberAt(reading, index + 1) ?? index;
}

/** Back over the name of the road and the regions before it. */
function beginning(reading: Reading, index: number): number {
  let from = index;
  while (from > 0 && index - from < 14) {
    const token = reading.tokens[from - 1];
    if (!token || BREAKS.test(token.text)) break;
    if (token.kind !== 'han' && token.kind !== 'digits') break;
    if (BEFORE.test(token.text) && !REGIONS.has(reading.tokens[from]?.text ?? '')) break;
    if (index - from >= 3 && !holdsRegion(reading, from - 3, from + 2)) break;
    from -= 1;
  }
  return from;
}

function holdsRegion(reading: Reading, from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < to; index += 1) {
    if (REGIONS.has(reading.tokens[index]?.text ?? '')) return true;
  }
  return false;
}

function findingOf(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  return {
    type: 'ADDRESS',
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    value: tokens.map(({ text }) => text).join(''),
  };
}
