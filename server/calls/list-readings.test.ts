import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { correctLabel } from '@/server/labelling/correct';
import { undoCorrection } from '@/server/labelling/undo-correction';
import { insertCalls } from '@/server/testing/insert-calls';
import {
  insertConversations,
  readConversations,
  type TestConversation,
} from '@/server/testing/insert-conversations';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { countCalls } from './count-calls';
import { exportCalls } from './export-calls';
import { listCalls, type listCallsInput } from './list-calls';
import { settleSite } from './settle';

const CONTEXT = { actor: CLI_ACTOR };
const PERIOD = { from: '2026-03-01', to: '2026-03-31' };
type Narrowed = Partial<(typeof listCallsInput)['_input']['filter']>;

let stores: TestStores;
let siteId: number;
let bill: string;
let parcel: string;
let waiting: string;
let all: TestConversation[];

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (
    await stores.database.site.create({
      data: { code: 'texts', name: 'Texts', timeZone: 'Europe/Amsterdam' },
    })
  ).id;
  const intent = async (name: string) =>
    (await stores.database.intent.create({ data: { siteId, code: name, name } })).id;
  bill = await intent('Bill');
  parcel = await intent('Parcel');
  waiting = (
    await stores.database.irritant.create({
      data: { siteId, name: 'Long wait', status: 'confirmed', origin: 'rule' },
    })
  ).id;
  all = [
    {
      callId: 'en',
      startedAt: new Date('2026-03-02T09:00:00Z'),
      agent: 'ann',
      turns: [
        ['agent', 'Good morning, what can I do for you?'],
        ['customer', 'My invoice is wrong, and I waited for an hour.'],
      ],
      intents: [{ id: bill, score: 0.9, quote: 'invoice is wrong' }],
      irritants: [{ id: waiting, score: 1, quote: 'waited for an hour' }],
      sentiments: [0, -1],
      strong: { score: 0.8, quote: 'waited for an hour' },
    },
    {
      callId: 'nl',
      startedAt: new Date('2026-03-03T10:00:00Z'),
      agent: 'bob',
      wrapUp: 'sold',
      language: 'nl',
      turns: [
        ['customer', 'Goedemiddag, één vraag over mijn factuur.'],
        ['agent', 'Natuurlijk, welke factuur bedoelt u?'],
      ],
      intents: [{ id: bill, score: 0.55, quote: 'mijn factuur' }],
      sentiments: [1, 1],
    },
    {
      callId: 'zh',
      startedAt: new Date('2026-03-04T11:00:00Z'),
      agent: 'bob',
      language: 'zh-TW',
      turns: [
        ['customer', '您好，我的包裹還沒到，我想查帳單和包裹。'],
        ['agent', '好的，請稍等。'],
      ],
      intents: [{ id: parcel, score: 0.8, quote: '包裹還沒到' }],
      sentiments: [0, 0],
    },
    {
      callId: 'unknown',
      startedAt: new Date('2026-03-04T12:00:00Z'),
      turns: [['customer', 'I just wanted to hear a voice.']],
      nearest: { id: parcel, score: 0.2 },
      sentiments: [0],
    },
  ];
  await insertConversations(siteId, all);
  await insertCalls(siteId, [{ callId: 'silent', startedAt: new Date('2026-03-05T09:00:00Z') }]);
  await settleSite(siteId);
});
afterAll(() => stores.close());

/** The ids that a filter leaves, by list, by count and by export, which must agree. */
async function found(narrowed: Narrowed): Promise<string[]> {
  const filter = { siteId, ...PERIOD, ...narrowed };
  const { calls } = await listCalls(CONTEXT, { filter, limit: 2 }).then(async (first) => {
    const second = first.next
      ? await listCalls(CONTEXT, { filter, limit: 50, cursor: first.next })
      : { calls: [] };
    return { calls: [...first.calls, ...second.calls] };
  });
  const ids = calls.map(({ callId }) => callId).sort();
  expect((await countCalls(CONTEXT, { filter })).calls).toBe(ids.length);
  let csv = '';
  for await (const chunk of await exportCalls(CONTEXT, { filter })) csv += chunk;
  const lines = csv.trim().split(/\r?\n/).slice(1);
  expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(ids);
  return ids;
}

describe('calls by what was read in them', () => {
  it('by intent, any of several, and unknown', async () => {
    expect(await found({ intents: [bill] })).toEqual(['en', 'nl']);
    expect(await found({ intents: [parcel, 'unknown'] })).toEqual(['unknown', 'zh']);
    expect(await found({ intents: [crypto.randomUUID()] })).toEqual([]);
  });

  it('by irritant, sentiment, score and language', async () => {
    expect(await found({ irritants: [waiting] })).toEqual(['en']);
    expect(await found({ sentiments: ['strong_negative'] })).toEqual(['en']);
    expect(await found({ sentiments: ['negative', 'positive'] })).toEqual(['en', 'nl']);
    expect(await found({ sentiments: ['neutral'] })).toEqual(['unknown', 'zh']);
    expect(await found({ scoreAtLeast: 0.5, scoreBelow: 0.85 })).toEqual(['nl', 'zh']);
    expect(await found({ languages: ['zh-TW', 'nl'] })).toEqual(['nl', 'zh']);
  });

  it('with and without transcript; a call without one has nothing read in it', async () => {
    expect(await found({ hasTranscript: true })).toEqual(['en', 'nl', 'unknown', 'zh']);
    expect(await found({ hasTranscript: false })).toEqual(['silent']);
    expect(await found({ hasTranscript: false, intents: [bill] })).toEqual([]);
  });

  it('together with what records say, wrap-up codes among them', async () => {
    expect(await found({ intents: [bill, parcel], agents: ['bob'] })).toEqual(['nl', 'zh']);
    expect(await found({ intents: [bill, parcel], wrapUps: ['sold'] })).toEqual(['nl']);
    expect(await found({ languages: ['nl'], outcomes: ['abandoned'] })).toEqual([]);
  });

  it('sorted by something else than time', async () => {
    const { calls } = await listCalls(CONTEXT, {
      filter: { siteId, ...PERIOD, intents: [bill, parcel] },
      order: { by: 'agent', descending: false },
    });
    expect(calls.map(({ agent }) => agent)).toEqual(['ann', 'bob', 'bob']);
  });
});

describe('calls by what was said in them', () => {
  it('words, phrases and speakers, without accents and capitals, in Chinese without spaces', async () => {
    expect(await found({ phrase: 'INVOICE' })).toEqual(['en']);
    expect(await found({ phrase: 'een vraag' })).toEqual(['nl']);
    expect(await found({ phrase: 'agent:factuur' })).toEqual(['nl']);
    expect(await found({ phrase: 'agent:invoice' })).toEqual([]);
    expect(await found({ phrase: '查帳單' })).toEqual(['zh']);
    expect(await found({ phrase: 'factuur OR 包裹', intents: [parcel] })).toEqual(['zh']);
    expect(await found({ phrase: '-invoice -factuur -包裹' })).toEqual(['unknown']);
  });

  it('shows the words around what was found, at the right characters', async () => {
    const snippet = async (phrase: string) => {
      const { calls } = await listCalls(CONTEXT, { filter: { siteId, ...PERIOD, phrase } });
      const shown = calls[0]?.snippet;
      return (
        shown && [
          shown.utterance,
          shown.speaker,
          shown.matches.map(({ start, end }) => shown.text.slice(start, end)),
        ]
      );
    };
    expect(await snippet('"mijn factuur"')).toEqual([0, 'customer', ['mijn factuur']]);
    expect(await snippet('agent:factuur')).toEqual([1, 'agent', ['factuur']]);
    expect(await snippet('包裹 帳單')).toEqual([0, 'customer', ['包裹', '帳單', '包裹']]);
    expect(await snippet('-invoice -factuur -包裹')).toBeNull();
    const [look] = await stores.database.auditEvent.findMany({
      where: { action: 'transcript.search' },
      orderBy: { id: 'desc' },
    });
    expect(look?.details).toEqual({ phrase: '包裹 帳單', calls: 1 });
  });

  it('says in words what is wrong with a search', async () => {
    const broken = listCalls(CONTEXT, { filter: { siteId, ...PERIOD, phrase: '"not closed' } });
    await expect(broken).rejects.toMatchObject({ code: 'invalid_input', hint: expect.any(String) });
  });

  it('is for those who may read transcripts; a key for records sees nothing of them', async () => {
    const key: Actor = { ...CLI_ACTOR, kind: 'api_key', scopes: ['calls:read'] };
    const filter = { siteId, ...PERIOD };
    const said = listCalls({ actor: key }, { filter: { ...filter, phrase: 'invoice' } });
    await expect(said).rejects.toMatchObject({ code: 'forbidden' });
    const read = countCalls({ actor: key }, { filter: { ...filter, intents: [bill] } });
    await expect(read).rejects.toMatchObject({ code: 'forbidden' });
    const { calls } = await listCalls({ actor: key }, { filter });
    expect(calls.map(({ reading }) => reading)).toEqual([null, null, null, null, null]);
  });
});

it('a correction shows in the list at once, survives another reading, and can be taken back', async () => {
  const { correctionId } = await correctLabel(CONTEXT, {
    siteId,
    callId: 'unknown',
    kind: 'intent',
    label: bill,
    verdict: 'is',
  });
  expect(await found({ intents: [bill] })).toEqual(['en', 'nl', 'unknown']);
  expect(await found({ corrected: true })).toEqual(['unknown']);
  await readConversations(siteId, all, { run: 2, model: 'test 2' });
  expect(await found({ intents: [bill] })).toEqual(['en', 'nl', 'unknown']);
  expect(await found({ corrected: false })).toEqual(['en', 'nl', 'zh']);
  const { calls } = await listCalls(CONTEXT, { filter: { siteId, ...PERIOD, corrected: true } });
  expect(calls[0]?.reading).toMatchObject({ corrected: true, intents: [{ id: bill, name: 'Bill' }] });
  await undoCorrection(CONTEXT, { siteId, correctionId });
  expect(await found({ intents: ['unknown'] })).toEqual(['unknown']);
});
