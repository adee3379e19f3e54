import { describeRule } from '@/models/irritants/rules/describe-rule';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import type { RuleChoices } from './condition-fields';

/** The rule as a sentence, with names in place of the ids by which rules know intents and queues. */
export function ruleSentence(rule: IrritantRule, choices: RuleChoices): string {
  return withNames(describeRule(rule), choices);
}

/** A sentence about a rule with names in place of ids. */
export function withNames(sentence: string, { intents, queues }: RuleChoices): string {
  const names = new Map<string, string>();
  for (const { code, name } of queues) names.set(`“${code}”`, `“${name}”`);
  for (const { id, name } of intents) names.set(`“${id}”`, `“${name}”`);
  return sentence.replace(/“[^”]*”/g, (quoted) => names.get(quoted) ?? quoted);
}
