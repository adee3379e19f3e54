import { compileModel } from './compile-model';
import type { CallCenterModel } from './model';
import { Replication } from './replication';
import type { SimulationResult } from './result';
import { Totals } from './totals';

export interface SimulationOptions {
  /** independent runs of the whole model, at least 1; intervals of confidence need 2 */
  replications: number;
  /** the same seed gives the same result; another staffing meets the same calls */
  seed: number;
  /** stops it between two replications: the promise is rejected with the signal's reason */
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** So many calls are simulated in about 30 ms, after which whoever shares the thread gets a turn. */
const CALLS_A_TURN = 20_000;

/**
 * Simulates a call center event by event, in independent replications, and gives what callers and agents met, with 95%
 * intervals. It lets other work of the thread go on now and then, so it can be canceled, and a page stays alive.
 *
 * @throws ModelError when the model cannot be simulated
 */
export async function simulate(
  model: CallCenterModel,
  { replications, seed, signal, onProgress }: SimulationOptions,
): Promise<SimulationResult> {
  const compiled = compileModel(model);
  const replication = new Replication(compiled);
  const totals = new Totals(compiled);
  let calls = 0;
  for (let index = 0; index < replications; index++) {
    signal?.throwIfAborted();
    const simulated = replication.run(seed, index);
    totals.add(replication.tally, simulated);
    calls += simulated;
    if (calls < CALLS_A_TURN && index + 1 < replications) continue;
    calls = 0;
    onProgress?.(index + 1, replications);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  signal?.throwIfAborted();
  return totals.result();
}
