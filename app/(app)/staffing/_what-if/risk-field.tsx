'use client';

import { useId } from 'react';
import { INPUT_CLASS } from '@/app/_ui/field';

const RISKS = [
  { value: '', label: 'As set' },
  { value: '50', label: 'P50: the middle' },
  { value: '80', label: 'P80: short 1 time in 5' },
  { value: '90', label: 'P90: short 1 time in 10' },
];

interface RiskFieldProps {
  /** Percent; null: as the settings have it. */
  plan: number | null;
  onChange: (plan: number | null) => void;
}

/** The risk of having too few people; one that an address names stands beside the usual ones. */
export function RiskField({ plan, onChange }: RiskFieldProps) {
  const id = useId();
  const custom = plan !== null && !RISKS.some(({ value }) => value === String(plan));
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-xs font-medium">
        Risk
      </label>
      <select
        id={id}
        className={`${INPUT_CLASS} pr-8`}
        value={plan ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        {[...RISKS, ...(custom ? [{ value: String(plan), label: `P${plan}` }] : [])].map((risk) => (
          <option key={risk.value} value={risk.value}>
            {risk.label}
          </option>
        ))}
      </select>
    </div>
  );
}
