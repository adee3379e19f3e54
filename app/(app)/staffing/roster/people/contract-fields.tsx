'use client';

import { CheckField } from '@/app/_ui/field';
import type { Staff } from '@/server/rosters/contracts/staff';

interface ContractFieldsProps {
  shiftTypes: Staff['shiftTypes'];
  /** Ids of those the contract allows; none: all of them. */
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The shift types somebody's contract allows. */
export function ContractFields({ shiftTypes, chosen, onChange }: ContractFieldsProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Shift types of the contract (none: all)</legend>
      {shiftTypes.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
