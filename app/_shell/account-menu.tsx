'use client';

import { RiLogoutBoxRLine, RiUser3Line } from '@remixicon/react';
import Link from 'next/link';
import { signOut } from 'next-auth/react';
import { IconButton } from '@/app/_ui/icon-button';

const ROLE_NAMES = {
  admin: 'Administrator',
  manager: 'Manager',
  planner: 'Planner',
  qa_lead: 'QA lead',
  agent: 'Agent',
} as const;

/** Who is signed in, the way to the own account, and the way out. */
export function AccountMenu({ name, role }: { name: string; role: keyof typeof ROLE_NAMES }) {
  return (
    <div className="flex items-center gap-2">
      <Link
        href="/settings/account"
        title="Your account"
        className="flex items-center gap-2 rounded-md px-2 py-1 text-xs leading-tight hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle"
      >
        <RiUser3Line aria-hidden className="size-5 sm:hidden" />
        <span className="sr-only text-right sm:not-sr-only">
          <span className="block font-medium">{name}</span>
          <span className="block text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            {ROLE_NAMES[role]}
          </span>
        </span>
      </Link>
      <IconButton
        label="Sign out"
        icon={RiLogoutBoxRLine}
        onClick={() => signOut({ callbackUrl: '/login' })}
      />
    </div>
  );
}
