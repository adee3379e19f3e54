import { refreshInsights } from '@/server/insights/refresh';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';
import type { JobPayload } from './contracts';

/** Brings what pages read of a site's texts up to readings, corrections, transcripts and calls. */
export async function refreshInsightsJob({ siteId }: JobPayload<'refresh-insights'>): Promise<void> {
  const days = await refreshInsights(siteId);
  if (days === 0) return;
  log().info({ siteId, days }, 'insights refreshed');
  await enqueue('look-for-alerts', { siteId });
}
