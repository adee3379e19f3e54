import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { readPolicy } from './read-policy';
import { textPolicySchema } from './text-policy';

export const getPrivacyInput = z.object({ siteId: z.int().positive() });

/** What a cleaning deleted, as its audit row has it. */
export const cleanedSchema = z.object({
  transcripts: z.int(),
  originals: z.int(),
  examples: z.int(),
  corrections: z.int(),
});

export const privacyViewSchema = z.object({
  policy: textPolicySchema,
  /** texts that are kept unmasked, sealed (of a call that came twice, both); and the day of the oldest of them */
  originals: z.int(),
  oldestOriginal: z.iso.date().nullable(),
  /** the last cleaning that deleted something of the site */
  lastCleaning: z.object({ at: z.date(), deleted: cleanedSchema }).nullable(),
});

export type PrivacyView = z.infer<typeof privacyViewSchema>;

/** A site's policy on texts, with what is kept because of it. */
export async function getPrivacy(
  { actor }: UseCaseContext,
  input: z.input<typeof getPrivacyInput>,
): Promise<PrivacyView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'privacy:manage');
  const { siteId } = parseInput(getPrivacyInput, input);
  const [policy, kept, cleaning] = await Promise.all([
    readPolicy(siteId),
    database().sealedOriginal.aggregate({ where: { siteId }, _count: true, _min: { startedOn: true } }),
    database().auditEvent.findFirst({
      where: { siteId, action: 'texts.clean' },
      orderBy: { at: 'desc' },
      select: { at: true, details: true },
    }),
  ]);
  return {
    policy,
    originals: kept._count,
    oldestOriginal: kept._min.startedOn?.toISOString().slice(0, 10) ?? null,
    lastCleaning: cleaning ? { at: cleaning.at, deleted: cleanedSchema.parse(cleaning.details) } : null,
  };
}
