import type { Permission } from '@/server/auth/permissions';

/** The pages of what comes in: deliveries, what they cover, who sends them, recordings, and how to send. */
export const DATA_TABS: readonly { href: string; label: string; permission: Permission }[] = [
  { href: '/data', label: 'Deliveries', permission: 'ingest:read' },
  { href: '/data/coverage', label: 'Coverage', permission: 'ingest:read' },
  { href: '/data/sources', label: 'Sources', permission: 'sources:manage' },
  { href: '/data/recordings', label: 'Recordings', permission: 'recordings:read' },
  { href: '/data/send', label: 'How to send', permission: 'ingest:read' },
];
