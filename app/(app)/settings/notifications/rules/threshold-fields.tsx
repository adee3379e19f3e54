'use client';

import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { ALERT_MEASURES, type RuleSettings, SPAN_MINUTES } from '@/server/alerts/contracts/settings';
import { LIMITS, SPAN_NAMES } from './measure-limits';

type Settings = Extract<RuleSettings, { kind: 'threshold' }>['settings'];

interface ThresholdFieldsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** Which measure, over or under what, in which span. */
export function ThresholdFields({ settings, onChange }: ThresholdFieldsProps) {
  const limit = LIMITS[settings.measure];
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change });
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label="Measure"
          value={settings.measure}
          options={ALERT_MEASURES.map((value) => ({ value, label: LIMITS[value].label }))}
          onChange={(measure) => set({ measure, limit: LIMITS[measure].usual })}
        />
        <SelectField
          label="Is"
          value={settings.side}
          options={[
            { value: 'below', label: 'below' },
            { value: 'above', label: 'above' },
          ]}
          onChange={(side) => set({ side })}
        />
        <TextField
          label={`Limit (${limit.unit})`}
          type="number"
          min={0}
          step="any"
          required
          value={Number((settings.limit * limit.factor).toPrecision(6))}
          onChange={(event) => set({ limit: Number(event.target.value) / limit.factor })}
        />
        <SelectField
          label="Within"
          value={String(settings.spanMinutes)}
          options={SPAN_MINUTES.map((minutes) => ({ value: String(minutes), label: SPAN_NAMES[minutes] }))}
          onChange={(text) =>
            set({
              spanMinutes: SPAN_MINUTES.find((minutes) => String(minutes) === text) ?? settings.spanMinutes,
            })
          }
        />
        <TextField
          label="At least so many calls"
          type="number"
          min={1}
          required
          value={settings.leastCalls}
          onChange={(event) => set({ leastCalls: Number(event.target.value) })}
        />
      </div>
      <CheckField
        label="All queues taken together (else each apart)"
        checked={settings.together}
        onChange={(together) => set({ together })}
      />
    </>
  );
}
