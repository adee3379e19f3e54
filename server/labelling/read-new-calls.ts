import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { requestRun } from '@/server/language-runs/request';

/** Has the calls of a site read that nothing has read yet, as after a delivery of transcripts. A worker does it. */
export async function readNewCalls(siteId: number): Promise<void> {
  await requestRun({ actor: SYSTEM_ACTOR }, { siteId, task: 'read_calls', settings: { scope: 'new' } });
}
