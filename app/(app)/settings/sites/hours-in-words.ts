import type { OpeningHours } from '@/server/sites/opening-hours';
import { WEEKDAYS } from './weekdays';

/** Opening hours as one line: Mon–Thu 07:00–24:00, Fri 07:00–14:00. */
export function hoursInWords(hours: OpeningHours): string {
  if (hours === null) return 'always';
  const runs: { from: string; to: string; spans: string }[] = [];
  for (const { key, short } of WEEKDAYS) {
    const spans = (hours[key] ?? []).map(([from, to]) => `${from}–${to}`).join(' and ');
    const last = runs.at(-1);
    if (last && last.spans === spans) last.to = short;
    else runs.push({ from: short, to: short, spans });
  }
  const open = runs.filter(({ spans }) => spans !== '');
  if (open.length === 0) return 'never';
  return open.map(({ from, to, spans }) => `${from === to ? from : `${from}–${to}`} ${spans}`).join(', ');
}
