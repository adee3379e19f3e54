'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { flowSentence } from './answer';
import { BatchesPanel } from './batches/batches-panel';
import { FOLLOW_EVERY_MS } from './batches/followed-batch';
import { CoveragePanel } from './coverage-panel';
import { RecordingsLine } from './recordings-line';
import { UploadPanel } from './upload/upload-panel';

function Answer() {
  const format = useFormat();
  const flow = useQuery(
    useTRPC().ingest.flow.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.underway ? FOLLOW_EVERY_MS : false),
    }),
  );
  if (flow.error) return <span role="alert">{flow.error.message}</span>;
  if (!flow.data)
    return <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">Looking …</span>;
  return flowSentence(format, flow.data, new Date(flow.dataUpdatedAt));
}

interface FlowViewProps {
  mayWrite: boolean;
  mayUndo: boolean;
  seesRecordings: boolean;
}

/** Is everything flowing? What came in, the way in for more, and every delivery there was. */
export function FlowView({ mayWrite, mayUndo, seesRecordings }: FlowViewProps) {
  return (
    <>
      <PageHeader
        title="Data"
        answer={
          <>
            <Answer />
            {seesRecordings && <RecordingsLine />}
          </>
        }
      />
      <div className="space-y-4">
        {mayWrite && <UploadPanel />}
        <CoveragePanel />
        <BatchesPanel mayWrite={mayWrite} mayUndo={mayUndo} />
      </div>
    </>
  );
}
