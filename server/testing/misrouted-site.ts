import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { database } from '@/server/postgres/client';
import { insertLabelledCalls, type LabelledCall } from './insert-labelled-calls';

export const MISROUTED = { from: '2026-03-02', to: '2026-03-29' } as const;
const DAYS = 28;

export interface MisroutedSite {
  siteId: number;
  /** Intent.id */
  bill: string;
  order: string;
}

/**
 * A site with four weeks of calls: of 20 calls a day that enter Sales about a bill 8 are passed on to Billing (2 minutes lost
 * there, a second leg of 6 minutes), of 40 about an order 1. At Billing bills take 5 minutes. Six agents in each of two
 * groups; North takes a minute less for a bill than South.
 */
export async function misroutedSite(): Promise<MisroutedSite> {
  const code = crypto.randomUUID();
  const { id: siteId } = await database().site.create({ data: { code, name: code, timeZone: 'UTC' } });
  await database().queue.createMany({
    data: [
      { siteId, code: 'sales', name: 'Sales' },
      { siteId, code: 'billing', name: 'Billing' },
    ],
  });
  const make = (name: string) => database().intent.create({ data: { siteId, code: name, name } });
  const [bill, order] = [(await make('Bill')).id, (await make('Order')).id];
  await insertLabelledCalls(siteId, callsOf(bill, order));
  return { siteId, bill, order };
}

function callsOf(bill: string, order: string): LabelledCall[] {
  const random = seededRandom(4);
  const calls: LabelledCall[] = [];
  const around = (seconds: number) => Math.round(seconds * (0.7 + 0.6 * random())) * 1000;
  const add = (
    day: number,
    minute: number,
    call: Partial<LabelledCall> & Pick<LabelledCall, 'top' | 'queue'>,
  ) => {
    const number = calls.length;
    const north = number % 2 === 0;
    calls.push({
      callId: `c${number}`,
      startedAt: new Date(Date.UTC(2026, 2, 2 + day, 9, 0) + minute * 60_000),
      callerKey: `k${number}`,
      score: 0.9,
      entry: '0800 1000',
      menuChoice: call.queue === 'billing' ? '2 Bills' : '1 Buy',
      waitMs: around(30),
      agentGroup: north ? 'North' : 'South',
      agent: `agent ${number % 12}`,
      balance: 0.1,
      ...call,
      talkMs: (call.talkMs ?? around(300)) - (north && call.top === bill ? 30_000 : 0),
    });
  };
  for (let day = 0; day < DAYS; day += 1) {
    for (let call = 0; call < 20; call += 1) {
      const isPassed = call < 8;
      const passed = isPassed ? { transferredTo: 'billing', outcome: 'transferred' as const } : {};
      add(day, call * 20, { top: bill, queue: 'sales', ...passed, talkMs: around(isPassed ? 120 : 300) });
      if (!isPassed) continue;
      const callerKey = `k${calls.length - 1}`;
      add(day, call * 20 + 5, { top: bill, queue: 'billing', callerKey, talkMs: around(360) });
    }
    for (let call = 0; call < 40; call += 1) {
      const passed = call === 0 ? { transferredTo: 'billing', outcome: 'transferred' as const } : {};
      add(day, call * 10 + 1, { top: order, queue: 'sales', ...passed });
      add(day, call * 10 + 2, { top: bill, queue: 'billing' });
    }
  }
  return calls;
}
