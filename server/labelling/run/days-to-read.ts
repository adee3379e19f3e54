import type { TaskSettings } from '@/server/language-runs/tasks';
import type { LabelKind } from '@/server/postgres/generated/enums';
import { readPolicy } from '@/server/privacy/read-policy';
import { unreadDays } from '../queries/unread-days';

/** A UTC day with calls to be read. */
export interface DayToRead {
  /** YYYY-MM-DD */
  day: string;
  calls: number;
}

const EVER = { from: '1970-01-01', to: '2149-06-06' };

/**
 * The days that a run is to read, newest first: all with transcripts, or those with calls that have not been read. Calls that
 * the site's policy keeps out of readings do not count: no run would ever read them.
 */
export async function daysToRead(
  siteId: number,
  { scope, from, to }: TaskSettings<'read_calls'>,
  kinds: readonly LabelKind[],
): Promise<DayToRead[]> {
  const { skipSensitive } = await readPolicy(siteId);
  const days = await unreadDays({
    siteId,
    from: from ?? EVER.from,
    to: to ?? EVER.to,
    kinds: [...kinds],
    skipSensitive: skipSensitive ? 1 : 0,
  });
  return days
    .map(({ day, calls, unread }) => ({ day, calls: scope === 'all' ? calls : unread }))
    .filter(({ calls }) => calls > 0);
}
