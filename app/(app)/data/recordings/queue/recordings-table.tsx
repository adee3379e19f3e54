'use client';

import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { languageName } from '@/app/(app)/calls/language-name';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import { ago, tookWords } from '../../batches/elapsed';
import { FileCell } from './file-cell';
import { paceWords } from './stage-words';
import { StatusCell } from './status-cell';

interface RecordingsTableProps {
  recordings: readonly RecordingView[];
  queueName: (code: string) => string;
  timeZone: string;
  /** The moment to which ages are told. */
  now: Date;
  /** What one can do about a recording; null: nothing, for this person. */
  acts: ((recording: RecordingView) => ReactNode) | null;
}

function Took({ recording: { durationMs, workMs } }: { recording: RecordingView }) {
  const format = useFormat();
  if (workMs === null) return '–';
  return (
    <>
      {tookWords(format, workMs / 1000)}
      <span className="block text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
        {paceWords(durationMs, workMs)}
      </span>
    </>
  );
}

function columns(
  format: Format,
  { queueName, timeZone, now, acts }: RecordingsTableProps,
): readonly Column<RecordingView>[] {
  return [
    {
      key: 'file',
      head: 'Recording',
      cell: (recording) => (
        <FileCell recording={recording} queueName={queueName(recording.queue)} timeZone={timeZone} />
      ),
    },
    { key: 'status', head: 'Status', cell: (recording) => <StatusCell recording={recording} /> },
    {
      key: 'language',
      head: 'Language',
      wideOnly: true,
      cell: ({ language }) => (language ? languageName(language) : '–'),
    },
    {
      key: 'length',
      head: 'Length',
      numeric: true,
      wideOnly: true,
      cell: ({ durationMs }) => (durationMs === null ? '–' : format.clock(durationMs / 1000)),
    },
    {
      key: 'took',
      head: 'Took',
      title: 'How long transcribing took, and against listening to it',
      numeric: true,
      wideOnly: true,
      cell: (recording) => <Took recording={recording} />,
    },
    {
      key: 'added',
      head: 'Came in',
      wideOnly: true,
      cell: ({ createdAt }) => (
        <time dateTime={createdAt.toISOString()} className="whitespace-nowrap" suppressHydrationWarning>
          {ago(format.locale, createdAt, now)}
        </time>
      ),
    },
    ...(acts ? [{ key: 'acts', head: '', numeric: true, cell: acts }] : []),
  ];
}

/** Recordings and what became of them. */
export function RecordingsTable(props: RecordingsTableProps) {
  const format = useFormat();
  return (
    <DataTable
      caption="Recordings"
      columns={columns(format, props)}
      rows={props.recordings}
      rowKey={({ id }) => id}
    />
  );
}
