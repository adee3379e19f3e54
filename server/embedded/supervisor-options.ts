import { z } from 'zod';

/** The one argument of supervisor.ts, as JSON. */
export const supervisorOptions = z.object({
  dataDir: z.string().min(1),
  /** what was answered as stored survives a loss of power; false only where losing the data is no loss: tests */
  durable: z.boolean(),
  /** how long the servers outlive the last process that uses them: one command often follows another */
  graceMs: z.int().nonnegative(),
  /** the data directory goes with the servers: tests */
  temporary: z.boolean(),
});

export type SupervisorOptions = z.infer<typeof supervisorOptions>;

/** Exit code of a supervisor that found another one in charge. */
export const LOCK_IS_HELD = 3;
