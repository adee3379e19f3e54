import { Z95 } from '@/models/stats/normal';
import type { WaitCount } from './wait-counts';

/** The mean time after which callers give up, if they did so at a constant rate. Seconds. */
export interface MeanPatience {
  /** null where nobody gave up */
  meanSeconds: number | null;
  /** 95% interval of it; null where nobody gave up */
  low: number | null;
  high: number | null;
}

/**
 * The exponential patience under which such waits are likeliest: all waiting, answered calls included, divided by the calls
 * given up (maximum likelihood under censoring). It is also mean wait / share abandoned, the figure for which Erlang A
 * comes closest to a queue whose callers do not give up at a constant rate (Mandelbaum and Zeltyn, "Service engineering in
 * action: the Palm/Erlang-A queue", 2007). The interval is normal for the logarithm, with variance 1 / calls given up.
 *
 * Waits that were rounded down to whole seconds make it low by half a second for every call that waited.
 */
export function meanPatience(waits: readonly WaitCount[]): MeanPatience {
  let waited = 0;
  let gaveUp = 0;
  for (const { seconds, answered, abandoned } of waits) {
    waited += seconds * (answered + abandoned);
    gaveUp += abandoned;
  }
  if (gaveUp === 0 || waited === 0) return { meanSeconds: null, low: null, high: null };
  const meanSeconds = waited / gaveUp;
  const factor = Math.exp(Z95 / Math.sqrt(gaveUp));
  return { meanSeconds, low: meanSeconds / factor, high: meanSeconds * factor };
}
