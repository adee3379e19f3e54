import type { JobPayload } from '@/jobs/contracts';
import { settleSite } from '@/server/calls/settle';
import { enqueue } from '@/server/jobs/enqueue';
import { log } from '@/server/log';

/** Makes the rollups of every dirty day of a site, and withdraws calls that moved to another day. */
export async function settleSiteJob({ siteId }: JobPayload<'settle-site'>): Promise<void> {
  const report = await settleSite(siteId, {
    onStep: ({ step, daysDone, daysDirty }) => {
      if (step === 'cleared') log().info({ siteId, daysDone, daysDirty }, 'settling');
    },
  });
  log().info(report, 'settled');
  await enqueue('look-for-alerts', { siteId });
}
