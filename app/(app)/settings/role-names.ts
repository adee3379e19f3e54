/** Roles in words, and what each is for. */
export const ROLES = [
  { value: 'admin', label: 'Administrator', may: 'everything, users and keys included' },
  { value: 'manager', label: 'Manager', may: 'trends, calls, data and settings of sites' },
  { value: 'planner', label: 'Planner', may: 'trends and data, no single calls' },
  { value: 'qa_lead', label: 'QA lead', may: 'trends and calls' },
  { value: 'agent', label: 'Agent', may: 'only the own account' },
] as const;
export type RoleName = (typeof ROLES)[number]['value'];

export function roleLabel(role: RoleName): string {
  return ROLES.find(({ value }) => value === role)?.label ?? role;
}
