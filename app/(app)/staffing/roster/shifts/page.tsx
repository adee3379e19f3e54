import type { Metadata } from 'next';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { ShiftTypesPage } from './shift-types-page';

export const metadata: Metadata = { title: 'Shift types' };

/** Which shifts are there to be worked? */
export default async function Page() {
  const actor = await pageActor();
  return <ShiftTypesPage mayWrite={roleMay(actor.role, 'staffing:write')} />;
}
