import type { Format } from '@/app/_ui/format';
import { ago } from './batches/elapsed';

export interface StoredCalls {
  name: string;
  calls: number;
  /** YYYY-MM-DD in the site's zone; null where there are none */
  firstDay: string | null;
  lastDay: string | null;
}

export interface Flow {
  lastFileAt: Date | null;
  sites: readonly StoredCalls[];
  /** Rows of the newest deliveries that wait to be mended. */
  quarantined: number;
}

const MOST_SITES = 2;

function storedWords(format: Format, { name, calls, firstDay, lastDay }: StoredCalls): string {
  const range = firstDay && lastDay ? ` from ${format.dayRange(firstDay, lastDay)}` : '';
  return `${format.count(calls)} calls of ${name}${range}`;
}

/** Whether everything flows, in a sentence. */
export function flowSentence(format: Format, { lastFileAt, sites, quarantined }: Flow, now: Date): string {
  if (!lastFileAt) return 'No file has come in yet.';
  const filled = sites.filter(({ calls }) => calls > 0).toSorted((a, b) => b.calls - a.calls);
  const stored = filled.slice(0, MOST_SITES).map((site) => storedWords(format, site));
  const others = filled.slice(MOST_SITES);
  if (others.length > 0) {
    const calls = others.reduce((sum, site) => sum + site.calls, 0);
    stored.push(`${format.count(calls)} of ${others.length} other site${others.length > 1 ? 's' : ''}`);
  }
  const aside = quarantined > 0 ? `${format.count(quarantined)} rows in quarantine` : 'nothing in quarantine';
  const last = `The last file came in ${ago(format.locale, lastFileAt, now)}`;
  return `${[last, stored.join(', '), quarantined === 1 ? 'one row in quarantine' : aside].filter(Boolean).join('; ')}.`;
}
