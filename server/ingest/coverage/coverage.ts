import type { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type Coverage, type CoverageSource, coverageInput } from './contract';
import { daysOfCounts, totalOf } from './counts';
import { type DeliveredDay, type Deliverer, deliveredDays, deliverers } from './delivered-days';
import { formatWords } from './format-words';
import { dateOf, gapsOf, LOOK_BACK_WEEKS } from './gaps';
import { type HeldBySource, heldBySource } from './held-by-source';
import { coveredDays } from './queries/covered-days';
import { heldDays } from './queries/held-days';
import { MOST_RECORDINGS, recordedByBatch } from './recorded-calls';
import { recordedDays } from './recorded-days';

const DAY_MS = 86_400_000;

/**
 * How much of a site's calls is known, and who sent it: by local day the calls and which share has a transcript, two
 * channels and a mark of consent (rollups, insights, recordings), also of the calls that each source tells of; by source
 * the rows of each UTC day, what came late and where something is missing (what deliveries noted down when they were read).
 * No fact is read, but for the deliveries of the newest recorded calls, which are looked up by the calls' ids.
 * @throws AppError `not_found` for an unknown site, `invalid_input` for a period that is too long
 */
export async function coverage(
  { actor }: UseCaseContext,
  input: z.input<typeof coverageInput>,
): Promise<Coverage> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'ingest:read');
  const { siteId, from, to, source } = parseInput(coverageInput, input);
  const site = await database().site.findUnique({ where: { id: siteId }, select: { timeZone: true } });
  if (!site) throw new AppError('not_found', `There is no site ${siteId}.`);
  const period = { from, to, timeZone: site.timeZone };
  const [counted, delivering, moving] = await Promise.all([
    countedDays(siteId, period),
    deliveringSources(siteId, period),
    isMoving(siteId),
  ]);
  const sources = delivering
    .map((one) => ({ ...one, held: totalOf(counted.bySource.filter(({ key }) => key === one.key)) }))
    .filter(({ rows, gaps }) => rows > 0 || gaps.length > 0)
    .sort((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1));
  const chosen = sources.find(({ key }) => key === source);
  return {
    days: counted.days,
    total: totalOf(counted.days),
    sources,
    chosen: chosen ? { key: chosen.key, days: daysOfSource(counted.bySource, chosen.key) } : null,
    recordingsLookedUp: counted.allRecordings ? null : MOST_RECORDINGS,
    underway: moving || counted.older,
  };
}

/** What is counted of the site's calls by local day, and the same of the calls that each source tells of. */
async function countedDays(siteId: number, period: { from: string; to: string; timeZone: string }) {
  const { from, to } = period;
  const [called, held, recorded, recordedHeld] = await Promise.all([
    coveredDays({ siteId, from, to }),
    heldDays({ siteId, from, to }),
    recordedDays(siteId, period),
    recordedByBatch(siteId, period),
  ]);
  const marked = held.map(({ day, texts: withTranscript, given: consentGiven, refused: consentRefused }) => ({
    ...{ day, withTranscript, consentGiven, consentRefused },
  }));
  return {
    days: daysOfCounts([...called, ...marked, ...recorded]),
    bySource: await heldBySource(siteId, held, recordedHeld.days),
    allRecordings: recordedHeld.all,
    /** made by a release that did not know of sources */
    older: held.some(({ seq }) => seq === 0),
  };
}

function daysOfSource(bySource: readonly HeldBySource[], wanted: string) {
  return daysOfCounts(bySource.flatMap(({ key, ...day }) => (key === wanted ? [day] : [])));
}

/** Those that delivered something of the period or of the weeks before, with what they sent of each day. */
async function deliveringSources(
  siteId: number,
  { from, to }: { from: string; to: string },
): Promise<Omit<CoverageSource, 'held'>[]> {
  const lookFrom = dateOf(Date.parse(from) - LOOK_BACK_WEEKS * 7 * DAY_MS);
  const [delivered, senders] = await Promise.all([
    deliveredDays(siteId, lookFrom, to),
    deliverers(siteId, { lookFrom, from, to }),
  ]);
  return senders.map((sender) => sourceOf(sender, delivered, { from, to }));
}

function sourceOf(
  { deliveredOn, ...sender }: Deliverer,
  delivered: readonly DeliveredDay[],
  { from, to }: { from: string; to: string },
): Omit<CoverageSource, 'held'> {
  const own = delivered.filter(({ key }) => key === sender.key);
  const days = own.flatMap(({ day, rows, lateRows }) => (day >= from ? [{ day, rows, lateRows }] : []));
  const history = { days: new Set(own.map(({ day }) => day)), deliveredOn };
  return {
    ...sender,
    formatTitle: formatWords(sender.kind, sender.format),
    rows: days.reduce((sum, { rows }) => sum + rows, 0),
    lateRows: days.reduce((sum, { lateRows }) => sum + lateRows, 0),
    days,
    gaps: gapsOf(history, { from, to, lastOver: dateOf(Date.now() - DAY_MS) }),
  };
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
