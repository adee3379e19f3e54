import type { ReactNode } from 'react';
import { PageTabs } from '@/app/_shell/page-tabs';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';
import { DATA_TABS } from './tabs';

/** The frame around the pages of what comes in: the tabs that this person may open. */
export default async function DataLayout({ children }: { children: ReactNode }) {
  const { role } = await pageActor();
  const tabs = DATA_TABS.filter(({ permission }) => roleMay(role, permission));
  return (
    <>
      <PageTabs label="Data pages" tabs={tabs} />
      {children}
    </>
  );
}
