import { database } from '@/server/postgres/client';
import {
  insertConversations,
  readConversations,
  type TestConversation,
} from '@/server/testing/insert-conversations';

/** A shop whose calls have transcripts: three languages, read by a model. */
const SHOP = { code: 'shop', name: 'Webshop', timeZone: 'Europe/Amsterdam' } as const;
const SHOP_INTENTS = ['Wrong invoice', 'Where is my parcel', 'Cannot sign in', 'Price question'] as const;
export const SHOP_PERIOD = 'from=2026-03-01&to=2026-03-31';

type IntentName = (typeof SHOP_INTENTS)[number];
type Ids = Readonly<Record<IntentName | 'Long wait', string>>;

const march = (day: number) => new Date(Date.UTC(2026, 2, day, 10));

/** What was said, with what the model makes of it. */
function conversations(ids: Ids): TestConversation[] {
  return [
    {
      callId: 'shop-en',
      startedAt: march(2),
      agent: 'sam',
      turns: [
        ['agent', 'Good morning, how can I help?'],
        ['customer', 'I got an invoice of two hundred euros that is wrong. Call me on [PHONE_1].'],
        ['agent', 'I am sorry to hear that.'],
        ['customer', 'I have been waiting for forty minutes. This is a disgrace.'],
      ],
      intents: [{ id: ids['Wrong invoice'], score: 0.93, quote: 'an invoice of two hundred euros' }],
      irritants: [{ id: ids['Long wait'], score: 1, quote: 'waiting for forty minutes' }],
      sentiments: [0, -1, 0, -1],
      strong: { score: 0.9, quote: 'This is a disgrace' },
    },
    {
      callId: 'shop-nl',
      startedAt: march(3),
      agent: 'fleur',
      language: 'nl',
      turns: [
        ['agent', 'Goedemiddag, waarmee kan ik u helpen?'],
        ['customer', 'Eén vraag: mijn pakket is nog steeds niet aangekomen.'],
      ],
      intents: [
        { id: ids['Where is my parcel'], score: 0.81, quote: 'mijn pakket is nog steeds niet aangekomen' },
      ],
      sentiments: [0, -1],
    },
    {
      callId: 'shop-zh',
      startedAt: march(4),
      agent: 'wei',
      language: 'zh-TW',
      turns: [
        ['agent', '您好，請問有什麼可以幫您？'],
        ['customer', '你好，我登入的時候一直收不到驗證碼，請回撥[PHONE_1]。'],
      ],
      intents: [{ id: ids['Cannot sign in'], score: 0.88, quote: '一直收不到驗證碼' }],
      sentiments: [0, -1],
    },
    {
      callId: 'shop-near',
      startedAt: march(5),
      agent: 'sam',
      turns: [
        ['agent', 'Support, good afternoon.'],
        ['customer', 'The small one, I wonder what it would cost.'],
      ],
      nearest: { id: ids['Price question'], score: 0.47 },
      sentiments: [0, 0],
    },
  ];
}

/** Puts the shop's calls, transcripts and readings into the stores that this process's environment names. */
export async function fillShop(): Promise<void> {
  const { id: siteId } = await database().site.create({ data: SHOP });
  for (const name of SHOP_INTENTS) await database().intent.create({ data: { siteId, code: name, name } });
  await database().irritant.create({
    data: { siteId, name: 'Long wait', status: 'confirmed', origin: 'rule' },
  });
  await insertConversations(siteId, conversations(await idsOf(siteId)), { run: 1, model: 'test 1' });
}

/** A newer model reads all calls of the shop again, and says the same. */
export async function readShopAgain(): Promise<void> {
  const siteId = await shopId();
  await readConversations(siteId, conversations(await idsOf(siteId)), { run: 2, model: 'test 2' });
}

export async function shopId(): Promise<number> {
  return (await database().site.findUniqueOrThrow({ where: { code: SHOP.code } })).id;
}

async function idsOf(siteId: number): Promise<Ids> {
  const intents = await database().intent.findMany({ where: { siteId } });
  const wait = await database().irritant.findFirstOrThrow({ where: { siteId } });
  const of = (name: IntentName) => intents.find((intent) => intent.name === name)?.id ?? '';
  return {
    'Wrong invoice': of('Wrong invoice'),
    'Where is my parcel': of('Where is my parcel'),
    'Cannot sign in': of('Cannot sign in'),
    'Price question': of('Price question'),
    'Long wait': wait.id,
  };
}
