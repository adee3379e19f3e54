'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import type { ScheduleView } from '@/server/reports/schedule/schedule-view';
import { LocalTime } from '../../local-time';
import { KIND_NAMES, rhythmWords } from './report-words';

const MOST_FILES = 3;
interface ReportItemProps {
  schedule: ScheduleView;
  busy: boolean;
  onMake: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

/** A report: what, when, for whom, and what was made last. */
export function ReportItem({ schedule, busy, onMake, onEdit, onDelete }: ReportItemProps) {
  const format = useFormat();
  const { settings, files, error } = schedule;
  return (
    <li className="space-y-1 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 text-sm">
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {settings.name}
          </span>{' '}
          {!settings.enabled && <Badge>Off</Badge>}
          <span className="block text-xs">
            {KIND_NAMES[settings.kind]} ({settings.format.toUpperCase()}), {rhythmWords(settings)};{' '}
            {settings.emails.length > 0 ? `mailed to ${settings.emails.join(', ')}` : 'not mailed'}
          </span>
        </p>
        <span className="flex flex-wrap gap-x-3">
          <Button
            size="xs"
            variant="light"
            disabled={busy}
            title={settings.emails.length > 0 ? 'Makes it and mails it' : 'Makes it'}
            onClick={onMake}
          >
            Make now
          </Button>
          <Button size="xs" variant="light" aria-label={`Change ${settings.name}`} onClick={onEdit}>
            Change
          </Button>
          <Button size="xs" variant="light" aria-label={`Delete ${settings.name}`} onClick={onDelete}>
            Delete
          </Button>
        </span>
      </div>
      {error && (
        <p role="alert" className="text-xs font-medium text-orange-700 dark:text-orange-400">
          It could not be made: {error}
        </p>
      )}
      {files.slice(0, MOST_FILES).map(({ name, madeAt, bytes }) => (
        <p key={name} className="text-xs">
          <a href={`/api/export/report/${schedule.id}/${name}`} download className={LINK}>
            {name}
          </a>
          , {format.bytes(bytes)}, made <LocalTime at={madeAt} />
        </p>
      ))}
    </li>
  );
}
