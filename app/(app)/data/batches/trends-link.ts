import { createSerializer } from 'nuqs/server';
import { FILTER_URL } from '@/app/_filters/filter-url';

const serialize = createSerializer(FILTER_URL);

/** The list of a site's calls. */
export function callsHref({ siteId }: { siteId: number }): string {
  return serialize('/calls', { site: siteId });
}

/** The page of trends of a site, on the days where its data is. */
export function trendsHref({ siteId }: { siteId: number }): string {
  return serialize('/trends', { site: siteId });
}
