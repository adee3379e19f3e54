'use client';

import { CheckField } from '@/app/_ui/field';
import type { Staff } from '@/server/rosters/contracts/staff';

interface SkillFieldsProps {
  /** of the site */
  queues: Staff['queues'];
  /** Codes; they may name queues that the site no longer has. */
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The queues whose calls a group takes. */
export function SkillFields({ queues, chosen, onChange }: SkillFieldsProps) {
  const all = [
    ...queues,
    ...chosen
      .filter((code) => !queues.some((queue) => queue.code === code))
      .map((code) => ({ code, name: code || 'All calls' })),
  ];
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Takes calls of</legend>
      {all.map((queue) => (
        <CheckField
          key={queue.code}
          label={queue.name || queue.code || 'All calls'}
          checked={chosen.includes(queue.code)}
          onChange={(isOn) =>
            onChange(isOn ? [...chosen, queue.code] : chosen.filter((code) => code !== queue.code))
          }
        />
      ))}
    </fieldset>
  );
}
