'use client';

import { CheckField } from '@/app/_ui/field';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface WeekdayFieldsProps {
  /** 1 is Monday */
  weekdays: number[];
  onChange: (weekdays: number[]) => void;
}

/** The weekdays on which shifts of a type may start. */
export function WeekdayFields({ weekdays, onChange }: WeekdayFieldsProps) {
  return (
    <fieldset className="grid grid-cols-2">
      <legend className="mb-1 text-sm font-medium">Starts on</legend>
      {DAYS.map((day, at) => (
        <CheckField
          key={day}
          label={day}
          checked={weekdays.includes(at + 1)}
          onChange={(isOn) =>
            onChange(isOn ? [...weekdays, at + 1].sort() : weekdays.filter((one) => one !== at + 1))
          }
        />
      ))}
    </fieldset>
  );
}
