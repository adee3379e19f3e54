import type { Role } from '@/server/postgres/generated/enums';

/** Who may do what. A procedure names one permission; this table is the only place that grants it. */
export const PERMISSIONS = {
  'session:own': ['admin', 'manager', 'planner', 'qa_lead', 'agent'],
  'trends:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'calls:read': ['admin', 'manager', 'qa_lead'],
  'forecasts:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'forecasts:write': ['admin', 'manager', 'planner'],
  /** Masked text of calls; reads are audited. */
  'transcripts:read': ['admin', 'manager', 'qa_lead'],
  /** The text as it was said, where a site keeps it; its policy says whether QA leads may. */
  'transcripts:unmask': ['admin', 'qa_lead'],
  'recordings:read': ['admin', 'manager', 'qa_lead'],
  /** Files, their way through the queue, rules and settings. */
  'recordings:write': ['admin', 'manager'],
  /** Hearing a call, masked; reads are audited. */
  'recordings:listen': ['admin', 'manager', 'qa_lead'],
  'labels:correct': ['admin', 'manager', 'qa_lead'],
  'intents:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'intents:write': ['admin', 'manager', 'qa_lead'],
  'irritants:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'irritants:write': ['admin', 'manager', 'qa_lead'],
  'staffing:read': ['admin', 'manager', 'planner', 'qa_lead'],
  /** Targets, shrinkage, groups, shift types, rosters, moves of a day. */
  'staffing:write': ['admin', 'manager', 'planner'],
  /** Names and shifts of people. */
  'rosters:read': ['admin', 'manager', 'planner'],
  'routing:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'routing:write': ['admin', 'manager'],
  'scorecard:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'scorecard:write': ['admin', 'manager'],
  'alerts:read': ['admin', 'manager', 'planner', 'qa_lead'],
  /** Rules, reports, and where they are sent to. */
  'alerts:write': ['admin', 'manager'],
  'privacy:manage': ['admin'],
  'ingest:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'ingest:write': ['admin', 'manager'],
  /** Taking a delivery back with all it brought. */
  'ingest:undo': ['admin', 'manager'],
  /** Folders and buckets that are looked at by themselves. */
  'sources:manage': ['admin'],
  /** Calls as vCons, out of the house; masked, and audited. */
  'vcon:export': ['admin', 'manager', 'qa_lead'],
  /** Quarantined lines are shown as they came: they may hold personal data. */
  'quarantine:read': ['admin', 'manager'],
  'sites:read': ['admin', 'manager', 'planner', 'qa_lead'],
  'sites:write': ['admin', 'manager'],
  'users:manage': ['admin'],
  'audit:read': ['admin'],
  'api-keys:manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function roleMay(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return allowed.includes(role);
}
