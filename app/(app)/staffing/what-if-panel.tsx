'use client';

import { Button } from '@tremor/react';
import { Panel } from '@/app/_ui/panel';
import { OptionalNumber } from './_what-if/optional-number';
import { PercentSlider } from './_what-if/percent-slider';
import { RiskField } from './_what-if/risk-field';
import { TargetFields } from './_what-if/target-fields';
import { NOTHING_TRIED, type StaffingChange, type StaffingState } from './staffing-url';

interface WhatIfPanelProps {
  state: StaffingState;
  /** what trying it out changes, in a sentence; null: nothing is tried out */
  change: string | null;
  onChange: (change: StaffingChange) => void;
}

/** What would be if: every picture and number of the page follows at once; nothing is saved. */
export function WhatIfPanel({ state, change, onChange }: WhatIfPanelProps) {
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
        <RiskField plan={state.plan} onChange={(plan) => onChange({ plan })} />
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
