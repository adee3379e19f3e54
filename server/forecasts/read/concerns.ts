import type { OverrideView } from '../contracts/override-view';
import { WHOLE_SITE } from '../contracts/vocabulary';

/** Whether an override has a say in a series: its own, the whole site's, or, for the whole site, any queue's. */
export function concerns(rule: OverrideView, queue: string): boolean {
  return queue === WHOLE_SITE || rule.queue === WHOLE_SITE || rule.queue === queue;
}
