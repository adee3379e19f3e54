import { createLoader, type inferParserType, parseAsString } from 'nuqs/server';
import { parseAsDay } from '@/app/_filters/filter-url';

/** The state of /settings/audit in the URL. */
export const AUDIT_URL = {
  actor: parseAsString,
  action: parseAsString,
  subject: parseAsString,
  from: parseAsDay,
  to: parseAsDay,
  cursor: parseAsString,
};
export type AuditSelection = inferParserType<typeof AUDIT_URL>;

export const loadAuditSelection = createLoader(AUDIT_URL);

const DAY_MS = 86_400_000;

/** The question that one state of the URL asks; days are UTC days, both inclusive. */
export function toAuditQuestion({ actor, action, subject, from, to, cursor }: AuditSelection) {
  return {
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(from ? { from: new Date(`${from}T00:00:00Z`) } : {}),
    ...(to ? { before: new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS) } : {}),
    ...(cursor && /^\d{1,18}$/.test(cursor) ? { cursor } : {}),
  };
}
