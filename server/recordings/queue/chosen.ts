import { z } from 'zod';

/** Recordings that an act is meant for. */
export const chosenRecordings = z.object({
  siteId: z.int().positive(),
  recordingIds: z.array(z.uuid()).min(1).max(1000),
});

/** How many of the chosen ones the act changed; others were not in a state for it, or gone. */
export const changedRecordings = z.object({ changed: z.int() });
export type ChangedRecordings = z.output<typeof changedRecordings>;
