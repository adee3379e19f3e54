'use client';

import { EmptyState } from '@/app/_ui/states';
import type { ChosenSite } from '../questions';
import type { DraftRule } from './draft';
import { RuleRow } from './rule-row';

interface DraftRulesProps {
  chosen: ChosenSite;
  draft: readonly DraftRule[];
  onDraft: (rules: DraftRule[]) => void;
}

/** The rules one tries, in the order in which they are asked. */
export function DraftRules({ chosen, draft, onDraft }: DraftRulesProps) {
  if (draft.length === 0) {
    return <EmptyState title="No rule yet">Add one, or try a recommendation out.</EmptyState>;
  }
  return draft.map(({ id, rule }, index) => (
    <RuleRow
      key={id}
      number={index + 1}
      {...{ rule, chosen }}
      onChange={(changed) => onDraft(draft.map((one) => (one.id === id ? { id, rule: changed } : one)))}
      onRemove={() => onDraft(draft.filter((one) => one.id !== id))}
    />
  ));
}
