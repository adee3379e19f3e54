import { addDays, weekdayOf } from '@/server/trends/period';
import type { StaffingState } from './staffing-url';

/** What the page asks the server, the same on the server (to fetch ahead) and in the browser. */
export function demandQuestion(state: StaffingState, siteId: number) {
  const monday = state.week && addDays(state.week, 1 - weekdayOf(state.week));
  return { siteId, from: monday, to: monday && addDays(monday, 6) };
}
