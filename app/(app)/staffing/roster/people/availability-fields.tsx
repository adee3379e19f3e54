'use client';

import { CheckField, INPUT_CLASS } from '@/app/_ui/field';
import { WEEKDAY_NAMES } from '@/models/staffing/schedule/weekdays';
import { daysOf, type MemberDraft } from './member-draft';

const LABELS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;

interface AvailabilityFieldsProps {
  days: MemberDraft['days'];
  onChange: (days: MemberDraft['days']) => void;
}

/** When somebody can work: always, or a span on each weekday. */
export function AvailabilityFields({ days, onChange }: AvailabilityFieldsProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Availability</legend>
      <CheckField
        label="At any time"
        checked={days === null}
        onChange={(isAlways) => onChange(isAlways ? null : daysOf(() => ['08:00', '18:00']))}
      />
      {days && (
        <ul className="mt-1 space-y-1">
          {WEEKDAY_NAMES.map((day) => (
            <li key={day} className="grid grid-cols-[6rem_1fr_1fr] items-center gap-2 text-sm">
              {LABELS[day]}
              {(['from', 'to'] as const).map((end) => (
                <input
                  key={end}
                  aria-label={`${LABELS[day]} ${end}`}
                  className={INPUT_CLASS}
                  placeholder="never"
                  pattern="([0-3]\d|4[0-7]):[0-5]\d"
                  value={days[day][end]}
                  onChange={(event) =>
                    onChange({ ...days, [day]: { ...days[day], [end]: event.target.value } })
                  }
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
