import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import {
  type SampleConversation,
  type SampleTimes,
  sampleConversations,
  sampleTimes,
} from './shipped-samples';

/** A generated call record, as a line of the file. */
export interface FlowCall {
  id: string;
  startedAt: Date;
  queue: string;
  menuChoice: string;
  agent: string;
  group: string;
  caller: string;
  wait: number;
  talk: number;
  outcome: 'answered' | 'transferred' | 'abandoned';
  transferredTo: string;
}

export interface SampleFlow {
  calls: FlowCall[];
  /** the texts of calls that were answered, by call */
  texts: { callId: string; conversation: SampleConversation }[];
}

const SEED = 20_240_101;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 28;
const DAY_MS = 86_400_000;
export const FLOW_ENTRY = '0800 1000';

/** Queues, the menu's words for them, whose conversations and whose real times they get. */
const QUEUES = {
  Finance: { queue: 'Banking', choice: '1 Account and cards', kind: 'PS' },
  Insurance: { queue: 'Insurance', choice: '2 Insurance', kind: 'NE' },
  'Media and internet': { queue: 'TV and internet', choice: '3 TV and internet', kind: 'NW' },
} as const;

/** What goes wrong in this flow: an intent, where most of its callers go instead, how many, and how many are passed on. */
const MISLED: Readonly<Record<string, { to: keyof typeof QUEUES; share: number; passed: number }>> = {
  'Broken phone': { to: 'Media and internet', share: 0.7, passed: 0.8 },
  'Dispute a charge': { to: 'Media and internet', share: 0.55, passed: 0.75 },
};
const USUALLY_PASSED = 0.03;
const ABANDONED = 0.05;
const CALLS_AGAIN = 0.1;
const GROUPS = ['North', 'South'];
const AGENTS_A_GROUP = 8;

type Random = () => number;

/**
 * Four weeks of calls that never were: real conversations (MultiDoGO) with real waits and talk times (the bank's), dealt to
 * a menu, queues, groups and days by a fixed seed, with two misroutes put in. The same every time.
 */
export function makeFlow(): SampleFlow {
  const random = seededRandom(SEED);
  const times = new Map<string, SampleTimes[]>(
    Object.values(QUEUES).map(({ queue, kind }) => [queue, sampleTimes(kind)]),
  );
  const flow: SampleFlow = { calls: [], texts: [] };
  for (const [number, conversation] of sampleConversations().entries()) {
    const legs = legsOf(conversation, number, { random, times });
    flow.calls.push(...legs);
    // Who is passed on says it all again.
    for (const { id, outcome } of legs) {
      if (outcome !== 'abandoned') flow.texts.push({ callId: id, conversation });
    }
  }
  flow.calls.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  return flow;
}

function legsOf(
  conversation: SampleConversation,
  number: number,
  { random, times }: { random: Random; times: ReadonlyMap<string, SampleTimes[]> },
): FlowCall[] {
  const home = domainOf(conversation.domain);
  const misled = MISLED[conversation.subject];
  const wrong = misled && random() < misled.share ? misled : null;
  const entered = QUEUES[wrong?.to ?? home];
  const target = targetOf(random, home, { wrong, entered: entered.queue });
  const abandoned = random() < ABANDONED;
  const drawn = () => oneOf(random, times.get(entered.queue) ?? []);
  const { wait, talk } = drawn();
  const person = oneOf(random, GROUPS);
  const first: FlowCall = {
    ...{ id: `F${String(number).padStart(5, '0')}`, startedAt: momentOf(random) },
    ...{ queue: entered.queue, menuChoice: entered.choice },
    ...agentOf(random, abandoned ? '' : person),
    // A few callers call again within the week.
    caller: callerOf(random() < CALLS_AGAIN && number > 0 ? number - 1 : number),
    wait,
    talk: abandoned ? 0 : Math.round(target === '' ? talk : 60 + talk * 0.7),
    outcome: abandoned ? 'abandoned' : target === '' ? 'answered' : 'transferred',
    transferredTo: abandoned ? '' : target,
  };
  return first.transferredTo === '' ? [first] : [first, secondLeg(random, first, times)];
}

function secondLeg(random: Random, first: FlowCall, times: ReadonlyMap<string, SampleTimes[]>): FlowCall {
  const { wait, talk } = oneOf(random, times.get(first.transferredTo) ?? []);
  const after = (first.wait + first.talk + 5) * 1000;
  return {
    ...first,
    ...agentOf(random, oneOf(random, GROUPS)),
    ...{ id: `${first.id}-2`, startedAt: new Date(first.startedAt.getTime() + after) },
    ...{ queue: first.transferredTo, menuChoice: '', wait, talk: Math.round(talk * 1.1) },
    ...{ outcome: 'answered', transferredTo: '' },
  };
}

function domainOf(domain: string): keyof typeof QUEUES {
  if (domain === 'Finance' || domain === 'Insurance') return domain;
  return 'Media and internet';
}

/** Where a call is passed on to; '': nowhere. */
function targetOf(
  random: Random,
  home: keyof typeof QUEUES,
  { wrong, entered }: { wrong: { passed: number } | null; entered: string },
): string {
  if (wrong) return random() < wrong.passed ? QUEUES[home].queue : '';
  if (random() >= USUALLY_PASSED) return '';
  return oneOf(
    random,
    Object.values(QUEUES)
      .map(({ queue }) => queue)
      .filter((queue) => queue !== entered),
  );
}

/** Between 8:00 and 20:00 in New York (13:00 UTC on); Saturdays and Sundays a third of a weekday. */
function momentOf(random: Random): Date {
  for (;;) {
    const day = Math.floor(random() * DAYS);
    const isWeekend = day % 7 >= 5;
    if (isWeekend && random() > 1 / 3) continue;
    return new Date(FIRST_DAY + day * DAY_MS + Math.floor((13 + random() * 11.5) * 3_600_000));
  }
}

function agentOf(random: Random, group: string): { agent: string; group: string } {
  if (group === '') return { agent: '', group: '' };
  return { agent: `${group} ${1 + Math.floor(random() * AGENTS_A_GROUP)}`, group };
}

/** Numbers that are kept for inventions (555-01xx), made longer by an area. */
function callerOf(number: number): string {
  return `+1${200 + Math.floor(number / 100)}55501${String(number % 100).padStart(2, '0')}`;
}

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('the samples are shipped with the project');
  return item;
}
