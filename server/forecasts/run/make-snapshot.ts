import { createHash } from 'node:crypto';
import type { Backend } from '@/models/runtime/backend';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { type RunInputs, type RunProgress, type RunSettings, runSettings } from '../contracts/snapshot-view';
import { storedRows } from '../queries/stored-rows';
import { deleteSnapshotRows } from '../statements/delete-snapshot';
import { agree } from './agree';
import { askSiteNetwork, type SiteNetwork } from './ask-site-network';
import { completeSnapshot } from './complete-snapshot';
import { ENGINE_VERSION } from './engine-version';
import { forecastAll } from './forecast-series';
import { readGivenEffects, withGivenEffects } from './given-effects';
import { DAY_HORIZON_DAYS, INTERVAL_DAYS, planRun, type RunPlan } from './plan';
import { distinctSeries, fingerprintOf, readSeries, type SiteSeries } from './read-series';
import { type Stored, storeForecasts } from './store-forecasts';
import type { Target } from './store-rows';

export interface MakeOptions {
  signal: AbortSignal;
  /** Opens what a network is trained on, by the settings of the run; null: none is trained. */
  openBackend(settings: RunSettings): Promise<Backend | null>;
  onProgress(progress: RunProgress): void;
}

/**
 * Makes a claimed snapshot: reads the site's history, forecasts, writes, and, last of all, says that it is done. Meant
 * for a process of its own: it takes a core and much memory for as long as it runs, and may be killed at any moment.
 * @throws AppError `conflict` when the site has nothing to forecast from, or another process has taken the snapshot over;
 *   `unavailable` when a store stays away
 */
export async function makeSnapshot(snapshotId: string, options: MakeOptions): Promise<void> {
  const startedAt = Date.now();
  const head = await database().forecastSnapshot.findUniqueOrThrow({ where: { id: snapshotId } });
  const { siteId, attempts: attempt } = head;
  const plan = await planRun(siteId, Date.now());
  const series = await readAll(plan, options);
  await deleteSnapshotRows({ siteId, snapshotIds: [snapshotId] });
  const target = { siteId, snapshotId, origin: plan.origin, attempt };
  const network = await trainIfWanted(head, series, options);
  const stored = await forecastAndStore({ head, series, network, target }, options);
  await requireStored(head, stored);
  await completeSnapshot(
    head,
    { results: stored.results, network: network?.trained ?? null },
    {
      originDate: new Date(plan.origin),
      horizonDays: INTERVAL_DAYS,
      dayHorizonDays: DAY_HORIZON_DAYS,
      intervalMinutes: plan.intervalMinutes,
      engineVersion: ENGINE_VERSION,
      seconds: (Date.now() - startedAt) / 1000,
      inputs: inputsOf(plan, series),
    },
  );
}

async function readAll(plan: RunPlan, { signal, onProgress }: MakeOptions): Promise<SiteSeries> {
  const total = plan.queues.length;
  onProgress(at('read', 0, total));
  return readSeries(plan, (done) => {
    signal.throwIfAborted();
    onProgress(at('read', done, total));
  });
}

async function trainIfWanted(
  head: ForecastSnapshot,
  series: SiteSeries,
  { signal, onProgress, openBackend }: MakeOptions,
): Promise<SiteNetwork | null> {
  const settings = runSettings.parse(head.settings);
  const backend = await openBackend(settings);
  if (!backend) return null;
  const { seed } = settings;
  return askSiteNetwork(distinctSeries(series), { snapshotId: head.id, backend, seed, signal, onProgress });
}

interface Making {
  head: ForecastSnapshot;
  series: SiteSeries;
  network: SiteNetwork | null;
  target: Target;
}

async function forecastAndStore(
  { head, series, network, target }: Making,
  { signal, onProgress }: MakeOptions,
): Promise<Stored> {
  const since = Date.now();
  const forecasts = await forecastAll(series, {
    seed: head.seed,
    signal,
    opinions: network?.opinions ?? new Map(),
    onSeries: (done, total, detail) => {
      const each = (Date.now() - since) / 1000 / Math.max(1, done);
      const secondsLeft = done === 0 ? null : each * (total - done);
      onProgress({ ...at('backtest', done, total), detail, secondsLeft });
    },
  });
  const agreed = agree(withGivenEffects(forecasts, await readGivenEffects(head.siteId)));
  const all = [...agreed.queues, agreed.site];
  return storeForecasts(target, all, (done) => {
    signal.throwIfAborted();
    onProgress(at('write', done, all.length));
  });
}

function at(stage: RunProgress['stage'], done: number, total: number): RunProgress {
  return { stage, done, total, detail: '', secondsLeft: null };
}

/** A process that was taken for dead may have gone on writing beside this one: then there are rows too many. */
async function requireStored({ siteId, id }: ForecastSnapshot, expected: Stored): Promise<void> {
  const [found] = await storedRows({ siteId, snapshotId: id });
  if (found?.points === expected.points && found.stretches === expected.stretches) return;
  throw new AppError('internal', 'What was written of this forecast is not what was made.', {
    hint: 'Another process worked on it at the same time; make it again.',
    data: { expected: { points: expected.points, stretches: expected.stretches }, found },
  });
}

function inputsOf(plan: RunPlan, { queues, site }: SiteSeries): RunInputs {
  const all = [...queues, site];
  const tags = all.map(({ queue }) => [queue, [...plan.specialDays.ofQueue(queue).tags]]);
  return {
    fromDate: site.volume.history.days[0]?.date ?? plan.from,
    toDate: plan.to,
    series: all.length,
    ...fingerprintOf(all),
    specialDaysFingerprint: createHash('sha256').update(JSON.stringify(tags)).digest('hex'),
  };
}
