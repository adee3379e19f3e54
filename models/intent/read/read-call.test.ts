import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Speaker, Transcript, Utterance } from '@/models/text/transcript';
import { type IntentModel, openIntentModel } from '../intent-model';
import { spokenIntents } from '../testing/spoken-intents';
import { trainIntent } from '../train/train-intent';

let model: IntentModel;
beforeAll(async () => {
  const { bytes } = await trainIntent(spokenIntents(), { seed: 1 });
  model = await openIntentModel(bytes);
});
afterAll(() => model.close());

function call(
  turns: readonly (readonly [Speaker, string])[],
  language: Transcript['language'] = 'en',
): Transcript {
  const utterances = turns.map(
    ([speaker, text]): Utterance => ({ speaker, text, startMs: null, endMs: null }),
  );
  return { language, utterances };
}

/** The same call without the evidence of its first label. */
function withoutSpan(
  { language, utterances }: Transcript,
  { utterance, start, end }: { utterance: number; start: number; end: number },
): Transcript {
  return {
    language,
    utterances: utterances.map((turn, at) =>
      at === utterance ? { ...turn, text: `${turn.text.slice(0, start)} ${turn.text.slice(end)}` } : turn,
    ),
  };
}

const CALL = call([
  ['agent', 'Good morning, my transfer team is here, what can I do?'],
  ['customer', 'Hi there.'],
  ['customer', 'Well, I lost my card near the fountain.'],
  ['agent', 'I see.'],
  ['customer', 'Also, I moved close to the park, please note my new address.'],
]);

describe('readCall', () => {
  it('tells all that a customer calls about, with the turn and the words that say so', async () => {
    const { labels, top, topScore } = await model.readCall(CALL);
    expect(labels.map(({ label }) => label).sort()).toEqual(['address_change', 'card_lost']);
    expect(top).toBe(labels[0]?.label);
    expect(topScore).toBe(labels[0]?.score);
    const card = labels.find(({ label }) => label === 'card_lost');
    expect(card?.evidence.utterance).toBe(2);
    const said = CALL.utterances[2]?.text.slice(card?.evidence.start, card?.evidence.end);
    expect(said).toMatch(/lost|card/);
  });

  it('is unknown where nobody says what it is about', async () => {
    const { labels, top } = await model.readCall(
      call([
        ['customer', 'Hello?'],
        ['customer', 'Thanks, bye.'],
      ]),
    );
    expect(labels).toEqual([]);
    expect(model.labels).toContain(top);
    const silent = await model.readCall(call([['agent', 'I lost my card near the station']]));
    expect(silent.labels).toEqual([]);
    expect((await model.readCall(call([]))).labels).toEqual([]);
  });

  it('reads everybody where speakers are not known, long turns by sentence, and Chinese', async () => {
    const long = `${'Let me think about how to say this, it is a long story. '.repeat(6)}I lost my card near the station. Anyway.`;
    const { labels } = await model.readCall(call([['unknown', long]]));
    expect(labels[0]?.label).toBe('card_lost');
    expect(long.slice(labels[0]?.evidence.start, labels[0]?.evidence.end)).toMatch(/lost|card/);
    const chinese = call([['customer', '你好，我在公園弄丟了信用卡']], 'zh-TW');
    const reading = await model.readCall(chinese);
    expect(reading.labels[0]?.label).toBe('card_lost');
    const { start = 0, end = 0 } = reading.labels[0]?.evidence ?? {};
    expect(chinese.utterances[0]?.text.slice(start, end)).toMatch(/弄丟|信用卡/);
  });

  it('gives real evidence: without it the score of its label falls', async () => {
    const calls = spokenIntents()
      .filter(({ label }) => label !== 'oos')
      .map(({ text, language = 'en' }, at, all) =>
        call(
          [
            ['customer', text],
            ['customer', all[(at * 7) % all.length]?.text ?? ''],
          ],
          language,
        ),
      );
    let fallen = 0;
    let told = 0;
    for (const one of calls) {
      for (const { label, score, evidence } of (await model.readCall(one)).labels) {
        const rest = await model.readCall(withoutSpan(one, evidence));
        const left = rest.labels.find((found) => found.label === label)?.score ?? 0;
        told += 1;
        if (left < score) fallen += 1;
      }
    }
    expect(told).toBeGreaterThan(100);
    expect(fallen / told).toBeGreaterThan(0.97);
  });
});
