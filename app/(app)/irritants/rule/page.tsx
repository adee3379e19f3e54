import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createLoader, parseAsInteger, parseAsString } from 'nuqs/server';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { RulePage } from './rule-page';

export const metadata: Metadata = { title: 'Rule of an irritant' };

const load = createLoader({ site: parseAsInteger, irritant: parseAsString });

/** Writing a rule, for those who may. */
export default async function Page({ searchParams }: PageProps<'/irritants/rule'>) {
  const [{ site, irritant }, actor] = await Promise.all([load(searchParams), pageActor()]);
  if (!roleMay(actor.role, 'irritants:write')) notFound();
  return <RulePage key={irritant ?? 'new'} siteId={site} irritantId={irritant} />;
}
