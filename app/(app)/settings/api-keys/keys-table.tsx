'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { type Column, DataTable } from '@/app/_ui/data-table';
import type { KeyView } from '@/server/api-keys/key-view';
import type { SiteView } from '@/server/sites/site-view';
import { LocalTime } from '../local-time';
import { scopeLabel } from './scope-names';
import { stateOfKey } from './state-of-key';

const STATES = {
  working: <Badge tone="good">Works</Badge>,
  expired: <Badge tone="watch">Expired</Badge>,
  revoked: <Badge>Revoked</Badge>,
} as const;

interface KeysTableProps {
  keys: readonly KeyView[];
  sites: readonly SiteView[];
  onRevoke: (key: KeyView) => void;
}

/** All keys there ever were. */
export function KeysTable({ keys, sites, onRevoke }: KeysTableProps) {
  const siteOf = ({ siteId }: KeyView): string =>
    siteId === null ? 'All' : (sites.find(({ id }) => id === siteId)?.name ?? `site ${siteId}`);
  const columns: Column<KeyView>[] = [
    {
      key: 'name',
      head: 'Name',
      cell: (key) => (
        <>
          <span className="block font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {key.name}
          </span>
          <code className="text-xs">{key.prefix}…</code>
        </>
      ),
    },
    { key: 'scopes', head: 'May', wideOnly: true, cell: (key) => key.scopes.map(scopeLabel).join('; ') },
    { key: 'site', head: 'Site', wideOnly: true, cell: siteOf },
    {
      key: 'used',
      head: 'Last used',
      wideOnly: true,
      cell: (key) => (key.lastUsedAt ? <LocalTime at={key.lastUsedAt} /> : 'never'),
    },
    {
      key: 'expires',
      head: 'Expires',
      wideOnly: true,
      cell: (key) => (key.expiresAt ? <LocalTime at={key.expiresAt} /> : 'never'),
    },
    { key: 'state', head: 'State', cell: (key) => STATES[stateOfKey(key)] },
    {
      key: 'revoke',
      head: '',
      numeric: true,
      cell: (key) =>
        key.revokedAt ? null : (
          <Button size="xs" variant="light" aria-label={`Revoke ${key.name}`} onClick={() => onRevoke(key)}>
            Revoke
          </Button>
        ),
    },
  ];
  return <DataTable caption="API keys" columns={columns} rows={keys} rowKey={(key) => key.id} />;
}
