import type { z } from 'zod';
import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { database } from '@/server/postgres/client';
import type { cleanedSchema } from './get-privacy';
import { textDaysBefore } from './queries/text-days-before';
import { readPolicy } from './read-policy';
import { deleteTextDays } from './statements/delete-text-days';
import { purgeDeleted } from './statements/purge-deleted';
import type { TextPolicySettings } from './text-policy';

const DAY_MS = 86_400_000;

/** What was deleted because its time was over. */
export type Cleaned = z.infer<typeof cleanedSchema>;

/**
 * Deletes what is past its time by each site's policy: transcripts with all that was read in them, people's corrections,
 * training examples taken from calls, sealed originals; sites of samples are left alone. Counts stand in the audit log (`texts.clean`). Safe to repeat.
 * @returns what went, all sites together
 */
export async function cleanTexts(now: Date): Promise<Cleaned> {
  const total: Cleaned = { transcripts: 0, originals: 0, examples: 0, corrections: 0 };
  const sites = await database().site.findMany({
    where: { isSample: false },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of sites) {
    const cleaned = await cleanSite(id, await readPolicy(id), now);
    total.transcripts += cleaned.transcripts;
    total.originals += cleaned.originals;
    total.examples += cleaned.examples;
    total.corrections += cleaned.corrections;
  }
  // also what erasures and refusals left hidden
  for (const purge of purgeDeleted) await purge({});
  return total;
}

async function cleanSite(siteId: number, policy: TextPolicySettings, now: Date): Promise<Cleaned> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  const transcriptsBefore = before(policy.transcriptDays);
  const old = await textDaysBefore({ siteId, before: transcriptsBefore });
  const days = old.map(({ day }) => day);
  if (days.length > 0) {
    await markInsightsDirty(siteId, days);
    for (const remove of deleteTextDays) await remove({ siteId, before: transcriptsBefore });
    await refreshInsights(siteId, days);
  }
  const transcripts = old.reduce((sum, one) => sum + one.transcripts, 0);
  return database().$transaction(async (transaction) => {
    const startedOn = (day: string) => ({ lt: new Date(day) });
    const originals = await transaction.sealedOriginal.deleteMany({
      where: { siteId, startedOn: startedOn(before(policy.originalDays)) },
    });
    const examples = await transaction.intentExample.deleteMany({
      where: {
        siteId,
        source: { not: 'editor' },
        createdAt: { lt: new Date(now.getTime() - policy.exampleDays * DAY_MS) },
      },
    });
    await transaction.replacedExample.deleteMany({
      where: { siteId, createdAt: { lt: new Date(now.getTime() - policy.exampleDays * DAY_MS) } },
    });
    const corrections = await transaction.labelCorrection.deleteMany({
      where: { siteId, startedOn: startedOn(transcriptsBefore) },
    });
    const cleaned: Cleaned = {
      transcripts,
      originals: originals.count,
      examples: examples.count,
      corrections: corrections.count,
    };
    if (Object.values(cleaned).some((count) => count > 0)) {
      await audit(transaction, SYSTEM_ACTOR, {
        action: 'texts.clean',
        subject: `site:${siteId}`,
        siteId,
        details: { ...cleaned, transcriptsBefore },
      });
    }
    return cleaned;
  });
}
