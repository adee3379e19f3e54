import { database, type Transaction } from '@/server/postgres/client';
import type { RecordingRule } from '@/server/postgres/generated/client';
import { DEFAULT_RULES, type QueueRules } from '../contracts/rules';

export interface SiteRules {
  site: QueueRules;
  /** nobody has set the site's */
  isDefault: boolean;
  /** of queues that have their own */
  queues: QueueRules[];
}

/** The rules of a site, by which recordings are taken. */
export async function readRules(siteId: number, transaction: Transaction = database()): Promise<SiteRules> {
  const rows = await transaction.recordingRule.findMany({
    where: { siteId },
    orderBy: [{ queue: 'asc' }, { purpose: 'asc' }],
  });
  const byQueue = new Map<string, RecordingRule[]>();
  for (const row of rows) byQueue.set(row.queue, [...(byQueue.get(row.queue) ?? []), row]);
  const own = byQueue.get('');
  byQueue.delete('');
  return {
    site: own ? rulesOfRows('', own) : DEFAULT_RULES,
    isDefault: own === undefined,
    queues: [...byQueue].map(([queue, some]) => rulesOfRows(queue, some)),
  };
}

/** The rules for a queue: its own, else the site's. */
export function rulesFor({ site, queues }: Pick<SiteRules, 'site' | 'queues'>, queue: string): QueueRules {
  return queues.find((rules) => rules.queue === queue && queue !== '') ?? site;
}

function rulesOfRows(queue: string, rows: readonly RecordingRule[]): QueueRules {
  return {
    queue,
    language: rows[0]?.language ?? '',
    rules: rows.map(({ purpose, mode, share, seed }) => ({ purpose, mode, share, seed })),
  };
}
