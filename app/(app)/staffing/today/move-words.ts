import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { MoveView } from '@/server/staffing/contracts/today';

type Told = Pick<MoveView, 'kind' | 'agents' | 'fromMinute' | 'toMinute' | 'fromQueue' | 'toQueue'>;

/** "2 people of Sales take Billing’s calls, 12:00–13:30" */
export function moveWords(format: Format, move: Told, nameOf: (queue: string) => string): string {
  const people = `${format.count(move.agents)} ${move.agents === 1 ? 'person' : 'people'}`;
  const one = move.agents === 1;
  const when = `${clockTime(move.fromMinute)}–${clockTime(move.toMinute)}`;
  if (move.kind === 'time_off') return `${people} of ${nameOf(move.fromQueue)} may go home, ${when}`;
  if (move.kind === 'overtime') return `${people} more in ${nameOf(move.toQueue)} by overtime, ${when}`;
  return `${people} of ${nameOf(move.fromQueue)} ${one ? 'takes' : 'take'} calls of ${nameOf(move.toQueue)}, ${when}`;
}
