import { TextField } from '@/app/_ui/field';
import type { PlanningRules } from '@/models/staffing/week/planning';
import type { Draft } from './draft';

interface DraftFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
}

function NumberField({ label, value, min, max, step = 1, onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      min={min}
      max={max}
      step={step}
      value={Number.isFinite(value) ? Math.round(value * 1000) / 1000 : ''}
      onChange={(event) => {
        const typed = event.target.valueAsNumber;
        if (Number.isFinite(typed)) onChange(Math.min(max, Math.max(min, typed)));
      }}
    />
  );
}

/** The target's own figures: a share, seconds, or both. */
function TargetFields({ rules, onRules }: { rules: PlanningRules; onRules: (rules: PlanningRules) => void }) {
  const { target } = rules;
  return (
    <>
      {target.kind !== 'asa' && (
        <NumberField
          label={target.kind === 'service_level' ? 'Answered in time, %' : 'Given up at most, %'}
          value={target.share * 100}
          min={0.1}
          max={99.9}
          step={0.1}
          onChange={(percent) => onRules({ ...rules, target: { ...target, share: percent / 100 } })}
        />
      )}
      {target.kind !== 'abandonment' && (
        <NumberField
          label={target.kind === 'asa' ? 'Mean wait, s' : 'Answered within, s'}
          value={target.seconds}
          min={target.kind === 'asa' ? 0.1 : 0}
          max={3600}
          onChange={(seconds) => onRules({ ...rules, target: { ...target, seconds } })}
        />
      )}
    </>
  );
}

/** What went into a number; changing it changes the steps below at once, and nothing else. */
export function DraftFields({ draft, onChange }: DraftFieldsProps) {
  const { rules } = draft;
  const onRules = (changed: PlanningRules) => onChange({ ...draft, rules: changed });
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <NumberField
        label="Calls"
        value={draft.calls}
        min={0}
        max={1_000_000}
        step={0.01}
        onChange={(calls) => onChange({ ...draft, calls })}
      />
      <NumberField
        label="Handle time, s"
        value={draft.ahtSeconds}
        min={1}
        max={36_000}
        step={0.1}
        onChange={(ahtSeconds) => onChange({ ...draft, ahtSeconds })}
      />
      <TargetFields rules={rules} onRules={onRules} />
      {rules.patienceSeconds !== null && (
        <NumberField
          label="Mean patience, s"
          value={rules.patienceSeconds}
          min={1}
          max={36_000}
          step={0.1}
          onChange={(patienceSeconds) => onRules({ ...rules, patienceSeconds })}
        />
      )}
      <NumberField
        label="Occupancy cap, %"
        value={(rules.maxOccupancy ?? 1) * 100}
        min={10}
        max={100}
        onChange={(percent) => onRules({ ...rules, maxOccupancy: percent >= 100 ? null : percent / 100 })}
      />
      <NumberField
        label="Minimum online"
        value={rules.minAgents}
        min={0}
        max={10_000}
        onChange={(minAgents) => onRules({ ...rules, minAgents: Math.round(minAgents) })}
      />
      <NumberField
        label="Shrinkage, %"
        value={rules.shrinkage * 100}
        min={0}
        max={90}
        step={0.1}
        onChange={(percent) => onRules({ ...rules, shrinkage: percent / 100 })}
      />
    </div>
  );
}
