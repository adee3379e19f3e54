import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { loadAuditSelection, toAuditQuestion } from './audit-url';
import { AuditView } from './audit-view';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  const question = toAuditQuestion(await loadAuditSelection(searchParams));
  await getQueryClient().prefetchQuery({ ...trpc.audit.list.queryOptions(question), retry: false });
  return (
    <HydrateClient>
      <AuditView />
    </HydrateClient>
  );
}
