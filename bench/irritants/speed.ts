import { IrritantClassifiers } from '@/models/irritants/classifier/open-classifiers';
import { trainClassifier } from '@/models/irritants/classifier/train-classifier';
import { CONCEPTS } from '@/models/irritants/discovery/concepts';
import { discoverTopics } from '@/models/irritants/discovery/discover';
import type { Remark } from '@/models/irritants/discovery/topic';
import { TopicReader } from '@/models/irritants/discovery/topic-reader';
import { readWithRules } from '@/models/irritants/rules/apply-rule';
import { type CallForRules, NO_FACTS, NO_READING } from '@/models/irritants/rules/call-for-rules';
import { compileRules } from '@/models/irritants/rules/compile-rule';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import { type DialogueTurn, multidogo } from './multidogo';

const TURNS = 40;
const CALLS = 1000;
const CLASSIFIERS = 10;
const REMARKS = 200_000;

/** How long it takes to find irritants in calls of 40 turns, and topics in 200,000 turns, on one core. */
export async function benchSpeed(): Promise<void> {
  const turns = multidogo();
  if (!turns) return console.log('No dialogues: set CALLCAST_DATA. Left out.');
  const calls = callsOf(turns);
  const rules = compileRules(someRules());
  const remarks = remarksOf(turns, 20_000);
  const { topics } = await discoverTopics(remarks, {});
  const reader = new TopicReader(topics.map(({ topic }) => topic));
  const classifiers = new IrritantClassifiers(someClassifiers(turns));
  console.log(`\nSpeed: calls of ${TURNS} turns, one core`);
  const parts: [string, (call: CallForRules) => void][] = [
    [`${rules.checks.length} rules`, (call) => readWithRules(rules, call)],
    [`${topics.length} topics`, (call) => customerTurns(call).map((text) => reader.read(text))],
    [`${CLASSIFIERS} classifiers`, (call) => classifiers.readTurns(customerTurns(call))],
  ];
  const all = (call: CallForRules): void => {
    for (const [, part] of parts) part(call);
  };
  for (const [name, part] of [...parts, ['all of them', all] as const]) {
    for (const call of calls.slice(0, 100)) part(call);
    const began = process.cpuUsage();
    for (const call of calls) part(call);
    console.log(`${name}: ${Math.round(calls.length / secondsSince(began))} calls a second of one core`);
  }
  const many = remarksOf(turns, REMARKS);
  const began = process.cpuUsage();
  const found = await discoverTopics(many, {});
  const seconds = secondsSince(began);
  const gibibytes = process.memoryUsage.rss() / 2 ** 30;
  console.log(
    `topics of ${many.length} turns: ${seconds.toFixed(0)} s, ${found.topics.length} topics, ${gibibytes.toFixed(1)} GiB`,
  );
}

/** Of processor time, which other work on the machine hardly changes. */
function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function callsOf(turns: readonly DialogueTurn[]): CallForRules[] {
  return Array.from({ length: CALLS }, (_, call) => ({
    transcript: {
      language: 'en',
      utterances: Array.from({ length: TURNS }, (_turn, at) => ({
        speaker: at % 2 === 0 ? 'agent' : 'customer',
        startMs: at * 6000,
        endMs: at * 6000 + 5500,
        text: turns[(call * TURNS + at) % turns.length]?.text ?? '',
      })),
    },
    facts: NO_FACTS,
    reading: NO_READING,
  }));
}

/** Thirty rules: the words of every concept, said by the customer, and never a word of regret from the agent. */
function someRules(): IrritantRule[] {
  const sorry = { kind: 'never-said', phrases: ['sorry', 'apolog*', 'regret*'], speaker: 'agent' } as const;
  return CONCEPTS.map(({ words }) => ({
    version: 1,
    when: {
      kind: 'all',
      of: [
        { kind: 'said', phrases: [...(words.en ?? [])], speaker: 'customer', match: 'any' },
        { ...sorry, phrases: [...sorry.phrases] },
      ],
    },
  }));
}

function someClassifiers(turns: readonly DialogueTurn[]): Uint8Array[] {
  const counts = new Map<string, number>();
  for (const { intent } of turns) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const intents = [...counts].sort(([, one], [, other]) => other - one).slice(0, CLASSIFIERS);
  return intents.map(([intent]) => {
    const pick = (is: boolean) => turns.filter((turn) => (turn.intent === intent) === is).slice(0, 500);
    return trainClassifier({
      positives: pick(true).map(({ text }) => text),
      negatives: pick(false).map(({ text }) => text),
    }).artefact;
  });
}

/** Turns again and again, every third of a call with bad signs. */
function remarksOf(turns: readonly DialogueTurn[], size: number): Remark[] {
  return Array.from({ length: size }, (_, at) => {
    const turn = turns[at % turns.length];
    const text =
      at < turns.length ? (turn?.text ?? '') : `${turn?.text} ${turns[(at * 7) % turns.length]?.text}`;
    return { call: turn?.conversation ?? '', utterance: at, text, language: 'en', bad: at % 3 === 0 };
  });
}

function customerTurns({ transcript }: CallForRules): string[] {
  return (transcript?.utterances ?? []).flatMap(({ speaker, text }) =>
    speaker === 'customer' ? [text] : [],
  );
}
