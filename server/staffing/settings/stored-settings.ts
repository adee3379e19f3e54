import { z } from 'zod';
import type { Prisma, StaffingSettings } from '@/server/postgres/generated/client';
import { shrinkageCause, staffingTarget } from '../contracts/rules';

/** The queue code under which a site's own settings stand, from which its queues inherit. */
export const OF_SITE = '';

/** What somebody said about a queue, or about the site; null: inherited. */
export const storedSettings = z.object({
  target: staffingTarget.nullable(),
  /** share of the time online, above 0; 1 is no cap */
  maxOccupancy: z.number().min(0.1).max(1).nullable(),
  minAgents: z.int().min(0).max(10_000).nullable(),
  /** mean, seconds; 0: nobody is reckoned to give up; null: inherited, or estimated from the waits */
  patienceSeconds: z.number().min(0).max(36_000).nullable(),
  planAt: z.number().min(0.025).max(0.975).nullable(),
  shrinkage: z
    .array(shrinkageCause)
    .max(20)
    .refine((causes) => causes.reduce((sum, { share }) => sum + share, 0) <= 0.9, {
      error: 'The causes add up to more than 90% of paid time.',
    })
    .refine((causes) => new Set(causes.map(({ cause }) => cause)).size === causes.length, {
      error: 'A cause is named twice.',
    })
    .nullable(),
});
export type StoredSettings = z.output<typeof storedSettings>;

export const NOTHING_SAID: StoredSettings = {
  target: null,
  maxOccupancy: null,
  minAgents: null,
  patienceSeconds: null,
  planAt: null,
  shrinkage: null,
};

/** A row as settings. */
export function fromRow(row: StaffingSettings): StoredSettings {
  return storedSettings.parse({
    target: targetOf(row),
    maxOccupancy: row.maxOccupancy,
    minAgents: row.minAgents,
    patienceSeconds: row.patienceSeconds,
    planAt: row.planAt,
    shrinkage: row.shrinkage,
  });
}

function targetOf({ target, targetShare, targetSeconds, maxAbandonment }: StaffingSettings) {
  if (target === 'service_level') return { kind: target, share: targetShare, seconds: targetSeconds };
  if (target === 'asa') return { kind: target, seconds: targetSeconds };
  return target && { kind: target, share: maxAbandonment };
}

/** Settings as columns of a row; `null` of shrinkage is the caller's to write, as Prisma wants it. */
export function toColumns({ target, shrinkage, ...rest }: StoredSettings) {
  const causes: Prisma.InputJsonValue | null = shrinkage;
  return {
    ...rest,
    target: target?.kind ?? null,
    targetShare: target?.kind === 'service_level' ? target.share : null,
    targetSeconds: target && target.kind !== 'abandonment' ? target.seconds : null,
    maxAbandonment: target?.kind === 'abandonment' ? target.share : null,
    shrinkage: causes,
  };
}
