import { expect, it } from 'vitest';
import { languageProblem, modelHint } from './speech-draft';

const model = (name: string, languages: string[], here: boolean) => ({
  ...{ name, languages, here },
  ...{ what: '', licence: 'MIT', bytes: 1 },
});
const MODELS = [model('moonshine-tiny-en', ['en'], true), model('whisper-small', ['en', 'nl'], false)];

it('says what a choice comes to on this machine, and how to get what is not here', () => {
  expect(modelHint(MODELS, 'auto', 'moonshine-tiny-en')).toMatch(/moonshine-tiny-en\.$/);
  expect(modelHint(MODELS, 'auto', null)).toMatch(/none does yet/);
  expect(modelHint(MODELS, 'whisper-small', null)).toBe('Get it first: callcast models pull whisper-small');
  expect(modelHint(MODELS, 'moonshine-tiny-en', null)).toBe('It lies on this machine.');
});

it('warns of a language that the chosen model does not hear', () => {
  expect(languageProblem(MODELS, 'moonshine-tiny-en', 'nl')).toMatch(/does not hear/);
  expect(languageProblem(MODELS, 'whisper-small', 'nl')).toBeUndefined();
  expect(languageProblem(MODELS, 'whisper-small', 'nl-BE')).toBeUndefined();
  expect(languageProblem(MODELS, 'auto', 'nl')).toBeUndefined();
  expect(languageProblem(MODELS, 'moonshine-tiny-en', 'auto')).toBeUndefined();
});
