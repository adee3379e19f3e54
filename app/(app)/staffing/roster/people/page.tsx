import type { Metadata } from 'next';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { PeoplePage } from './people-page';

export const metadata: Metadata = { title: 'People' };

/** Who can be on a roster, and for which calls? */
export default async function Page() {
  const actor = await pageActor();
  return <PeoplePage mayWrite={roleMay(actor.role, 'staffing:write')} />;
}
