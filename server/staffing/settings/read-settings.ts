import { database } from '@/server/postgres/client';
import { fromRow, NOTHING_SAID, OF_SITE, type StoredSettings } from './stored-settings';

export interface SiteSettings {
  site: StoredSettings;
  /** of a queue's code; NOTHING_SAID where nobody said anything */
  ofQueue(queue: string): StoredSettings;
}

/** What was said about a site's staffing. */
export async function readSettings(siteId: number): Promise<SiteSettings> {
  const rows = await database().staffingSettings.findMany({ where: { siteId } });
  const byQueue = new Map(rows.map((row) => [row.queue, fromRow(row)]));
  const of = (queue: string) => byQueue.get(queue) ?? NOTHING_SAID;
  return { site: of(OF_SITE), ofQueue: of };
}
