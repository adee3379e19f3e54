import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MaskingCase } from './masking-case';
import { scoreMasking } from './score-masking';
import type { PiiType } from './types';

/** What a change of the detectors must not fall below, all languages together, on the half they are tuned on. */
const LEAST: Readonly<Partial<Record<PiiType, number>>> = {
  NAME: 0.95,
  PHONE: 0.98,
  EMAIL: 1,
  IBAN: 1,
  CARD: 1,
  CARD_CODE: 1,
  CARD_EXPIRY: 1,
  NATIONAL_ID: 1,
  BIRTH_DATE: 1,
  ADDRESS: 1,
  POSTCODE: 1,
  LICENCE_PLATE: 1,
  NUMBER: 1,
  SECRET: 1,
};

const cases = ['en', 'nl', 'de', 'it', 'zh-TW'].flatMap((language) =>
  readFileSync(new URL(`./cases/${language}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MaskingCase),
);

describe('personal data in the cases', () => {
  const { types, total } = scoreMasking(cases.filter(({ half }) => half === 'dev'));

  it.each(Object.entries(LEAST))('%s: at least %d found', (type, least) => {
    const score = types.get(type as PiiType);
    expect((score?.hit ?? 0) / (score?.expected ?? 0)).toBeGreaterThanOrEqual(least);
  });

  it('hardly anything is masked needlessly', () => {
    expect(total.right / total.found).toBeGreaterThanOrEqual(0.99);
  });
});

it('holds on the half that was kept aside', () => {
  const { total } = scoreMasking(cases.filter(({ half }) => half === 'test'));
  expect(total.hit / total.expected).toBeGreaterThanOrEqual(0.94);
  expect(total.right / total.found).toBeGreaterThanOrEqual(0.97);
});
