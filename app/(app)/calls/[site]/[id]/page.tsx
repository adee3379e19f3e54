import type { Metadata } from 'next';
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
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
  const cache = getQueryClient();
  const actor = await pageActor();
  const may = {
    read: roleMay(actor.role, 'transcripts:read'),
    correct: roleMay(actor.role, 'labels:correct'),
    exportVcon: roleMay(actor.role, 'vcon:export'),
  };
  await Promise.all([
    cache.prefetchQuery({ ...trpc.calls.get.queryOptions(question), retry: false }),
    ...(may.read
      ? [
          cache.prefetchQuery({ ...trpc.calls.transcript.queryOptions(question), retry: false }),
          cache.prefetchQuery({ ...trpc.calls.playback.queryOptions(question), retry: false }),
          cache.prefetchQuery({ ...trpc.labelling.ofCall.queryOptions(question), retry: false }),
        ]
      : []),
  ]);
  return (
    <HydrateClient>
      <CallView question={question} may={may} back={backHref(back)} />
    </HydrateClient>
  );
}
