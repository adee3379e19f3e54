import { ROLE } from '../lexicon/roles';
import { longestAt, type Reading } from '../reading';
import type { Finding } from '../types';

/** The surnames of nearly everybody in Taiwan (Ministry of the Interior's lists of the most frequent ones). */
const SURNAMES = new Set(
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬阮董唐温溫藍蔣石古紀姚連馮歐程湯黎田康姜白汪鄒尤巫涂龔嚴韓袁鐘金錢倪夏童邵柳陸龍段塗甘駱孔葛凌俞毛賀史樊華萬岳房崔焦齊練饒雷賈管鄔苗殷褚秦尹伍易武洲辜',
);
const DOUBLE_SURNAMES = new Set([
  '歐陽',
  '張簡',
  '范姜',
  '司馬',
  '司徒',
  '上官',
  '諸葛',
  '夏侯',
  '皇甫',
  '端木',
]);
/** Characters that no given name of a call holds: what is said after the name. */
const NOT_IN_NAMES = new Set(
  '的了是在有我你您他她它們這那哪個什麼嗎呢吧啊喔哦耶呀啦嘛也都就還又不沒很想要會能可請問說打電話號碼手機訂單先小女太客服專員找給跟和與或從到把被讓幫節一輛計程車起床存來資料,.，。？！、?!',
);

/** Chinese names: after 我叫, 我姓, 我是 and the like, and before 先生, 小姐 and other forms of address. */
export function findChineseNames(reading: Reading, asked: boolean): Finding[] {
  if (reading.lexicon.language !== 'zh-TW') return [];
  const findings: Finding[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const found = introduced(reading, index) ?? addressed(reading, index);
    if (!found) continue;
    findings.push(nameFinding(reading, found[0], found[1]));
    index = found[1] - 1;
  }
  if (asked && findings.length === 0) {
    const to = takeChineseName(reading, 0, true);
    if (to !== null && reading.tokens.length - to <= 4) findings.push(nameFinding(reading, 0, to));
  }
  return findings;
}

function introduced(reading: Reading, index: number): [number, number] | null {
  const strong = longestAt(reading, index, ROLE.nameCue);
  // 幫我叫車: calling for something
  if (strong && /^[幫請替]$/.test(reading.tokens[index - 1]?.text ?? '')) return null;
  const cue = strong ?? longestAt(reading, index, ROLE.weakNameCue);
  if (!cue) return null;
  let from = cue.to;
  while (/^[,:，：是叫]$/.test(reading.tokens[from]?.text ?? '')) from += 1;
  const to = takeChineseName(reading, from, strong !== null);
  if (to === null) return null;
  return strong || to - from >= 3 || longestAt(reading, to, ROLE.titleAfter) ? [from, to] : null;
}

/** 王先生, 陳美玲小姐: a surname, at most two characters, a form of address. */
function addressed(reading: Reading, index: number): [number, number] | null {
  if (!startsSurname(reading, index)) return null;
  const surname = surnameEnd(reading, index);
  for (let extra = 0; extra <= 2; extra += 1) {
    if (longestAt(reading, surname + extra, ROLE.titleAfter)) return [index, surname + extra];
    if (!isNameCharacter(reading, surname + extra)) return null;
  }
  return null;
}

/** A surname and one or two characters, up to a mark, the end, or a word of the sentence. */
function takeChineseName(reading: Reading, from: number, certain: boolean): number | null {
  if (!startsSurname(reading, from)) {
    const telling = /^[是叫姓]$/.test(reading.tokens[from - 1]?.text ?? '');
    return certain && telling ? takeForeign(reading, from) : null;
  }
  const surname = surnameEnd(reading, from);
  let to = surname;
  while (to - surname < 2 && isNameCharacter(reading, to) && !longestAt(reading, to, ROLE.titleAfter))
    to += 1;
  if (!certain && to - surname < 2) return null;
  const ended = !isNameCharacter(reading, to) || longestAt(reading, to, ROLE.titleAfter) !== null;
  return certain || ended ? to : null;
}

/** Two or three characters between a cue and a mark: a name with a rare surname. */
function takeForeign(reading: Reading, from: number): number | null {
  let to = from;
  while (to - from < 4 && isNameCharacter(reading, to)) to += 1;
  return to - from >= 2 && to - from <= 3 && !isNameCharacter(reading, to) ? to : null;
}

function startsSurname(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'han') return false;
  return (
    SURNAMES.has(token.text) || DOUBLE_SURNAMES.has(token.text + (reading.tokens[index + 1]?.text ?? ''))
  );
}

function surnameEnd(reading: Reading, index: number): number {
  const pair = (reading.tokens[index]?.text ?? '') + (reading.tokens[index + 1]?.text ?? '');
  return DOUBLE_SURNAMES.has(pair) ? index + 2 : index + 1;
}

function isNameCharacter(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.kind === 'han' && !NOT_IN_NAMES.has(token.text);
}

function nameFinding(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  return {
    type: 'NAME',
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    value: tokens.map(({ text }) => text).join(''),
  };
}
