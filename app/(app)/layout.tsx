import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/app/_shell/account-menu';
import { DESTINATIONS } from '@/app/_shell/destinations';
import { SideBar } from '@/app/_shell/side-bar';
import { TopBar } from '@/app/_shell/top-bar';
import { TrpcReactProvider } from '@/app/_trpc/client';
import { pageActor } from '@/server/auth/page-actor';
import { roleMay } from '@/server/auth/permissions';

/** The frame around every page of a signed-in person. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const actor = await pageActor();
  const hrefs = DESTINATIONS.filter(({ permission }) => roleMay(actor.role, permission)).map(
    ({ href }) => href,
  );
  return (
    <NuqsAdapter>
      <TrpcReactProvider>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-tremor-background focus:p-2"
        >
          Skip to content
        </a>
        <div className="flex min-h-dvh">
          <SideBar hrefs={hrefs} />
          <div className="min-w-0 flex-1">
            <TopBar hrefs={hrefs} account={<AccountMenu name={actor.name} role={actor.role} />} />
            <main id="content" className="mx-auto max-w-[1440px] px-3 pb-12 sm:px-6">
              {children}
            </main>
          </div>
        </div>
      </TrpcReactProvider>
    </NuqsAdapter>
  );
}
