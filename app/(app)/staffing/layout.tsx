import type { ReactNode } from 'react';
import { PageTabs } from '@/app/_shell/page-tabs';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { STAFFING_TABS } from './tabs';

/** The frame around every staffing page: the tabs that this person may open. */
export default async function StaffingLayout({ children }: { children: ReactNode }) {
  const { role } = await pageActor();
  const tabs = STAFFING_TABS.filter(({ permission }) => roleMay(role, permission));
  return (
    <>
      <PageTabs label="Staffing pages" tabs={tabs} />
      {children}
    </>
  );
}
