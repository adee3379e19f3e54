'use client';

import { RiAddLine } from '@remixicon/react';
import { Button } from '@tremor/react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { ConditionCard } from './condition-card';
import type { RuleChoices } from './condition-fields';
import { type ConditionDraft, emptyCondition, type RuleDraft } from './rule-draft';

interface RuleFormProps {
  draft: RuleDraft;
  choices: RuleChoices;
  onChange: (draft: RuleDraft) => void;
}

type Part = 'conditions' | 'exceptions';

/** What makes a call a case: conditions, and exceptions from them. */
export function RuleForm({ draft, choices, onChange }: RuleFormProps) {
  const put = (part: Part, list: ConditionDraft[]) => onChange({ ...draft, [part]: list });
  const change = (part: Part, id: string) => (changed: Partial<ConditionDraft>) =>
    put(
      part,
      draft[part].map((one) => (one.id === id ? { ...one, ...changed } : one)),
    );
  const remove = (part: Part, id: string) => () =>
    put(
      part,
      draft[part].filter((one) => one.id !== id),
    );
  return (
    <div className="space-y-3">
      {draft.conditions.length > 1 && <JoinField draft={draft} onChange={onChange} />}
      {draft.conditions.map((condition, index) => (
        <ConditionCard
          key={condition.id}
          name={draft.conditions.length > 1 ? `Condition ${index + 1}` : 'A call counts when'}
          draft={condition}
          choices={choices}
          set={change('conditions', condition.id)}
          onRemove={draft.conditions.length > 1 ? remove('conditions', condition.id) : null}
        />
      ))}
      {draft.exceptions.map((condition, index) => (
        <ConditionCard
          key={condition.id}
          name={`But not when (${index + 1})`}
          draft={condition}
          choices={choices}
          set={change('exceptions', condition.id)}
          onRemove={remove('exceptions', condition.id)}
        />
      ))}
      <div className="flex flex-wrap gap-4">
        <AddButton onAdd={() => put('conditions', [...draft.conditions, emptyCondition()])}>
          Add a condition
        </AddButton>
        <AddButton onAdd={() => put('exceptions', [...draft.exceptions, emptyCondition()])}>
          Add an exception
        </AddButton>
      </div>
    </div>
  );
}

function JoinField({ draft, onChange }: Pick<RuleFormProps, 'draft' | 'onChange'>) {
  return (
    <div className="flex items-center gap-2 text-sm">
      <span>A call counts when</span>
      <ViewToggle
        label="How many conditions must hold"
        value={draft.join}
        choices={[
          { value: 'all', label: 'all of these hold' },
          { value: 'any', label: 'any of these holds' },
        ]}
        onChoose={(join) => onChange({ ...draft, join })}
      />
    </div>
  );
}

function AddButton({ onAdd, children }: { onAdd: () => void; children: string }) {
  return (
    <Button type="button" size="xs" variant="light" icon={RiAddLine} onClick={onAdd}>
      {children}
    </Button>
  );
}
