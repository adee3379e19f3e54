import type { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type Coverage, type CoverageCounts, type CoverageSource, coverageInput } from './contract';
import { type DeliveredDay, type Deliverer, deliveredDays, deliverers } from './delivered-days';
import { dateOf, gapsOf, LOOK_BACK_WEEKS } from './gaps';
import { coveredDays } from './queries/covered-days';
import { recordedDays } from './recorded-days';

const DAY_MS = 86_400_000;

/**
 * How much of a site's calls is known, and who sent it: by local day the calls and which share has a transcript, two
 * channels and a mark of consent (rollups, insights, recordings); by source the rows of each UTC day, what came late and
 * where something is missing (what deliveries noted down when they were read). No fact is read.
 * @throws AppError `not_found` for an unknown site, `invalid_input` for a period that is too long
 */
export async function coverage(
  { actor }: UseCaseContext,
  input: z.input<typeof coverageInput>,
): Promise<Coverage> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'ingest:read');
  const { siteId, from, to } = parseInput(coverageInput, input);
  const site = await database().site.findUnique({ where: { id: siteId }, select: { timeZone: true } });
  if (!site) throw new AppError('not_found', `There is no site ${siteId}.`);
  const lookFrom = dateOf(Date.parse(from) - LOOK_BACK_WEEKS * 7 * DAY_MS);
  const [covered, recorded, delivered, senders, moving] = await Promise.all([
    coveredDays({ siteId, from, to }),
    recordedDays(siteId, { from, to, timeZone: site.timeZone }),
    deliveredDays(siteId, lookFrom, to),
    deliverers(siteId, lookFrom, to),
    isMoving(siteId),
  ]);
  const recordedOn = new Map(recorded.map((one) => [one.day, one]));
  const days = covered.map((row) => ({
    day: row.day,
    calls: row.calls,
    answered: row.answered,
    withTranscript: row.texts,
    consentGiven: row.given,
    consentRefused: row.refused,
    recorded: recordedOn.get(row.day)?.recorded ?? 0,
    twoChannels: recordedOn.get(row.day)?.twoChannels ?? 0,
  }));
  const sources = senders.map((sender) => sourceOf(sender, delivered, { from, to }));
  return {
    days,
    total: totalOf(days),
    sources: sources
      .filter(({ rows, gaps }) => rows > 0 || gaps.length > 0)
      .sort((a, b) => b.rows - a.rows || (a.source < b.source ? -1 : 1)),
    underway: moving,
  };
}

function sourceOf(
  { door, source, kind, batches, deliveredOn }: Deliverer,
  delivered: readonly DeliveredDay[],
  { from, to }: { from: string; to: string },
): CoverageSource {
  const own = delivered.filter((row) => row.door === door && row.source === source && row.kind === kind);
  const days = own.flatMap(({ day, rows, lateRows }) => (day >= from ? [{ day, rows, lateRows }] : []));
  const history = { days: new Set(own.map(({ day }) => day)), deliveredOn };
  return {
    door,
    source,
    kind,
    batches,
    rows: days.reduce((sum, { rows }) => sum + rows, 0),
    lateRows: days.reduce((sum, { lateRows }) => sum + lateRows, 0),
    days,
    gaps: gapsOf(history, { from, to, lastOver: dateOf(Date.now() - DAY_MS) }),
  };
}

function totalOf(days: readonly CoverageCounts[]): CoverageCounts {
  const total: CoverageCounts = {
    calls: 0,
    answered: 0,
    withTranscript: 0,
    consentGiven: 0,
    consentRefused: 0,
    recorded: 0,
    twoChannels: 0,
  };
  for (const day of days) {
    for (const name of Object.keys(total) as (keyof CoverageCounts)[]) total[name] += day[name];
  }
  return total;
}

/** Something is being read or taken back, or was and is not in the figures yet. */
async function isMoving(siteId: number): Promise<boolean> {
  const [batches, dirty] = await Promise.all([
    database().ingestBatch.count({
      where: {
        siteId,
        OR: [{ status: { in: ['queued', 'running'] } }, { undoRequestedAt: { not: null }, undoneAt: null }],
      },
    }),
    database().dirtyDay.count({ where: { siteId } }),
  ]);
  return batches + dirty > 0;
}
