import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { forecastSiteJob } from '@/jobs/forecast-site';
import { untilStopped } from '@/jobs/serving/until-stopped';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { cancelForecast } from '@/server/forecasts/cancel';
import { runSettings, type SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import { runForecast } from '@/server/forecasts/run';
import { pickUpForecasts } from '@/server/forecasts/run/pick-up-forecasts';
import { listSnapshots } from '@/server/forecasts/snapshots';
import { toSnapshotView } from '@/server/forecasts/to-snapshot-view';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Outcome } from './command';
import { showProgress } from './show-progress';
import { siteNamed } from './site-named';

export interface RunFlags {
  site: string;
  network: string;
  device: string;
  seed: string;
}

const context = { actor: CLI_ACTOR };
/** What a person typed may be anything. */
const asTyped = z.unknown().pipe(runSettings);
const LOOK_MS = 200;
/** After this silence whoever was making it is taken for dead, as the sweep does. */
const SILENCE_MS = 30_000;
const OVER: readonly SnapshotView['status'][] = ['done', 'failed', 'canceled'];

/**
 * Makes a forecast of a site now, in this command's own child process, or follows the one that a worker is making.
 * @throws AppError `not_found` for an unknown site, `conflict` with the reason when it fails, `canceled` after Ctrl-C
 */
export async function runNow({ site, network, device, seed }: RunFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const settings = parseInput(asTyped, { network, device, seed: Number(seed) });
  const { id } = await runForecast(context, { siteId, settings }, { trigger: 'cli', runKey: null });
  void untilStopped().then(() => cancelForecast(context, { siteId, snapshotId: id }).catch(() => undefined));
  const making = keepMaking(id);
  const head = await untilOver(id);
  await making;
  if (head.status === 'canceled') throw new AppError('canceled', 'The forecast was canceled.');
  if (head.status === 'failed') throw new AppError('conflict', head.error ?? 'The forecast failed.');
  return { text: describe(head), data: head };
}

/** Makes it, unless a worker does; and where that worker, or this one's child, dies on it, makes it once more. */
async function keepMaking(snapshotId: string): Promise<void> {
  for (;;) {
    await forecastSiteJob({ snapshotId }, new AbortController().signal);
    await pickUpForecasts(SILENCE_MS);
    const { status } = await database().forecastSnapshot.findUniqueOrThrow({ where: { id: snapshotId } });
    if (OVER.includes(status)) return;
    if (status !== 'interrupted') await sleep(LOOK_MS);
  }
}

async function untilOver(id: string): Promise<SnapshotView> {
  for (;;) {
    const view = toSnapshotView(await database().forecastSnapshot.findUniqueOrThrow({ where: { id } }));
    showProgress(OVER.includes(view.status) ? null : view.progress);
    if (OVER.includes(view.status)) return view;
    await sleep(LOOK_MS);
  }
}

/** The forecasts of a site, one a line. */
export async function showSnapshots(site: string): Promise<Outcome> {
  const { snapshots } = await listSnapshots(context, { siteId: await siteNamed(site) });
  const text = snapshots.length > 0 ? snapshots.map(describe).join('\n') : `No forecast of ${site} yet.`;
  return { text, data: snapshots };
}

function describe(view: SnapshotView): string {
  const made = view.createdAt.toISOString().slice(0, 16).replace('T', ' ');
  const span = view.originDate ? ` from ${view.originDate} to ${view.lastDate}` : '';
  const seconds = view.seconds === null ? '' : `, made in ${view.seconds.toFixed(1)} s`;
  return `${view.id}  ${made}  ${view.trigger}  ${view.status}${span}${seconds}${view.error ? `: ${view.error}` : ''}`;
}
