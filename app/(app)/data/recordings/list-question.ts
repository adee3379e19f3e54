import type { StatusFilter } from './queue/status-names';

export const RECORDINGS_A_PAGE = 25;

export interface ListState {
  status: StatusFilter;
  q: string;
  page: number;
}

/** The list that the page's address asks for. */
export function listQuestion(siteId: number, { status, q, page }: ListState) {
  return {
    siteId,
    status: status === 'all' ? [] : [status],
    search: q,
    page: Math.max(1, page),
    pageSize: RECORDINGS_A_PAGE,
  };
}
