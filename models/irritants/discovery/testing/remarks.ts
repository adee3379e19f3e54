import { seededRandom } from '../../../forecast/accuracy/seeded-random';
import type { Language } from '../../../text/transcript';
import type { Remark } from '../topic';

/** Parts of which remarks about one thing are put together: one of each list. */
export type Template = readonly (readonly string[])[];

/** Calls of one remark each, made of templates in turn. */
export function remarksOf(
  templates: readonly Template[],
  size: number,
  options: { bad: boolean; language?: Language; seed: number },
): Remark[] {
  const random = seededRandom(options.seed);
  const language = options.language ?? 'en';
  const joint = language === 'zh-TW' ? '' : ' ';
  return Array.from({ length: size }, (_, at) => {
    const template = templates[at % templates.length] ?? [];
    const text = template.map((choices) => choices[Math.floor(random() * choices.length)] ?? '').join(joint);
    return { call: `${options.bad ? 'bad' : 'good'} ${at}`, utterance: 0, text, language, bad: options.bad };
  });
}

const THANKS: Template = [
  ['thank you', 'that is great,', 'wonderful,', 'okay,'],
  ['that solves', 'you explained', 'I understand'],
  ['my question', 'the invoice', 'my booking', 'the parcel', 'the website'],
  ['very well', 'quickly', 'now'],
];

/** What satisfied customers say: the same subjects, without trouble. */
export const SATISFIED: readonly Template[] = [THANKS];

/** Three complaints that no shipped concept knows. */
export const PLANTED: readonly Template[] = [
  [
    ['the elevator', 'your elevator', 'that elevator'],
    ['skips', 'skipped', 'keeps skipping'],
    ['the third floor', 'our floor', 'two floors'],
    ['this morning', 'every evening', 'again'],
  ],
  [
    ['the choir', 'our choir', 'your choir'],
    ['sings', 'sang', 'was singing'],
    ['out of tune', 'far too loudly', 'the old songs'],
    ['this morning', 'every evening', 'again'],
  ],
  [
    ['the gardener', 'your gardener', 'that gardener'],
    ['mowed', 'trampled', 'dug up'],
    ['my tulips', 'the roses', 'our tulips and roses'],
    ['this morning', 'every evening', 'again'],
  ],
];
