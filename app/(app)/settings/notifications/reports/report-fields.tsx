'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import type { ScheduleSettings } from '@/server/reports/schedule/schedule-view';
import { CADENCE_NAMES, KIND_NAMES, WEEKDAY_NAMES } from './report-words';

const choicesOf = <Value extends string>(names: Record<Value, string>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

const FIRST_DAY = { daily: null, weekly: 1, monthly: 1 } as const;

interface ReportFieldsProps {
  report: ScheduleSettings;
  timeZone: string;
  onChange: (change: Partial<ScheduleSettings>) => void;
}

/** What is made, and when. */
export function ReportFields({ report, timeZone, onChange }: ReportFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        required
        maxLength={120}
        value={report.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="What"
          value={report.kind}
          options={choicesOf(KIND_NAMES)}
          onChange={(kind) => onChange({ kind })}
        />
        <SelectField
          label="As"
          value={report.format}
          options={[
            { value: 'pdf', label: 'PDF' },
            { value: 'csv', label: 'CSV' },
          ]}
          onChange={(format) => onChange({ format })}
        />
        <Rhythm report={report} onChange={onChange} />
        <TextField
          label={`Hour (${timeZone})`}
          type="number"
          min={0}
          max={23}
          required
          value={report.hour}
          onChange={(event) => onChange({ hour: Number(event.target.value) })}
        />
      </div>
    </>
  );
}

/** How often, and on which day. */
function Rhythm({ report, onChange }: Pick<ReportFieldsProps, 'report' | 'onChange'>) {
  return (
    <>
      <SelectField
        label="How often"
        value={report.cadence}
        options={choicesOf(CADENCE_NAMES)}
        onChange={(cadence) => onChange({ cadence, onDay: FIRST_DAY[cadence] })}
      />
      {report.cadence === 'weekly' && (
        <SelectField
          label="On"
          value={String(report.onDay)}
          options={WEEKDAY_NAMES.map((label, at) => ({ value: String(at + 1), label }))}
          onChange={(day) => onChange({ onDay: Number(day) })}
        />
      )}
      {report.cadence === 'monthly' && (
        <TextField
          label="On day"
          type="number"
          min={1}
          max={28}
          required
          value={report.onDay ?? 1}
          onChange={(event) => onChange({ onDay: Number(event.target.value) })}
        />
      )}
    </>
  );
}
