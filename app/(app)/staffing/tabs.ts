import type { Permission } from '@/server/auth/permissions';

/** The staffing pages, in the order of a planner's questions. */
export const STAFFING_TABS: readonly { href: string; label: string; permission: Permission }[] = [
  { href: '/staffing', label: 'Requirement', permission: 'staffing:read' },
  { href: '/staffing/today', label: 'Today', permission: 'staffing:read' },
  { href: '/staffing/roster', label: 'Roster', permission: 'rosters:read' },
  { href: '/staffing/record', label: 'Planned against achieved', permission: 'staffing:read' },
  { href: '/staffing/settings', label: 'Settings', permission: 'staffing:read' },
];
