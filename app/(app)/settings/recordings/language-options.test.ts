import { expect, it } from 'vitest';
import { languageNames } from './language-names';
import { languageOptions } from './language-options';

it('offers what a model hears, by name, after what always can be chosen', () => {
  const names = languageNames();
  const models = [{ languages: ['nl', 'en', 'yue'] }, { languages: ['en', 'de'] }];
  expect(languageOptions(models, names, [{ value: 'auto', label: 'Told' }])).toEqual([
    { value: 'auto', label: 'Told' },
    { value: 'nl', label: 'Dutch' },
    { value: 'en', label: 'English' },
    { value: 'de', label: 'German' },
  ]);
});

it('offers Chinese as it is written in Taiwan and Hong Kong too', () => {
  const options = languageOptions([{ languages: ['zh'] }], languageNames(), []);
  expect(options.map(({ value }) => value)).toEqual(['zh', 'zh-HK', 'zh-TW']);
});

it('names a language once', () => {
  const names = Object.values(languageNames());
  expect(names.length).toBeGreaterThan(150);
  expect(new Set(names).size).toBe(names.length);
});
