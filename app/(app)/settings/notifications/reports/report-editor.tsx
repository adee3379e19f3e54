'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { ScheduleSettings, ScheduleView } from '@/server/reports/schedule/schedule-view';
import type { SiteView } from '@/server/sites/site-view';
import { addressesOf } from '../rules/rule-draft';
import { ReportFields } from './report-fields';

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
        <ReportFields report={report} timeZone={site.timeZone} onChange={set} />
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
        <SubmitActions onClose={onClose} loading={save.isPending} />
      </form>
    </Dialog>
  );
}
