import type { Way } from '@/models/routing/way';
import { callWays, type WayRow } from '../queries/ways';

/** The ways of a site's calls that have a transcript, for models/routing. */
export async function readWays(period: { siteId: number; from: string; to: string }): Promise<Way[]> {
  return (await callWays(period)).map(wayOf);
}

function wayOf(row: WayRow): Way {
  return {
    entry: row.entry,
    menuChoice: row.menu_choice,
    queue: row.queue_code,
    intent: row.intent_id,
    passedTo: row.went_to,
    isOnward: row.is_onward,
    calls: row.calls,
    handle: { n: row.handle_n, sum: row.handle_sum, squares: row.handle_squares },
    wait: { n: row.wait_n, sum: row.wait_sum, squares: row.wait_squares },
    onwardHandle: {
      n: row.onward_handle_n,
      sum: row.onward_handle_sum,
      squares: row.onward_handle_squares,
    },
    onwardWait: { n: row.onward_wait_n, sum: row.onward_wait_sum, squares: row.onward_wait_squares },
    known: row.known,
    repeated: row.repeated,
  };
}
