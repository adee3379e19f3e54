import type { LabelNames } from '@/server/labelling/label-names';
import type { Candidate } from './find-candidates';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export interface WhyContext {
  names: LabelNames;
  threshold: number;
  /** Examples of intents that have few. */
  rare: ReadonlyMap<string, number>;
}

/** Why a call is worth labelling, in a sentence with its number. */
export function whyWords(candidate: Candidate, { names, threshold, rare }: WhyContext): string {
  const { reason, top_score, top_intent, other, by } = candidate;
  const top = top_intent === '' ? 'nothing' : names.nameOf(top_intent);
  switch (reason) {
    case 'angry':
      return `Strong customer anger, ${percent(candidate.strong_negative)} sure`;
    case 'disagreeing':
      return by === 'import'
        ? `Came labelled ${names.nameOf(other)}; the model says ${top}, ${percent(top_score)} sure`
        : `The version before said ${names.nameOf(other)}; now it is ${top}, ${percent(top_score)} sure`;
    case 'disputed':
      return by === 'rule'
        ? `The rule finds ${names.nameOf(other)}, the model does not`
        : `The model finds ${names.nameOf(other)}, the rule does not`;
    case 'uncertain':
      return `${top}, ${percent(top_score)}: close to the threshold of ${percent(threshold)}`;
    case 'rare':
      return `${top} has only ${examples(rare.get(top_intent) ?? 0)}`;
    case 'new':
      return `Like nothing the model knows: its best is ${top}, ${percent(top_score)}`;
  }
}

function examples(count: number): string {
  return count === 1 ? '1 example' : `${count} examples`;
}
