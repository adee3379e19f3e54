import type { Format } from '@/app/_ui/format';
import type { QueueRules, RecordingRuleValue, RulesPreview } from '@/server/recordings/contracts/rules';

export type Purpose = RecordingRuleValue['purpose'];

export const PURPOSES: readonly { purpose: Purpose; name: string; hint: string }[] = [
  {
    purpose: 'analysis',
    name: 'Analysis',
    hint: 'What calls are about and what annoys: intents, irritants, sentiment.',
  },
  { purpose: 'training', name: 'Training', hint: 'Coaching people, and examples that models learn from.' },
  { purpose: 'evidence', name: 'Evidence', hint: 'What was agreed, where it must be shown later.' },
];

export const MODES: readonly { value: RecordingRuleValue['mode']; label: string }[] = [
  { value: 'all', label: 'All calls' },
  { value: 'sample', label: 'A random share' },
  { value: 'marked', label: 'Those an agent marks' },
  { value: 'none', label: 'None' },
];

/** What is taken for a purpose, in a few words. */
export function modeWords(format: Format, { rules }: Pick<QueueRules, 'rules'>, purpose: Purpose): string {
  const rule = rules.find((one) => one.purpose === purpose);
  switch (rule?.mode) {
    case 'all':
      return 'all calls';
    case 'sample':
      return `${format.count(rule.share * 100)}% at random`;
    case 'marked':
      return 'marked by agents';
    default:
      return 'none';
  }
}

/** The rules with another one for its purpose; those of purposes that nothing is taken for are left out. */
export function withRule(rules: QueueRules, changed: RecordingRuleValue): QueueRules {
  const others = rules.rules.filter(({ purpose }) => purpose !== changed.purpose);
  return { ...rules, rules: [...others, changed] };
}

interface Taken {
  calls: number;
  refused: number;
  taken: RulesPreview['taken'];
}

/** What the preview says of one queue with rules of its own, or ('') of all that follow the site's. */
export function previewOf({ queues }: RulesPreview, queue: string): Taken {
  const rows = queues.filter((one) => (queue === '' ? !one.ownRules : one.queue === queue && one.ownRules));
  const sum = (of: (row: Taken) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    calls: sum(({ calls }) => calls),
    refused: sum(({ refused }) => refused),
    taken: {
      analysis: sum(({ taken }) => taken.analysis),
      training: sum(({ taken }) => taken.training),
      evidence: sum(({ taken }) => taken.evidence),
      any: sum(({ taken }) => taken.any),
    },
  };
}

/** "Would take 1,204 of 4,013 recorded calls …": in a sentence, with those that are never taken. */
export function previewSentence(format: Format, preview: RulesPreview, part: Taken = preview): string {
  const { from, to } = preview;
  if (from === null || to === null) {
    return 'No record names a recording yet, so there is nothing to try the rules on. Dropped files follow them, too.';
  }
  const period = format.dayRange(from, to);
  if (part.calls === 0) return `No call of ${period} with a recording follows these rules.`;
  const took = `Would take ${format.count(part.taken.any)} of ${format.count(part.calls)} recorded calls of ${period}`;
  if (part.refused === 0) return `${took}.`;
  const whose = part.refused === 1 ? 'one whose caller' : `${format.count(part.refused)} whose callers`;
  return `${took}; ${whose} refused ${part.refused === 1 ? 'is' : 'are'} never taken.`;
}
