'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import { type FactsDraft, toldWords } from './facts-draft';

interface FactsFieldsProps {
  facts: FactsDraft;
  queues: readonly { code: string; name: string }[];
  timeZone: string;
  onChange: (facts: FactsDraft) => void;
}

const DIRECTIONS = [
  { value: '', label: 'Not known' },
  { value: 'inbound', label: 'The customer called' },
  { value: 'outbound', label: 'We called' },
  { value: 'internal', label: 'Internal' },
] as const satisfies readonly { value: FactsDraft['direction']; label: string }[];

const CONSENTS = [
  { value: 'unknown', label: 'Not known' },
  { value: 'given', label: 'Asked, and agreed' },
  { value: 'refused', label: 'Asked, and refused' },
] as const satisfies readonly { value: FactsDraft['consent']; label: string }[];

/** What is known of the calls that are dropped next, folded away: most of it comes with their records. */
export function FactsFields({ facts, queues, timeZone, onChange }: FactsFieldsProps) {
  const change = (some: Partial<FactsDraft>) => onChange({ ...facts, ...some });
  return (
    <details className="group text-sm">
      <summary className="w-fit cursor-pointer rounded py-1">
        <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          What is known of these calls
        </span>{' '}
        <span className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {toldWords(facts)}
        </span>
      </summary>
      <div className="mt-2 space-y-3 border-l-2 border-tremor-border pl-4 dark:border-dark-tremor-border">
        <p className="max-w-3xl text-xs">
          A recording belongs to the call that its file is named after; what that call’s record says counts.
          For calls without a record, say here what you know: it holds for all files dropped after it.
        </p>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
          <SelectField
            label="Queue"
            value={facts.queue}
            options={[
              { value: '', label: 'Not known' },
              ...queues.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(queue) => change({ queue })}
          />
          <TextField
            label="Agent"
            value={facts.agent}
            maxLength={200}
            onChange={(event) => change({ agent: event.target.value })}
          />
          <TextField
            label="Began"
            hint={`On the clock of ${timeZone}.`}
            type="datetime-local"
            value={facts.startedAt}
            onChange={(event) => change({ startedAt: event.target.value })}
          />
          <SelectField
            label="Direction"
            value={facts.direction}
            options={DIRECTIONS}
            onChange={(direction) => change({ direction })}
          />
          <SelectField
            label="May machines read it?"
            hint={facts.consent === 'refused' ? 'Nothing of it will be kept.' : undefined}
            value={facts.consent}
            options={CONSENTS}
            onChange={(consent) => change({ consent })}
          />
        </div>
      </div>
    </details>
  );
}
