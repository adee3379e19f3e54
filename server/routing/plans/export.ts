import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { routingNames } from '../read/names';
import { findPlan } from './find-plan';
import { viewPlan } from './view-plan';

export const PLAN_FORMATS = ['csv', 'json'] as const;
const exportPlanInput = z.object({
  siteId: z.int().positive(),
  id: z.uuid(),
  format: z.enum(PLAN_FORMATS),
});

const COLUMNS = ['order', 'entry', 'menu_choice', 'queue', 'intent', 'to', 'share', 'note'];

/**
 * A draft of rules as a file for who sets up the telephone system: the first rule that fits counts.
 * @throws AppError `not_found`
 */
export async function exportPlan(
  context: UseCaseContext,
  input: z.input<typeof exportPlanInput>,
): Promise<{ fileName: string; contentType: string; content: string }> {
  requireSite(context.actor, input.siteId);
  requirePermission(context.actor, 'routing:read');
  const { siteId, id, format } = parseInput(exportPlanInput, input);
  const [{ code }, found, names] = await Promise.all([
    findSite(database(), siteId),
    findPlan(database(), siteId, id),
    routingNames(context, siteId),
  ]);
  const plan = viewPlan(found);
  const rules = plan.rules.map(({ when, to, share, note }, index) => ({
    order: index + 1,
    entry: when.entry ?? '',
    menuChoice: when.menuChoice ?? '',
    queue: when.queue ?? '',
    intent: when.intent === undefined ? '' : names.intent(when.intent).name,
    to,
    share,
    note,
  }));
  const fileName = `routing-${code}.${format}`;
  if (format === 'json') {
    const content = `${JSON.stringify({ plan: plan.name, site: code, rules }, null, 2)}\n`;
    return { fileName, contentType: 'application/json; charset=utf-8', content };
  }
  const lines = rules.map((rule) => csvLine(Object.values(rule)));
  return { fileName, contentType: 'text/csv; charset=utf-8', content: csvHead(COLUMNS) + lines.join('') };
}
