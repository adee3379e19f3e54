import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language, Speaker, Transcript } from '@/models/text/transcript';
import { findEvidence } from './find-evidence';
import { verdictOf } from './read-sentiment';
import { NEGATIVE, type Sentiment } from './sentiment';
import { openSentiment, type SentimentModel } from './sentiment-model';

let model: SentimentModel;
beforeAll(async () => {
  model = await openSentiment();
});
afterAll(() => model.close());

function call(...turns: (readonly [speaker: Speaker, text: string])[]): Transcript {
  return {
    language: 'en',
    utterances: turns.map(([speaker, text]) => ({ speaker, text, startMs: null, endMs: null })),
  };
}

function cases(language: Language): { text: string; language: Language; label: Sentiment }[] {
  const file = new URL(`./service-cases/${language}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => ({ ...(JSON.parse(line) as { text: string; label: Sentiment }), language }));
}

async function sentimentOf(text: string, language: Language): Promise<Sentiment> {
  const [probabilities] = await model.classify([{ text, language }]);
  return verdictOf(probabilities ?? [0, 1, 0]).sentiment;
}

describe('the shipped model of sentiment', () => {
  it.each(['nl', 'en', 'de', 'it', 'zh-TW'] as const)('reads service talk in %s', async (language) => {
    const examples = cases(language);
    const said = await model.classify(examples);
    const right = said.filter(
      (probabilities, at) => verdictOf(probabilities).sentiment === examples[at]?.label,
    );
    expect(right.length / examples.length).toBeGreaterThan(0.75);
    for (const probabilities of said) {
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
    }
  });

  it.each([
    ['en', 'My card number is [CARD_1] and my phone is [PHONE_1].'],
    ['nl', 'Mijn kaartnummer is [CARD_1].'],
    ['de', 'Meine Kartennummer ist [CARD_1].'],
    ['it', 'Il numero della mia carta è [CARD_1].'],
    ['zh-TW', '我的卡號是[CARD_1]。'],
    ['en', '[NAME_1] [NAME_2]'],
    ['en', '4111 1111'],
    ['en', ''],
  ] as const)('takes matter-of-fact talk in %s for neutral: %s', async (language, text) => {
    expect(await sentimentOf(text, language)).toBe('neutral');
  });

  it('hears what is denied', async () => {
    expect(await sentimentOf('Het was helemaal niet slecht.', 'nl')).not.toBe('negative');
    expect(await sentimentOf('I am not happy with this.', 'en')).toBe('negative');
    expect(await sentimentOf('Ich bin nicht zufrieden.', 'de')).toBe('negative');
    expect(await sentimentOf('我對你們的服務不滿意。', 'zh-TW')).toBe('negative');
  });

  it('points at what makes an utterance negative: without it the utterance is less so', async () => {
    let lower = 0;
    let all = 0;
    for (const language of ['nl', 'en', 'de', 'it', 'zh-TW'] as const) {
      for (const { text } of cases(language)
        .filter(({ label }) => label === 'negative')
        .slice(0, 12)) {
        const { start, end } = await findEvidence(model, { text, language, sentiment: NEGATIVE });
        expect(end).toBeGreaterThan(start);
        const without = text.slice(0, start) + text.slice(end);
        const [before, after] = await model.classify(
          [text, without].map((part) => ({ text: part, language })),
        );
        if ((after?.[NEGATIVE] ?? 1) < (before?.[NEGATIVE] ?? 0)) lower += 1;
        all += 1;
      }
    }
    expect(lower / all).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  it('says that other bytes are no model', async () => {
    await expect(openSentiment(new Uint8Array([1, 2, 3]))).rejects.toThrow('no sentiment model');
  });
});

describe('the reading of a call', () => {
  it('raises an alert on a furious customer, with where', async () => {
    const angry = 'Well, I am calling again. This is completely unacceptable, you are all useless liars!';
    const read = await model.read(call(['agent', 'How can I help?'], ['customer', angry]));
    expect(read.strongNegative?.score).toBeGreaterThan(0.85);
    expect(read.strongNegative?.evidence.utterance).toBe(1);
    const { start = 0, end = 0 } = read.strongNegative?.evidence ?? {};
    expect(angry.slice(start, end)).toMatch(/unacceptable|useless|liars/);
    expect(read.customer).toBeLessThan(-0.5);
  });

  it('does not hold agents, their apologies neither, against the customer', async () => {
    const read = await model.read(
      call(
        ['agent', 'I am terribly sorry about this awful experience, that is unacceptable.'],
        ['customer', 'My postcode is [POSTCODE_1].'],
      ),
    );
    expect(read.strongNegative).toBeNull();
    expect(read.utterances[0]?.sentiment).not.toBe('negative');
    expect(Math.abs(read.customer ?? 1)).toBeLessThan(0.2);
  });

  it('raises none on calm talk of prices, waiting and what is not', async () => {
    const read = await model.read(
      call(
        ['customer', 'Somebody transferred me to you, and I was put on hold.'],
        ['customer', 'I pay [MONEY_1] a month right now, and no, not in full.'],
        ['customer', 'No, not yet, because we just bought the house.'],
        ['customer', 'Hold on, hold on, let me get the paper.'],
      ),
    );
    expect(read.strongNegative).toBeNull();
  });

  it('has nothing to say of a customer who said nothing', async () => {
    const read = await model.read(call(['agent', 'Hello? Is anybody there?'], ['customer', ' ']));
    expect(read.customer).toBeNull();
    expect(read.trend).toBeNull();
    expect(read.strongNegative).toBeNull();
    expect(read.utterances).toHaveLength(2);
  });

  it('sees a call turn for the better', async () => {
    const read = await model.read(
      call(
        ['customer', 'I am really angry, you lost my luggage and nobody answers.'],
        ['agent', 'Let me look.'],
        ['customer', 'The number is [ORDER_1].'],
        ['customer', 'Oh that is wonderful, thank you so much, you are amazing!'],
      ),
    );
    expect(read.trend).toBeGreaterThan(0.5);
  });
});
