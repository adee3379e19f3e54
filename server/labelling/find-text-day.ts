import { AppError } from '@/server/errors';
import { dayOfText } from './queries/day-of-text';

/**
 * The UTC day (YYYY-MM-DD) under which a call's transcript and readings stand.
 * @throws AppError `not_found` where the call has no transcript
 */
export async function findTextDay(siteId: number, callId: string): Promise<string> {
  const [found] = await dayOfText({ siteId, callId });
  if (found && found.is_deleted === 0) return found.day;
  throw new AppError('not_found', 'There is no transcript of this call.', {
    hint: 'It may not have been delivered, or its time is past.',
  });
}
