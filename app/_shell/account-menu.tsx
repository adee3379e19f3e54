'use client';

import { RiLogoutBoxRLine } from '@remixicon/react';
import { signOut } from 'next-auth/react';
import { IconButton } from '@/app/_ui/icon-button';

const ROLE_NAMES = {
  admin: 'Administrator',
  manager: 'Manager',
  planner: 'Planner',
  qa_lead: 'QA lead',
  agent: 'Agent',
} as const;

/** Who is signed in, and the way out. */
export function AccountMenu({ name, role }: { name: string; role: keyof typeof ROLE_NAMES }) {
  return (
    <div className="flex items-center gap-2">
      <p className="hidden text-right text-xs leading-tight sm:block">
        <span className="block font-medium">{name}</span>
        <span className="block text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
          {ROLE_NAMES[role]}
        </span>
      </p>
      <IconButton
        label="Sign out"
        icon={RiLogoutBoxRLine}
        onClick={() => signOut({ callbackUrl: '/login' })}
      />
    </div>
  );
}
