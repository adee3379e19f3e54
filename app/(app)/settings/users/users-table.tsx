'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { SiteView } from '@/server/sites/site-view';
import type { UserView } from '@/server/users/user-view';
import { LocalTime } from '../local-time';
import { roleLabel } from '../role-names';

interface UsersTableProps {
  users: readonly UserView[];
  sites: readonly SiteView[];
  onEdit: (id: string) => void;
}

/** Everybody with an account. */
export function UsersTable({ users, sites, onEdit }: UsersTableProps) {
  const sitesOf = ({ siteIds }: UserView): string =>
    siteIds === 'all'
      ? 'All'
      : siteIds.map((id) => sites.find((site) => site.id === id)?.name ?? `site ${id}`).join(', ');
  const columns: Column<UserView>[] = [
    {
      key: 'name',
      head: 'Name',
      cell: (user) => (
        <span className="block">
          <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {user.name}
          </span>
          <span className="block break-all text-xs">{user.email}</span>
        </span>
      ),
    },
    { key: 'role', head: 'Role', cell: (user) => roleLabel(user.role) },
    { key: 'sites', head: 'Sites', wideOnly: true, cell: sitesOf },
    {
      key: 'seen',
      head: 'Last seen',
      wideOnly: true,
      cell: (user) => (user.lastSeenAt ? <LocalTime at={user.lastSeenAt} /> : 'never'),
    },
    {
      key: 'state',
      head: 'Account',
      wideOnly: true,
      cell: (user) =>
        user.disabledAt ? <Badge tone="watch">Disabled</Badge> : <Badge tone="good">Open</Badge>,
    },
    {
      key: 'edit',
      head: '',
      numeric: true,
      cell: (user) => (
        <Button size="xs" variant="light" aria-label={`Edit ${user.name}`} onClick={() => onEdit(user.id)}>
          Edit
        </Button>
      ),
    },
  ];
  return <DataTable caption="Users" columns={columns} rows={users} rowKey={(user) => user.id} />;
}
