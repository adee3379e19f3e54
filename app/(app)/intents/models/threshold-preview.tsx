'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { ThresholdPreview as Preview } from '@/server/intents/versions/preview-threshold';
import { MaybeLink } from '../../trends/maybe-link';
import { previewWords } from './threshold-words';

type Sample = NonNullable<Preview>['samples'][number];

interface ThresholdPreviewProps {
  siteId: number;
  preview: NonNullable<Preview>;
  mayOpenCalls: boolean;
}

/** What the threshold tried out would do to real calls, with some that would change. */
export function ThresholdPreview({ siteId, preview, mayOpenCalls }: ThresholdPreviewProps) {
  const format = useFormat();
  const columns: Column<Sample>[] = [
    {
      key: 'call',
      head: 'Call',
      cell: ({ callId }) => (
        <MaybeLink href={mayOpenCalls ? `/calls/${siteId}/${encodeURIComponent(callId)}` : null}>
          {callId}
        </MaybeLink>
      ),
    },
    { key: 'intent', head: 'Intent', cell: ({ intent }) => intent },
    { key: 'score', head: 'Score', numeric: true, cell: ({ score }) => format.percent(score) },
    {
      key: 'becomes',
      head: 'Becomes',
      cell: ({ becomes }) => (becomes === 'unknown' ? 'Unknown' : 'Given'),
    },
  ];
  return (
    <div className="pt-2">
      <p role="status" className="pb-2 text-sm leading-6">
        {previewWords(format, preview)}
      </p>
      {preview.samples.length > 0 && (
        <DataTable
          caption="Calls that would change"
          columns={columns}
          rows={preview.samples}
          rowKey={({ callId }) => callId}
          maxHeight="16rem"
        />
      )}
    </div>
  );
}
