'use client';

import { Button } from '@tremor/react';
import { useId } from 'react';
import { INPUT_CLASS, SelectField, TextField } from '@/app/_ui/field';
import { Panel } from '@/app/_ui/panel';
import { NOTHING_TRIED, type StaffingChange, type StaffingState } from './staffing-url';

interface WhatIfPanelProps {
  state: StaffingState;
  /** what trying it out changes, in a sentence; null: nothing is tried out */
  change: string | null;
  onChange: (change: StaffingChange) => void;
}

interface PercentProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });

/** A factor as a slider: −50% to +100%. */
function PercentSlider({ label, value, onChange }: PercentProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="flex justify-between text-xs font-medium">
        {label}
        <output className="tabular-nums">{signed.format(value)}%</output>
      </label>
      <input
        id={id}
        type="range"
        min={-50}
        max={100}
        step={1}
        value={value}
        aria-valuetext={`${signed.format(value)}%`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-8 w-full accent-blue-600"
      />
    </div>
  );
}

interface OptionalNumberProps {
  label: string;
  hint: string;
  value: number | null;
  max: number;
  onChange: (value: number | null) => void;
}

/** A number, or as the settings have it. */
function OptionalNumber({ label, hint, value, max, onChange }: OptionalNumberProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      min={0}
      max={max}
      step="any"
      placeholder="as set"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    />
  );
}

const TARGETS = [
  { value: 'as_set', label: 'As set' },
  { value: 'service_level', label: 'Service level' },
  { value: 'asa', label: 'Mean wait (ASA)' },
  { value: 'abandonment', label: 'Given up' },
] as const;

function TargetFields({ state, onChange }: Pick<WhatIfPanelProps, 'state' | 'onChange'>) {
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

const RISKS = [
  { value: '', label: 'As set' },
  { value: '50', label: 'P50: the middle' },
  { value: '80', label: 'P80: short 1 time in 5' },
  { value: '90', label: 'P90: short 1 time in 10' },
];

/** What would be if: every picture and number of the page follows at once; nothing is saved. */
export function WhatIfPanel({ state, change, onChange }: WhatIfPanelProps) {
  const riskId = useId();
  const custom = state.plan !== null && !RISKS.some(({ value }) => value === String(state.plan));
  return (
    <Panel
      title="What if"
      note="Tried out here only; the settings stay."
      actions={
        change !== null && (
          <Button size="xs" variant="secondary" onClick={() => onChange(NOTHING_TRIED)}>
            Back to the settings
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-4 xl:grid-cols-8">
        <PercentSlider label="Calls" value={state.volume} onChange={(volume) => onChange({ volume })} />
        <PercentSlider label="Handle time" value={state.aht} onChange={(aht) => onChange({ aht })} />
        <div className="space-y-1">
          <label htmlFor={riskId} className="block text-xs font-medium">
            Risk
          </label>
          <select
            id={riskId}
            className={`${INPUT_CLASS} pr-8`}
            value={state.plan ?? ''}
            onChange={(event) =>
              onChange({ plan: event.target.value === '' ? null : Number(event.target.value) })
            }
          >
            {[...RISKS, ...(custom ? [{ value: String(state.plan), label: `P${state.plan}` }] : [])].map(
              (risk) => (
                <option key={risk.value} value={risk.value}>
                  {risk.label}
                </option>
              ),
            )}
          </select>
        </div>
        <TargetFields state={state} onChange={onChange} />
        <OptionalNumber
          label="Patience, s"
          hint="0: nobody gives up."
          value={state.patience}
          max={36_000}
          onChange={(patience) => onChange({ patience })}
        />
        <OptionalNumber
          label="Shrinkage, %"
          hint="Of paid time."
          value={state.shrinkage}
          max={90}
          onChange={(shrinkage) => onChange({ shrinkage })}
        />
        <OptionalNumber
          label="Fixed online"
          hint="In every queue shown."
          value={state.agents}
          max={10_000}
          onChange={(agents) => onChange({ agents: agents === null ? null : Math.round(agents) })}
        />
      </div>
      <output className="mt-3 block text-sm">
        {change ?? 'Move a slider: the week is computed anew at once.'}
      </output>
    </Panel>
  );
}
