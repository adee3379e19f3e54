import { expect, it } from 'vitest';
import { inOneScript, scriptAskedFor } from './chinese-script';
import type { PlacedPiece } from './segment/place-heard';

/** A piece of words of a second each. */
function piece(...words: string[]): PlacedPiece {
  return {
    channel: 0,
    text: words.join(''),
    startMs: 0,
    endMs: 1000 * words.length,
    words: words.map((text, at) => ({ text, startMs: 1000 * at, endMs: 1000 * at + 900, confidence: 0.9 })),
    logProbability: -0.2,
    noSpeech: 0,
    looped: false,
  };
}

/** As whisper-base wrote one reading. */
const MIXED = [
  piece('播放', '上传', '的', '音频'),
  piece('快速', '檢查', ' Microsoft ', '的', '音頻', '數據'),
];

it('writes a call in the script that its language tag asks for', async () => {
  const textIn = async (tag: string) =>
    (await inOneScript(MIXED, scriptAskedFor(tag))).map(({ text }) => text).join('');
  expect(await textIn('zh')).toBe('播放上传的音频快速检查 Microsoft 的音频数据');
  expect(await textIn('zh-CN')).toBe(await textIn('zh'));
  expect(await textIn('zh-TW')).toBe('播放上傳的音頻快速檢查 Microsoft 的音頻數據');
  expect(await textIn('zh-Hant')).toBe(await textIn('zh-TW'));
});

it('tells traditional characters of Hong Kong from those of Taiwan', async () => {
  const [taiwan] = await inOneScript([piece('这里')], scriptAskedFor('zh-TW'));
  const [hongKong] = await inOneScript([piece('这里')], scriptAskedFor('zh-HK'));
  expect([taiwan?.text, hongKong?.text]).toEqual(['這裡', '這裏']);
});

it('takes the script of most of the call where none is asked for', async () => {
  const [, traditional] = MIXED as [PlacedPiece, PlacedPiece];
  expect((await inOneScript(MIXED, scriptAskedFor('auto')))[0]?.text).toBe('播放上傳的音頻');
  const mostly = [piece('请您', '检查', '这个', '问题'), piece('電話')];
  expect((await inOneScript(mostly, null)).map(({ text }) => text)).toEqual(['请您检查这个问题', '电话']);
  expect(await inOneScript([traditional], null)).toEqual([traditional]);
});

it('leaves words their times, and changes a character by the word that it stands in', async () => {
  const [converted] = await inOneScript([piece('头', '发', '发', '展', '得', '快')], 'tw');
  expect(converted?.words?.map(({ text }) => text)).toEqual(['頭', '髮', '發', '展', '得', '快']);
  expect(converted?.words?.map(({ startMs }) => startMs)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(converted?.text).toBe('頭髮發展得快');
});
