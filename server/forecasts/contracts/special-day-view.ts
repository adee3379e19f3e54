import { z } from 'zod';

/** What is special about a day, as the forecast took it: names of holidays, half days, campaigns. */
export const markedDay = z.object({ date: z.iso.date(), names: z.array(z.string()).min(1) });
export type MarkedDay = z.output<typeof markedDay>;
