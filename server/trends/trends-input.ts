import { z } from 'zod';
import { callFilter } from './filter';
import { addDays, COMPARISONS } from './period';

/** About 30 years; more is a slip of the keyboard. */
const LONGEST_DAYS = 11_000;

/** What every question about a period asks for: the filter, and what to compare it with. */
export const trendsInput = callFilter
  .safeExtend({ comparison: z.enum(COMPARISONS).default('previous') })
  .refine(({ from, to }) => to <= addDays(from, LONGEST_DAYS), {
    error: 'The period is longer than 30 years.',
    path: ['to'],
  });

export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
