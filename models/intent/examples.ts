import { ModelError } from '@/models/model-error';
import { LANGUAGES, type Language } from '@/models/text/transcript';

/** A text with the intent that people gave it. */
export interface IntentExample {
  text: string;
  label: string;
  /** Where it is not known, nothing that depends on it is done. */
  language?: Language | undefined;
}

/** What the product writes where no label is sure enough; no intent may be called so. */
export const UNKNOWN = 'unknown';

const OUT_OF_SCOPE = new Set([
  '',
  UNKNOWN,
  'none',
  'null',
  'oos',
  'ood',
  'out of scope',
  'out of domain',
  'no intent',
]);

/** Whether a label says that a text is about none of the intents. */
export function isOutOfScope(label: string): boolean {
  return OUT_OF_SCOPE.has(label.trim().toLowerCase().replace(/[_-]+/g, ' '));
}

/** Examples in the shape in which models learn from them. */
export interface ExampleTable {
  texts: string[];
  /** Names of the intents, in alphabetical order. */
  labels: string[];
  /** The place of each example's intent in `labels`; for those about none of them, the place after the last. */
  truth: Int32Array;
  /** What is told apart: the intents and, where there are examples of it, "none of them". */
  classes: number;
  languages: (Language | null)[];
}

/** @throws ModelError where there are not two intents to tell apart, or an example has no text */
export function exampleTable(examples: readonly IntentExample[]): ExampleTable {
  const named = examples.filter(({ label }) => !isOutOfScope(label)).map(({ label }) => label);
  const labels = [...new Set(named)].sort();
  if (labels.length < 2) {
    throw new ModelError(
      `There are examples of ${labels.length} ${labels.length === 1 ? 'intent' : 'intents'}: nothing to tell apart.`,
      'Give examples of two or more intents; five of each are a beginning, fifty are good.',
    );
  }
  const empty = examples.findIndex(({ text }) => text.trim() === '');
  if (empty >= 0) {
    throw new ModelError(`Example ${empty + 1} has no text.`, 'Leave it out or write what was said.');
  }
  const places = new Map(labels.map((label, place) => [label, place]));
  return {
    classes: labels.length + (named.length < examples.length ? 1 : 0),
    texts: examples.map(({ text }) => text),
    labels,
    truth: Int32Array.from(examples, ({ label }) => places.get(label) ?? labels.length),
    languages: examples.map(({ language }) => language ?? null),
  };
}

/** Languages as files name them (`nl`, `nl-NL`, `zh`, `zh_Hant`) in the product's words; null for others. */
export function languageNamed(name: string): Language | null {
  const tag = name.trim().toLowerCase().replace('_', '-');
  const found = LANGUAGES.find((language) => language.toLowerCase() === tag);
  if (found) return found;
  const [base] = tag.split('-');
  return base === 'zh' ? 'zh-TW' : (LANGUAGES.find((language) => language === base) ?? null);
}
