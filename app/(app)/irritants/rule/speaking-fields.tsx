'use client';

import { SelectField } from '@/app/_ui/field';
import { NumberField } from './number-field';
import type { ConditionDraft } from './rule-draft';

interface SpeakingFieldsProps {
  draft: ConditionDraft;
  set: (part: Partial<ConditionDraft>) => void;
}

const PARTIES = [
  { value: 'agent', label: 'the agent' },
  { value: 'customer', label: 'the customer' },
] as const;

/** How much of the talking one of the two does. */
export function TalkShareFields({ draft, set }: SpeakingFieldsProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label="Who speaks"
        value={draft.party === 'anyone' ? 'agent' : draft.party}
        options={PARTIES}
        onChange={(party) => set({ party })}
      />
      <SelectField
        label="How much"
        value={draft.moreOrLess}
        options={[
          { value: 'more', label: 'at least' },
          { value: 'less', label: 'at most' },
        ]}
        onChange={(moreOrLess) => set({ moreOrLess })}
      />
      <NumberField label="Percent of the talking" field="percent" draft={draft} set={set} />
    </div>
  );
}

/** Who breaks in on the other, and how often. */
export function InterruptedFields({ draft, set }: SpeakingFieldsProps) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <SelectField
        label="Who interrupts"
        value={draft.party}
        options={[...PARTIES, { value: 'anyone', label: 'either' }]}
        onChange={(party) => set({ party })}
      />
      <NumberField
        label="Times or more"
        field="times"
        hint="Begins while the other speaks, and goes on after."
        draft={draft}
        set={set}
      />
    </div>
  );
}
