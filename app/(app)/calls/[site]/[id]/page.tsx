import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { backHref } from '../../call-href';
import { CallView } from './call-view';

export async function generateMetadata({ params }: PageProps<'/calls/[site]/[id]'>): Promise<Metadata> {
  const { id } = await params;
  return { title: `Call ${decodeURIComponent(id)}` };
}

export default async function CallPage({ params, searchParams }: PageProps<'/calls/[site]/[id]'>) {
  const { site, id } = await params;
  const { back } = await searchParams;
  const question = { siteId: Number(site), callId: decodeURIComponent(id) };
  // Asked here and handed on: one look is one line in the audit log.
  await getQueryClient().prefetchQuery({ ...trpc.calls.get.queryOptions(question), retry: false });
  return (
    <HydrateClient>
      <CallView question={question} back={backHref(back)} />
    </HydrateClient>
  );
}
