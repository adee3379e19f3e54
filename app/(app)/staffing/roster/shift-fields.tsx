'use client';

import { SelectField } from '@/app/_ui/field';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import { clockText } from './roster-words';

/** Stands for no shift where a shift type is chosen. */
export const DAY_OFF = 'off';

interface ShiftFieldsProps {
  types: readonly ShiftTypeView[];
  /** A shift type's id, or DAY_OFF. */
  typeId: string;
  /** Minutes of the day at which the chosen type may start. */
  starts: readonly number[];
  startMinute: number | undefined;
  onType: (typeId: string) => void;
  onStart: (minute: number) => void;
}

/** Which shift, and when it starts. */
export function ShiftFields({ types, typeId, starts, startMinute, onType, onStart }: ShiftFieldsProps) {
  const type = types.find(({ id }) => id === typeId);
  return (
    <>
      <SelectField
        label="Shift"
        value={typeId}
        options={[
          { value: DAY_OFF, label: 'Day off' },
          ...types.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onType}
      />
      {type && (
        <SelectField
          label="Starts at"
          value={String(startMinute)}
          options={starts.map((minute) => ({
            value: String(minute),
            label: `${clockText(minute)}–${clockText(minute + type.minutes)}`,
          }))}
          onChange={(value) => onStart(Number(value))}
        />
      )}
    </>
  );
}
