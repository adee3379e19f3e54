import { z } from 'zod';
import type { Site } from '@/server/postgres/generated/client';

/** A site's settings. */
export const siteViewSchema = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  /** IANA name */
  timeZone: z.string(),
  /** ISO 3166-1 alpha-2, or '' */
  country: z.string(),
  /** its texts and recordings are samples, of nobody's calls: age does not delete them */
  isSample: z.boolean(),
  createdAt: z.date(),
});

export type SiteView = z.infer<typeof siteViewSchema>;

export function viewSite({ id, code, name, timeZone, country, isSample, createdAt }: Site): SiteView {
  return { id, code, name, timeZone, country, isSample, createdAt };
}
