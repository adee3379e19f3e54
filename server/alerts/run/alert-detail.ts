import { z } from 'zod';
import type { Prisma } from '@/server/postgres/generated/client';
import type { Finding } from '../contracts/finding';

/** What an alert's row keeps besides its sentence. */
export const alertDetail = z.object({
  subject: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** a single event, over when somebody acknowledges it */
  single: z.boolean(),
  /** data that came later took it back */
  withdrawn: z.boolean().default(false),
  /** what was said when it was acknowledged */
  note: z.string().default(''),
  figures: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What is kept of a finding, and of an alert that was there before. */
export function detailOf(
  { subject, from, until, over, figures }: Finding,
  note = '',
): Prisma.InputJsonObject {
  return {
    subject,
    from: from.toISOString(),
    until: until.toISOString(),
    single: over === null,
    withdrawn: false,
    note,
    figures,
  };
}
