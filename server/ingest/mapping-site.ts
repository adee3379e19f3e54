import { env } from '@/server/env';
import type { MappingSite } from './mapping/compile-calls';

/** What the conversion of rows needs to know of a site. */
export function mappingSite(site: { timeZone: string; country: string }, now: number): MappingSite {
  return {
    timeZone: site.timeZone,
    country: site.country,
    callerKey: Buffer.from(env().CALLCAST_CALLER_KEY, 'base64'),
    now,
  };
}
