import type { Permission } from '@/server/auth/permissions';

/** The pages of what comes in: rows and texts, and recordings. */
export const DATA_TABS: readonly { href: string; label: string; permission: Permission }[] = [
  { href: '/data', label: 'Deliveries', permission: 'ingest:read' },
  { href: '/data/recordings', label: 'Recordings', permission: 'recordings:read' },
];
