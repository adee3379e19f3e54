'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { type Batch, doorWords, isMoving, isUndoable, KIND_NAMES, senderOf } from '../batches/batch';
import { BatchProgress } from '../batches/batch-progress';
import { ago } from '../batches/elapsed';
import { FOLLOW_EVERY_MS } from '../batches/followed-batch';
import { UndoButton } from '../batches/undo-dialog';
import { Figures } from './figures';
import { MappingUsed } from './mapping-used';
import { NotJoinedPanel } from './not-joined-panel';
import { QuarantinePanel } from './quarantine-panel';

interface BatchViewProps {
  batchId: string;
  mayWrite: boolean;
  mayUndo: boolean;
  /** Whether this person may see lines as they came. */
  mayReadLines: boolean;
}

function Answer({ batch, siteName, now }: { batch: Batch; siteName: string; now: Date }) {
  const format = useFormat();
  const sender = senderOf(batch);
  const sent = sender === '' ? 'sent' : `sent by ${sender}`;
  return `${KIND_NAMES[batch.kind]} for ${siteName}, ${sent} ${doorWords(batch.door)} ${ago(format.locale, batch.createdAt, now)}.`;
}

/** Rows were kept aside, and are there still: taking a delivery back takes them, too. */
const hasAside = ({ rowsQuarantined, undoRequestedAt }: Batch): boolean =>
  rowsQuarantined > 0 && undoRequestedAt === null;

/** One delivery: what became of it, which rows were kept aside and why, and how it was read. */
export function BatchView({ batchId, mayWrite, mayUndo, mayReadLines }: BatchViewProps) {
  const trpc = useTRPC();
  const batch = useQuery(
    trpc.ingest.batch.queryOptions(
      { batchId },
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? FOLLOW_EVERY_MS : false) },
    ),
  );
  const sites = useQuery(trpc.sites.list.queryOptions());
  if (batch.error) return <ErrorState error={batch.error} onRetry={() => void batch.refetch()} />;
  if (!batch.data) return <Skeleton className="mt-4 h-64 rounded-lg" />;
  const site = sites.data?.find(({ id }) => id === batch.data.siteId);
  return (
    <>
      <Link
        href="/data"
        className="text-sm font-medium text-tremor-brand-emphasis hover:underline dark:text-dark-tremor-brand-emphasis"
      >
        ← All deliveries
      </Link>
      <PageHeader
        title={batch.data.fileName}
        answer={
          <Answer batch={batch.data} siteName={site?.name ?? 'a site'} now={new Date(batch.dataUpdatedAt)} />
        }
        actions={mayUndo && isUndoable(batch.data) && <UndoButton batch={batch.data} />}
      />
      <div className="space-y-4">
        <Panel>
          <div className="space-y-4">
            <BatchProgress batch={batch.data} askedAtMs={batch.dataUpdatedAt} mayWrite={mayWrite} onOwnPage />
            <Figures batch={batch.data} timeZone={site?.timeZone ?? 'UTC'} />
          </div>
        </Panel>
        {hasAside(batch.data) && (
          <>
            {mayReadLines && batch.data.kind === 'transcripts' && <NotJoinedPanel batch={batch.data} />}
            <QuarantinePanel batch={batch.data} mayRead={mayReadLines} mayWrite={mayWrite} />
          </>
        )}
        <MappingUsed plan={batch.data.plan} />
      </div>
    </>
  );
}
