import { z } from 'zod';
import { TAXONOMY_ACTS, type TaxonomyAct } from './change-taxonomy';

const told = z.record(z.string(), z.unknown()).catch({});
type Details = z.output<typeof told>;

/** What was done, as a sentence without who did it: "renamed it from Bill to Invoice". */
export function historyWords(action: string, details: unknown): string {
  const act = TAXONOMY_ACTS.find((known) => action === `intent.${known}`);
  return act ? WORDS[act](told.parse(details)) : action;
}

const WORDS: Record<TaxonomyAct, (details: Details) => string> = {
  create: ({ parent }) => (parent ? `made it, under ${text(parent)}` : 'made it'),
  rename: ({ from, to }) => `renamed it from ${text(from)} to ${text(to)}`,
  describe: ({ from, to }) => {
    if (to === '') return 'took the description away';
    return from === '' ? `described it: “${text(to)}”` : `described it anew: “${text(to)}”`;
  },
  move: ({ from, to, within, position }) =>
    position === undefined
      ? `moved it from ${place(from)} to ${place(to)}`
      : `moved it to place ${text(position)} ${within ? `under ${text(within)}` : 'at the top'}`,
  archive: (details) => `archived it${together(details)}`,
  restore: (details) => `restored it${together(details)}`,
  merge: ({ into, examples }) => `merged it into ${text(into)}, with ${count(examples)}`,
  'merged-here': ({ merged, examples }) => `merged ${text(merged)} into it, with ${count(examples)}`,
  unmerge: ({ from }) => `took its merge into ${from ? text(from) : 'another'} back`,
  'unmerged-here': ({ unmerged }) => `took the merge of ${text(unmerged)} back`,
  split: ({ off, examples }) => `split ${text(off)} off it, with ${count(examples)}`,
  'split-off': ({ from, examples }) => `split it off ${text(from)}, with ${count(examples)}`,
  'examples-add': ({ examples }) => `added ${count(examples)}`,
  'examples-remove': ({ examples }) => `removed ${count(examples)}`,
  'examples-put-back': ({ examples }) => `put ${count(examples)} back`,
  'examples-move': ({ examples, to }) => `moved ${count(examples)} to ${place(to)}`,
  'examples-come': ({ examples, from }) => `moved ${count(examples)} here from ${place(from)}`,
  import: ({ file, made, changes, examples }) =>
    [
      made ? `made it from ${text(file)}` : `changed it from ${text(file)}`,
      ...(Array.isArray(changes) && changes.length > 0 ? [`(${changes.map(text).join(', ')})`] : []),
      ...(examples ? [`with ${count(examples)}`] : []),
    ].join(' '),
};

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function place(value: unknown): string {
  return value ? text(value) : 'the top';
}

function together({ with: other }: Details): string {
  return other ? ` together with ${text(other)}` : '';
}

function count(value: unknown): string {
  const examples = typeof value === 'number' ? value : 0;
  return examples === 1 ? 'one example' : `${examples} examples`;
}
