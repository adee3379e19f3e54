'use client';

import { Button } from '@tremor/react';
import { CheckField, TextField } from '@/app/_ui/field';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';

type Breaks = ShiftTypeView['breaks'];
type Break = Breaks[number];

/** A break is known by its place: names may be the same, and change while they are typed. */
const NTH = ['first', 'second', 'third', 'fourth'];

const NUMBERS: readonly { key: 'minutes' | 'earliestAfter' | 'latestAfter'; label: string }[] = [
  { key: 'minutes', label: 'Minutes' },
  { key: 'earliestAfter', label: 'Begins after, min' },
  { key: 'latestAfter', label: 'At the latest, min' },
];

interface BreakFieldsProps {
  breaks: Breaks;
  onChange: (breaks: Breaks) => void;
}

/** Breaks in their order; their times, in minutes after the shift's start, may not overlap. */
export function BreakFields({ breaks, onChange }: BreakFieldsProps) {
  const change = (at: number, part: Partial<Break>) =>
    onChange(breaks.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  const add = () => {
    const before = breaks.at(-1);
    const earliestAfter = before ? before.latestAfter + before.minutes + 30 : 120;
    onChange([
      ...breaks,
      { name: 'Break', minutes: 15, paid: true, earliestAfter, latestAfter: earliestAfter + 60 },
    ]);
  };
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-sm font-medium">Breaks</legend>
      {breaks.map((rule, at) => (
        <div key={NTH[at]} className="rounded border border-tremor-border p-2 dark:border-dark-tremor-border">
          <div className="grid grid-cols-2 gap-2">
            <TextField
              label="Name"
              required
              value={rule.name}
              onChange={(event) => change(at, { name: event.target.value })}
            />
            {NUMBERS.map(({ key, label }) => (
              <TextField
                key={key}
                label={label}
                type="number"
                min={0}
                step={5}
                required
                value={String(rule[key])}
                onChange={(event) => change(at, { [key]: Number(event.target.value) })}
              />
            ))}
          </div>
          <div className="mt-1 flex items-center justify-between">
            <CheckField label="Paid" checked={rule.paid} onChange={(paid) => change(at, { paid })} />
            <Button
              type="button"
              size="xs"
              variant="light"
              onClick={() => onChange(breaks.filter((_, index) => index !== at))}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      {breaks.length < 4 && (
        <Button type="button" size="xs" variant="secondary" onClick={add}>
          Add a break
        </Button>
      )}
    </fieldset>
  );
}
