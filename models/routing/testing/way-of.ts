import type { Moments, Way } from '../way';

/** `n` times of the same mean that vary by a coefficient of 0.5. */
export function times(n: number, mean: number): Moments {
  return { n, sum: n * mean, squares: n * mean * mean * 1.25 };
}

/** What a test says of calls of one way; the rest is plain: 300 s of handle time after 20 s of wait. */
export interface ToldWay {
  queue: string;
  intent?: string;
  calls: number;
  passedTo?: string;
  entry?: string;
  menuChoice?: string;
  handle?: number;
  wait?: number;
  isOnward?: boolean;
  /** seconds of the second leg; left out: the records have none */
  onward?: { handle: number; wait: number };
  /** share of callers who call again; left out: callers are not known */
  repeats?: number;
}

export function wayOf(told: ToldWay): Way {
  const { queue, calls, handle = 300, wait = 20, onward, repeats } = told;
  const legs = onward ? calls : 0;
  return {
    entry: told.entry ?? '',
    menuChoice: told.menuChoice ?? '',
    queue,
    intent: told.intent ?? 'other',
    passedTo: told.passedTo ?? '',
    isOnward: told.isOnward ?? false,
    calls,
    handle: times(calls, handle),
    wait: times(calls, wait),
    onwardHandle: times(legs, onward?.handle ?? 0),
    onwardWait: times(legs, onward?.wait ?? 0),
    known: repeats === undefined ? 0 : calls,
    repeated: Math.round(calls * (repeats ?? 0)),
  };
}
