'use client';

import { SelectField } from '@/app/_ui/field';
import type { StaffingChange, StaffingState } from '../staffing-url';
import { OptionalNumber } from './optional-number';

const TARGETS = [
  { value: 'as_set', label: 'As set' },
  { value: 'service_level', label: 'Service level' },
  { value: 'asa', label: 'Mean wait (ASA)' },
  { value: 'abandonment', label: 'Given up' },
] as const;

interface TargetFieldsProps {
  state: StaffingState;
  onChange: (change: StaffingChange) => void;
}

/** What calls are to be answered by: a target of another kind, with its numbers, or as the settings have it. */
export function TargetFields({ state, onChange }: TargetFieldsProps) {
  const { target } = state;
  return (
    <>
      <SelectField<(typeof TARGETS)[number]['value']>
        label="Target"
        value={target ?? 'as_set'}
        options={TARGETS}
        onChange={(kind) =>
          onChange(
            kind === 'as_set'
              ? { target: null, share: null, seconds: null }
              : {
                  target: kind,
                  share: kind === 'asa' ? null : kind === 'abandonment' ? 5 : 80,
                  seconds: kind === 'abandonment' ? null : 20,
                },
          )
        }
      />
      {target !== null && target !== 'asa' && (
        <OptionalNumber
          label={target === 'abandonment' ? 'At most, %' : 'Answered, %'}
          hint="Of the calls."
          value={state.share}
          max={99.9}
          onChange={(share) => onChange({ share })}
        />
      )}
      {target !== null && target !== 'abandonment' && (
        <OptionalNumber
          label="Within, s"
          hint={target === 'asa' ? 'On average.' : 'From joining the queue.'}
          value={state.seconds}
          max={3600}
          onChange={(seconds) => onChange({ seconds })}
        />
      )}
    </>
  );
}
