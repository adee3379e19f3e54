'use client';

import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import type { RuleSettings } from '@/server/alerts/contracts/settings';
import { ThresholdFields } from './threshold-fields';

interface KindFieldsProps {
  rule: RuleSettings;
  onChange: (rule: RuleSettings) => void;
}

const PERCENT = 100;
const SIDES = [
  { value: 'both', label: 'more or fewer' },
  { value: 'above', label: 'more' },
  { value: 'below', label: 'fewer' },
] as const;
const BANDS = [
  { value: '80', label: '80%' },
  { value: '95', label: '95%' },
] as const;

function RouteTo({ value, onChange }: { value: string; onChange: (routeTo: string) => void }) {
  return (
    <TextField
      label="Such calls should go to"
      hint="A queue or group, told with the alert. Leave empty for nowhere else."
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What a rule of each kind asks for. */
export function KindFields({ rule, onChange }: KindFieldsProps) {
  switch (rule.kind) {
    case 'threshold':
      return (
        <ThresholdFields settings={rule.settings} onChange={(settings) => onChange({ ...rule, settings })} />
      );
    case 'forecast_anomaly':
      return <AnomalyFields rule={rule} onChange={onChange} />;
    case 'irritant':
      return <IrritantFields rule={rule} onChange={onChange} />;
    case 'strong_negative':
      return (
        <>
          <TextField
            label="The model is at least so sure (%)"
            type="number"
            min={0}
            max={PERCENT}
            required
            value={Math.round(rule.settings.score * PERCENT)}
            onChange={(event) =>
              onChange({
                ...rule,
                settings: { ...rule.settings, score: Number(event.target.value) / PERCENT },
              })
            }
          />
          <RouteTo
            value={rule.settings.routeTo}
            onChange={(routeTo) => onChange({ ...rule, settings: { ...rule.settings, routeTo } })}
          />
        </>
      );
    case 'repeated_calls':
      return <RepeatFields rule={rule} onChange={onChange} />;
  }
}

interface FieldsProps<Kind extends RuleSettings['kind']> {
  rule: Extract<RuleSettings, { kind: Kind }>;
  onChange: (rule: RuleSettings) => void;
}

function AnomalyFields({ rule, onChange }: FieldsProps<'forecast_anomaly'>) {
  const { settings } = rule;
  const set = (change: Partial<typeof settings>) =>
    onChange({ ...rule, settings: { ...settings, ...change } });
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <SelectField
        label="Calls are"
        value={settings.side}
        options={SIDES}
        onChange={(side) => set({ side })}
      />
      <SelectField
        label="Than the forecast’s band of"
        value={settings.band}
        options={BANDS}
        onChange={(band) => set({ band })}
      />
      <TextField
        label="Intervals on end"
        type="number"
        min={1}
        max={48}
        required
        value={settings.intervals}
        onChange={(event) => set({ intervals: Number(event.target.value) })}
      />
    </div>
  );
}

function IrritantFields({ rule, onChange }: FieldsProps<'irritant'>) {
  const { kinds } = rule.settings;
  const toggle = (kind: 'emergence' | 'surge', on: boolean) =>
    onChange({
      ...rule,
      settings: { ...rule.settings, kinds: on ? [...kinds, kind] : kinds.filter((other) => other !== kind) },
    });
  return (
    <fieldset>
      <legend className="text-xs font-medium">When an irritant</legend>
      <CheckField
        label="comes up for the first time"
        checked={kinds.includes('emergence')}
        onChange={(on) => toggle('emergence', on)}
      />
      <CheckField
        label="rises far above what is usual"
        checked={kinds.includes('surge')}
        onChange={(on) => toggle('surge', on)}
      />
    </fieldset>
  );
}

function RepeatFields({ rule, onChange }: FieldsProps<'repeated_calls'>) {
  const { settings } = rule;
  const set = (change: Partial<typeof settings>) =>
    onChange({ ...rule, settings: { ...settings, ...change } });
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="A caller calls so many times"
          type="number"
          min={2}
          max={100}
          required
          value={settings.calls}
          onChange={(event) => set({ calls: Number(event.target.value) })}
        />
        <TextField
          label="Within so many days"
          type="number"
          min={1}
          max={31}
          required
          value={settings.days}
          onChange={(event) => set({ days: Number(event.target.value) })}
        />
      </div>
      <RouteTo value={settings.routeTo} onChange={(routeTo) => set({ routeTo })} />
    </>
  );
}
