'use client';

import { EmptyState } from '@/app/_ui/states';
import type { ScheduleView } from '@/server/reports/schedule/schedule-view';
import { ReportItem } from './report-item';

interface ReportListProps {
  schedules: readonly ScheduleView[];
  /** one is just being asked for */
  busy: boolean;
  onMake: (schedule: ScheduleView) => void;
  onEdit: (schedule: ScheduleView) => void;
  onDelete: (schedule: ScheduleView) => void;
}

/** The reports of a site, or what a report is while there is none. */
export function ReportList({ schedules, busy, onMake, onEdit, onDelete }: ReportListProps) {
  if (schedules.length === 0) {
    return (
      <EmptyState title="No reports">
        A report is made by the calendar as PDF or CSV, mailed, and kept here.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Reports" className="divide-y divide-tremor-border dark:divide-dark-tremor-border">
      {schedules.map((schedule) => (
        <ReportItem
          key={schedule.id}
          schedule={schedule}
          busy={busy}
          onMake={() => onMake(schedule)}
          onEdit={() => onEdit(schedule)}
          onDelete={() => onDelete(schedule)}
        />
      ))}
    </ul>
  );
}
