import type { ToldFacts } from '@/server/recordings/drop/told-facts';

/** What is told of the calls of a drop; '' where nothing is. */
export type FactsDraft = Pick<ToldFacts, 'queue' | 'agent' | 'startedAt' | 'consent'> & {
  direction: NonNullable<ToldFacts['direction']> | '';
};

export const NOTHING_TOLD: FactsDraft = {
  queue: '',
  agent: '',
  startedAt: '',
  direction: '',
  consent: 'unknown',
};

/** Where a recording is sent to, with what is told of its call. */
export function recordingUrl(siteId: number, fileName: string, facts: FactsDraft): string {
  const query = new URLSearchParams({ site: String(siteId), fileName });
  for (const [name, value] of Object.entries(facts)) {
    if (value !== '' && value !== 'unknown') query.set(name, value);
  }
  return `/api/recordings/upload?${query}`;
}

/** How much was told, for the fold's title: "queue and consent". */
export function toldWords(facts: FactsDraft): string {
  const names = [
    facts.queue && 'queue',
    facts.agent && 'agent',
    facts.startedAt && 'time',
    facts.direction && 'direction',
    facts.consent !== 'unknown' && 'consent',
  ].filter((name) => name !== '' && name !== false);
  return names.length === 0 ? 'optional' : `told: ${names.join(', ')}`;
}
