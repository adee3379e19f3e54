import { describe, expect, it } from 'vitest';
import { discoverTopics } from './discover';
import { PLANTED, remarksOf, SATISFIED, type Template } from './testing/remarks';
import type { Discovery, Remark } from './topic';
import { TopicReader } from './topic-reader';

const satisfied = remarksOf(SATISFIED, 300, { bad: false, seed: 1 });
const annoyed = remarksOf(PLANTED, 300, { bad: true, seed: 2 });
const remarks = [...annoyed, ...satisfied];

/** Which of several things each topic's remarks are about, as a share of the commonest. */
function purities(
  discovery: Discovery,
  aboutOf: (remark: number) => number,
): { about: number; purity: number }[] {
  return discovery.topics.map(({ members }) => {
    const counts = new Map<number, number>();
    for (const { remark } of members) counts.set(aboutOf(remark), (counts.get(aboutOf(remark)) ?? 0) + 1);
    const [about, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [-1, 0];
    return { about, purity: count / members.length };
  });
}

describe('discoverTopics', () => {
  it('finds complaints that nothing prepared it for, with phrases that tell them apart', async () => {
    const discovery = await discoverTopics(remarks, { groups: 3 });
    const found = purities(discovery, (remark) => remark % PLANTED.length);
    expect(new Set(found.map(({ about }) => about))).toEqual(new Set([0, 1, 2]));
    for (const { purity } of found) expect(purity).toBeGreaterThan(0.95);
    const names = discovery.topics.map(({ topic }) => topic.name).join(' / ');
    expect(names).toMatch(/elevator|floor/u);
    expect(names).toMatch(/choir|tune|sing|sang/u);
    expect(names).toMatch(/gardener|tulips|roses/u);
    for (const { topic } of discovery.topics) expect(topic.signature[0]?.z).toBeGreaterThan(3);
  });

  it('names phrases over-represented in bad calls, and keeps content customers out of topics', async () => {
    const { phrases, topics } = await discoverTopics(remarks, { groups: 3 });
    const telling = phrases.map(({ phrase }) => phrase);
    expect(telling).toEqual(expect.arrayContaining(['elevator', 'choir', 'gardener']));
    expect(telling).not.toContain('invoice');
    const good = topics.flatMap(({ members }) => members).filter(({ remark }) => remark >= annoyed.length);
    expect(good).toEqual([]);
  });

  it('gives the same topics for the same seed', async () => {
    const one = await discoverTopics(remarks, { groups: 3, seed: 7 });
    expect(await discoverTopics(remarks, { groups: 3, seed: 7 })).toEqual(one);
  });

  it('recognizes its topics in new calls, and shows the words', async () => {
    const { topics } = await discoverTopics(remarks, { groups: 3 });
    const reader = new TopicReader(topics.map(({ topic }) => topic));
    const text = 'Listen, your elevator skipped our floor twice!';
    const [hit] = reader.read(text);
    expect(topics[hit?.topic ?? -1]?.topic.name).toMatch(/elevator|floor/u);
    expect(text.slice(hit?.start, hit?.end)).toMatch(/elevator|skipped|floor/u);
    expect(reader.read('Could you tell me your opening hours?')).toEqual([]);
  });

  it('stops when it is canceled', async () => {
    const canceled = new AbortController();
    const progress: number[] = [];
    const run = discoverTopics(remarks, {
      signal: canceled.signal,
      onProgress: (share) => {
        progress.push(share);
        if (share > 0.2) canceled.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(progress.at(-1)).toBeLessThan(0.5);
  });

  it('finds nothing in nothing, or in calls without trouble', async () => {
    expect(await discoverTopics([])).toEqual({ topics: [], phrases: [] });
    const fine = satisfied.map((remark): Remark => ({ ...remark, bad: false }));
    expect((await discoverTopics(fine)).phrases).toEqual([]);
  });
});

describe('concepts in every language', () => {
  const languages: [Remark['language'], Template[], string[]][] = [
    [
      'nl',
      [
        [
          ['ik sta al'],
          ['een uur', 'twintig minuten'],
          ['in de wacht', 'in de wachtrij'],
          ['bij jullie', 'vandaag'],
        ],
        [['mijn'], ['factuur', 'rekening'], ['is dubbel betaald', 'is te hoog'], ['deze maand', 'alweer']],
      ],
      ['waiting-on-the-line', 'billing'],
    ],
    [
      'de',
      [
        [
          ['ich hänge seit'],
          ['einer Stunde', 'zwanzig Minuten'],
          ['in der Warteschleife'],
          ['bei Ihnen', 'heute'],
        ],
        [
          ['mein'],
          ['Paket', 'Koffer'],
          ['ist verschwunden', 'ist nie angekommen'],
          ['seit Montag', 'schon wieder'],
        ],
      ],
      ['waiting-on-the-line', 'lost-goods'],
    ],
    [
      'it',
      [
        [['sono'], ['in attesa'], ['da un’ora', 'da venti minuti'], ['al telefono', 'oggi']],
        [['la'], ['fattura', 'bolletta'], ['è sbagliata', 'è troppo alta'], ['questo mese', 'di nuovo']],
      ],
      ['waiting-on-the-line', 'billing'],
    ],
    [
      'zh-TW',
      [
        [
          ['我在線上等', '我一直等'],
          ['很久了', '半小時'],
          ['都沒有專員', '還在等'],
          ['到底怎麼回事', '今天'],
        ],
        [
          ['我一直收不到', '手機沒有'],
          ['驗證碼', '簡訊驗證碼'],
          ['所以不能登入', '無法完成'],
          ['請幫我', '已經三次'],
        ],
      ],
      ['waiting-on-the-line', 'verification-code'],
    ],
  ];

  it.each(languages)('%s', async (language, templates, concepts) => {
    const given = remarksOf(templates, 160, { bad: true, language, seed: 4 });
    const { topics } = await discoverTopics(given, { groups: 0 });
    expect(topics.map(({ topic }) => topic.concept?.id)).toEqual(expect.arrayContaining(concepts));
    const reader = new TopicReader(topics.map(({ topic }) => topic));
    for (const { text } of given.slice(0, 10)) {
      const [hit] = reader.read(text);
      expect(hit && text.slice(hit.start, hit.end)).toBeTruthy();
    }
  });
});
