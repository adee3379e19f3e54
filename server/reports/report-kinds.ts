import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import type { Permission } from '@/server/auth/permissions';
import type { ReportKind } from '@/server/postgres/generated/enums';
import type { ReportDocument, ReportQuestion } from './document';
import { forecastReport } from './kinds/forecast';
import { irritantsReport } from './kinds/irritants';
import { routingReport } from './kinds/routing';
import { scorecardReport } from './kinds/scorecard';
import { staffingReport } from './kinds/staffing';

interface Kind {
  /** who may see what it says */
  permission: Permission;
  make(context: UseCaseContext, question: ReportQuestion): Promise<ReportDocument>;
}

const KINDS: Record<ReportKind, Kind> = {
  scorecard: { permission: 'scorecard:read', make: scorecardReport },
  forecast: { permission: 'forecasts:read', make: forecastReport },
  irritants: { permission: 'irritants:read', make: irritantsReport },
  staffing: { permission: 'staffing:read', make: staffingReport },
  routing: { permission: 'routing:read', make: routingReport },
};

/**
 * What a report of a kind says of a period, with the figures of its page.
 * @throws AppError `forbidden`, `not_found`
 */
export async function makeDocument(
  context: UseCaseContext,
  kind: ReportKind,
  question: ReportQuestion,
): Promise<ReportDocument> {
  const { permission, make } = KINDS[kind];
  requirePermission(context.actor, permission);
  return await make(context, question);
}
