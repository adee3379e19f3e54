'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import type { QueueRules, RecordingRuleValue } from '@/server/recordings/contracts/rules';
import { MODES, PURPOSES, type Purpose, withRule } from './rule-words';

interface PurposeFieldsProps {
  rules: QueueRules;
  onChange: (rules: QueueRules) => void;
}

const ruleOf = ({ rules }: QueueRules, purpose: Purpose): RecordingRuleValue =>
  rules.find((rule) => rule.purpose === purpose) ?? { purpose, mode: 'none', share: 0.1, seed: 1 };

/** Which recordings are taken, purpose by purpose. */
export function PurposeFields({ rules, onChange }: PurposeFieldsProps) {
  return (
    <div className="space-y-4">
      {PURPOSES.map(({ purpose, name, hint }) => (
        <OnePurpose
          key={purpose}
          name={name}
          hint={hint}
          rule={ruleOf(rules, purpose)}
          onChange={(rule) => onChange(withRule(rules, rule))}
        />
      ))}
    </div>
  );
}

interface OnePurposeProps {
  name: string;
  hint: string;
  rule: RecordingRuleValue;
  onChange: (rule: RecordingRuleValue) => void;
}

function OnePurpose({ name, hint, rule, onChange }: OnePurposeProps) {
  const percent = rule.share * 100;
  return (
    <fieldset className="grid gap-3 sm:grid-cols-[1fr_6rem_6rem]">
      <legend className="sr-only">{name}</legend>
      <SelectField
        label={name}
        hint={hint}
        value={rule.mode}
        options={MODES}
        onChange={(mode) => onChange({ ...rule, mode })}
      />
      {rule.mode === 'sample' && (
        <>
          <TextField
            label="Share, %"
            type="number"
            required
            min={0}
            max={100}
            step="any"
            value={Number.isNaN(percent) ? '' : Number(percent.toFixed(4))}
            onChange={(event) => onChange({ ...rule, share: event.target.valueAsNumber / 100 })}
          />
          <TextField
            label="Seed"
            hint="Another one, other calls."
            type="number"
            required
            min={0}
            max={2_147_483_647}
            step={1}
            value={Number.isNaN(rule.seed) ? '' : rule.seed}
            onChange={(event) => onChange({ ...rule, seed: event.target.valueAsNumber })}
          />
        </>
      )}
    </fieldset>
  );
}
