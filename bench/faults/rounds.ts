import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { dataPaths } from '@/server/embedded/paths';
import { readStatus } from '@/server/embedded/status';
import { database } from '@/server/postgres/client';
import { Command } from './command';
import { Deliveries, type ExpectedFigures } from './deliveries';
import { type KeptCommand, keepCommand } from './kept-command';
import { byCommandLine, type Way } from './ways';

const TARGETS = ['ingest', 'worker', 'clickhouse', 'postgres'] as const;
type Target = (typeof TARGETS)[number];

const CALLCAST = 'bin/callcast.mjs';
const WORKER = [CALLCAST, 'worker'];
const KILLS = 3;
const LONGEST_PAUSE_MS = 1500;
/** Everything is settled by itself within this time of the end of a delivery. */
const PATIENCE_MS = 240_000;
const MOST_ATTEMPTS = 20;

export interface RoundReport {
  round: number;
  killed: string;
  /** How often the delivery was run until it ended well. */
  attempts: number;
  /** From the delivery's end until all was settled. */
  settledSeconds: number;
  expected: ExpectedFigures;
  found: ExpectedFigures;
  exact: boolean;
}

export interface FaultOptions {
  dataDir: string;
  rounds: number;
  rowsARound: number;
  random: () => number;
  /** code of the site the files go to; default `fault` */
  site?: string;
  /** by which door they come; default: as arguments of `callcast ingest` */
  way?: Way;
  onRound?(report: RoundReport): void;
}

/**
 * Delivers a file a round by a command beside a `callcast worker`, kills one of both or a server at random
 * moments, runs the delivery again until it ends well, waits until the worker has settled the site, and compares what is
 * stored with what was delivered. The stores of `dataDir` must be migrated, and this process connected to them.
 */
export async function runFaultRounds(options: FaultOptions): Promise<RoundReport[]> {
  const { way = byCommandLine, site = 'fault' } = options;
  const deliveries = new Deliveries(options.random);
  const worker = keepCommand(options.dataDir, WORKER);
  const reports: RoundReport[] = [];
  try {
    for (let round = 1; round <= options.rounds; round++) {
      const file = path.join(options.dataDir, `delivery-${round}.csv`);
      deliveries.write(file, options.rowsARound);
      await way.put(file);
      const command = [CALLCAST, ...way.command(file), '--site', site, '--time-zone', 'Europe/Amsterdam'];
      const { killed, attempts } = await deliverUnderFire(options, command, worker);
      rmSync(file, { force: true });
      const endedAt = Date.now();
      const found = await settledFigures(options.dataDir, site);
      const expected = deliveries.figures();
      const exact = found.agree && JSON.stringify(found.figures) === JSON.stringify(expected);
      const settledSeconds = (Date.now() - endedAt) / 1000;
      const report = {
        round,
        killed: killed.join(' '),
        attempts,
        settledSeconds,
        expected,
        found: found.figures,
        exact,
      };
      reports.push(report);
      options.onRound?.(report);
    }
  } finally {
    await worker.stop();
  }
  return reports;
}

async function deliverUnderFire(
  { dataDir, random }: FaultOptions,
  command: readonly string[],
  worker: KeptCommand,
): Promise<{ killed: Target[]; attempts: number }> {
  const killed: Target[] = [];
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts++) {
    const ingest = new Command(dataDir, command);
    let running = true;
    void ingest.ended.then(() => {
      running = false;
    });
    while (running && killed.length < KILLS) {
      await Promise.race([ingest.ended, sleep(200 + random() * LONGEST_PAUSE_MS)]);
      if (!running) break;
      const target = TARGETS[Math.floor(random() * TARGETS.length)] ?? 'ingest';
      if (kill(target, { dataDir, ingest, worker })) killed.push(target);
    }
    if ((await ingest.ended) === 0) return { killed, attempts };
    if (attempts === MOST_ATTEMPTS) throw new Error(`The delivery does not end well: ${ingest.output}`);
    await sleep(500);
  }
  throw new Error('unreachable');
}

/** @returns whether there was something to kill */
function kill(target: Target, on: { dataDir: string; ingest: Command; worker: KeptCommand }): boolean {
  if (target === 'ingest') return on.ingest.kill('SIGKILL');
  if (target === 'worker') {
    on.worker.kill();
    return true;
  }
  const server = readStatus(dataPaths(on.dataDir).status)?.servers[target];
  if (server?.state !== 'running' || server.pid === undefined) return false;
  try {
    return process.kill(server.pid, 'SIGKILL');
  } catch {
    // It ended in between: the supervisor is starting it again.
    return false;
  }
}

async function settledFigures(
  dataDir: string,
  site: string,
): Promise<{ figures: ExpectedFigures; agree: boolean }> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if ((await unsettled()) === 0) return await figures(site);
    } catch (error) {
      // A server is on its way back.
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error(`The site under ${dataDir} is not settled by itself.`);
    await sleep(300);
  }
}

async function unsettled(): Promise<number> {
  const days = await database().dirtyDay.count();
  const batches = await database().ingestBatch.count({
    where: { OR: [{ settledAt: null }, { status: { not: 'done' } }] },
  });
  return days + batches;
}

async function figures(site: string): Promise<{ figures: ExpectedFigures; agree: boolean }> {
  const stats = await callStats({ actor: CLI_ACTOR }, { site });
  const total = (mean: number | null) => Math.round((mean ?? 0) * stats.calls);
  return {
    figures: {
      calls: stats.calls,
      answered: stats.byOutcome.answered ?? 0,
      abandoned: stats.byOutcome.abandoned ?? 0,
      waitSeconds: total(stats.meanWaitSeconds.all),
      talkSeconds: total(stats.meanTalkSeconds.all),
    },
    agree: stats.rollupsAgree,
  };
}
