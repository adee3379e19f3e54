import type { ReactNode } from 'react';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { StaffingTabs } from './staffing-tabs';
import { STAFFING_TABS } from './tabs';

/** The frame around every staffing page: the tabs that this person may open. */
export default async function StaffingLayout({ children }: { children: ReactNode }) {
  const { role } = await pageActor();
  const hrefs = STAFFING_TABS.filter(({ permission }) => roleMay(role, permission)).map(({ href }) => href);
  return (
    <>
      <StaffingTabs hrefs={hrefs} />
      {children}
    </>
  );
}
