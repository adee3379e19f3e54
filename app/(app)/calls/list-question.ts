import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/app-router';
import type { ListSelection } from './list-url';

export type ListQuestion = inferRouterInputs<AppRouter>['calls']['list'];
export type ListFilter = ListQuestion['filter'];

const PAGE_SIZE = 50;

interface Chosen {
  site: { id: number };
  defaultPeriod: { from: string; to: string } | null;
}

const milliseconds = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1000);

/** Percent → share; what is no percentage does not narrow. */
const share = (percent: number | null): number | null =>
  percent === null || percent < 0 || percent > 100 ? null : percent / 100;
const yesNo = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes');

/** The filter that the URL and, where it says nothing, the site's defaults make; null while there is no period to show. */
export function toListFilter(selection: ListSelection, chosen: Chosen): ListFilter | null {
  const from = selection.from ?? chosen.defaultPeriod?.from;
  const to = selection.to ?? chosen.defaultPeriod?.to;
  if (!from || !to) return null;
  const { minute } = selection;
  return {
    siteId: chosen.site.id,
    from,
    to,
    queues: selection.queue,
    types: selection.type,
    agentGroups: selection.group,
    directions: selection.direction,
    agents: selection.agent,
    wrapUps: selection.wrapUp,
    outcomes: selection.outcome,
    weekdays: selection.weekday === null ? [] : [selection.weekday],
    timeOfDay: minute ? { from: minute.from, until: minute.to } : null,
    waitAtLeastMs: milliseconds(selection.waitMin),
    waitAtMostMs: milliseconds(selection.waitMax),
    intents: selection.intent,
    irritants: selection.irritant,
    languages: selection.language,
    sentiments: selection.sentiment,
    scoreAtLeast: share(selection.sureMin),
    scoreBelow: share(selection.sureMax),
    corrected: yesNo(selection.corrected),
    hasTranscript: yesNo(selection.transcript),
    phrase: selection.q.trim(),
  };
}

/** Names a list by what chooses and orders it (FNV-1a): a page of another list is no page of this one. */
export function nameOfList(filter: ListFilter, selection: ListSelection): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([filter, selection.sort, selection.order])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The question that one state of the URL asks. */
export function toListQuestion(filter: ListFilter, selection: ListSelection): ListQuestion {
  const { page } = selection;
  return {
    filter,
    order: { by: selection.sort, descending: selection.order === 'desc' },
    cursor: page?.list === nameOfList(filter, selection) ? page.cursor : null,
    limit: PAGE_SIZE,
  };
}
