'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { ScheduleSettings, ScheduleView } from '@/server/reports/schedule/schedule-view';
import type { SiteView } from '@/server/sites/site-view';
import { addressesOf } from '../rules/rule-draft';
import { CADENCE_NAMES, KIND_NAMES, WEEKDAY_NAMES } from './report-words';

const NEW: ScheduleSettings = {
  name: '',
  kind: 'scorecard',
  format: 'pdf',
  cadence: 'weekly',
  onDay: 1,
  hour: 7,
  emails: [],
  enabled: true,
};

const choicesOf = <Value extends string>(names: Record<Value, string>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

const FIRST_DAY = { daily: null, weekly: 1, monthly: 1 } as const;

interface ReportEditorProps {
  site: SiteView;
  /** null: a new one */
  schedule: ScheduleView | null;
  onClose: () => void;
}

/** Which report, when, for whom. */
export function ReportEditor({ site, schedule, onClose }: ReportEditorProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [report, setReport] = useState(schedule?.settings ?? NEW);
  const [emails, setEmails] = useState(report.emails.join(', '));
  const set = (change: Partial<ScheduleSettings>) => setReport({ ...report, ...change });
  const save = useMutation(
    trpc.reports.save.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.reports.list.queryKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      siteId: site.id,
      scheduleId: schedule?.id ?? null,
      settings: { ...report, emails: addressesOf(emails) },
    });
  };
  return (
    <Dialog title={schedule ? `Report ${schedule.settings.name}` : 'New report'} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          required
          maxLength={120}
          value={report.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label="What"
            value={report.kind}
            options={choicesOf(KIND_NAMES)}
            onChange={(kind) => set({ kind })}
          />
          <SelectField
            label="As"
            value={report.format}
            options={[
              { value: 'pdf', label: 'PDF' },
              { value: 'csv', label: 'CSV' },
            ]}
            onChange={(format) => set({ format })}
          />
          <Rhythm report={report} onChange={set} />
          <TextField
            label={`Hour (${site.timeZone})`}
            type="number"
            min={0}
            max={23}
            required
            value={report.hour}
            onChange={(event) => set({ hour: Number(event.target.value) })}
          />
        </div>
        <TextField
          label="Mail to"
          hint="Addresses between commas. What was made can also be downloaded here."
          value={emails}
          onChange={(event) => setEmails(event.target.value)}
        />
        <CheckField
          label="Made by the calendar"
          checked={report.enabled}
          onChange={(enabled) => set({ enabled })}
        />
        <FormProblem error={save.error} />
        <DialogActions>
          <Button type="button" size="xs" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="xs" loading={save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface RhythmProps {
  report: ScheduleSettings;
  onChange: (change: Partial<ScheduleSettings>) => void;
}

/** How often, and on which day. */
function Rhythm({ report, onChange }: RhythmProps) {
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
