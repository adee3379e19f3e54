import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError, toAppError } from '@/server/errors';
import { bucketSettings } from '@/server/inbound/contracts/settings';
import { type LookReport, lookAtSource } from '@/server/inbound/look/look-at-source';
import type { Taken } from '@/server/inbound/look/take-file';
import { sourceOfCommandLine } from '@/server/inbound/source-of-command-line';
import { toBatchView } from '@/server/ingest/batch-view';
import { parseInput } from '@/server/parse-input';
import type { InboundSource } from '@/server/postgres/generated/client';
import type { Outcome } from './command';
import { exitCode } from './exit-code';
import { mappingOfFlags } from './mapping-of-flags';
import { printError } from './output';
import { type SiteFlags, siteOfFlags } from './site-of-flags';
import { showTaken } from './watching/show-taken';

export interface WatchFlags extends SiteFlags {
  once?: boolean;
  name?: string;
  rest: string;
  every?: string;
  mapping?: string;
  preset?: string;
  endpoint?: string;
  region?: string;
  pathStyle?: boolean;
}

const context = { actor: CLI_ACTOR };
const FOLDER_SECONDS = 2;
const BUCKET_SECONDS = 30;
/** With --once, files that go on changing are waited for no longer than this beyond their rest. */
const PATIENCE_MS = 120_000;

/** Takes the files of a folder or a bucket until Ctrl-C, or (--once) until none waits. */
export async function watchPlace(place: string, flags: WatchFlags, json: boolean): Promise<Outcome> {
  const restMs = seconds(flags.rest, '--rest') * 1000;
  const source = await sourceOfFlags(place, flags);
  const pause = flags.every === undefined ? defaultPause(source) : seconds(flags.every, '--every');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const watch = new Watch(source, restMs, stop.signal, json);
  try {
    if (flags.once) await watch.untilNoneWaits(pause * 1000);
    else await watch.untilStopped(pause * 1000);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  return watch.outcome(flags.site);
}

function sourceOfFlags(place: string, flags: WatchFlags): Promise<InboundSource> {
  return siteOfFlags(flags).then(async ({ id: siteId }) => {
    const { name, endpoint, region, pathStyle } = flags;
    const said = {
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(region === undefined ? {} : { region }),
      ...(pathStyle === undefined ? {} : { pathStyle }),
    };
    parseInput(bucketSettings, said);
    const mapping = await mappingOfFlags(flags);
    return sourceOfCommandLine(context, {
      siteId,
      place: place.startsWith('s3://') ? place : path.resolve(place),
      settings: said,
      ...(name === undefined ? {} : { name }),
      ...(mapping === undefined ? {} : { mapping }),
    });
  });
}

class Watch {
  readonly #taken: Taken[] = [];
  #waiting = 0;

  constructor(
    private readonly source: InboundSource,
    private readonly restMs: number,
    private readonly signal: AbortSignal,
    private readonly json: boolean,
  ) {}

  /** What is wrong with the place or a store is told once, and looked at again. */
  async untilStopped(pauseMs: number): Promise<void> {
    let told = '';
    while (!this.signal.aborted) {
      try {
        await this.#look();
        told = '';
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.message !== told && error.code !== 'conflict') printError(error, false);
        told = error.message;
      }
      await this.#pause(pauseMs);
    }
  }

  async untilNoneWaits(pauseMs: number): Promise<void> {
    const until = Date.now() + this.restMs + PATIENCE_MS;
    const pause = Math.min(pauseMs, Math.max(100, this.restMs / 4));
    for (;;) {
      const { waiting } = await this.#look();
      if (waiting === 0 || this.signal.aborted || Date.now() > until) return;
      await this.#pause(pause);
    }
  }

  outcome(site: string): Outcome {
    const count = (outcome: Taken['outcome']) => this.#taken.filter((one) => one.outcome === outcome).length;
    const recordings = count('recording');
    const figures = { read: count('taken'), recordings, failed: count('failed'), waiting: this.#waiting };
    const { read, failed, waiting } = figures;
    const waits = waiting > 0 ? `, ${waiting} still wait` : '';
    return {
      text: `${read} files read, ${recordings} became recordings, ${failed} failed${waits}.`,
      data: { site, source: this.source.name, ...figures, files: this.#taken.map(describeTaken) },
      // Those that still wait are taken when it is run again.
      exitCode: failed > 0 ? exitCode('invalid_input') : waiting > 0 ? exitCode('unavailable') : 0,
    };
  }

  async #look(): Promise<LookReport> {
    const show = showTaken(this.json);
    const report = await lookAtSource(context, {
      sourceId: this.source.id,
      restMs: this.restMs,
      signal: this.signal,
      onProgress: show.progress,
      onTaken: (taken) => {
        show.end(taken);
        if (taken.outcome !== 'waits') this.#taken.push(taken);
      },
    });
    this.#waiting = report.waiting;
    return report;
  }

  /** Ctrl-C ends it. */
  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.signal }).catch(() => undefined);
  }
}

function describeTaken(taken: Taken): object {
  return taken.outcome === 'taken' ? { ...taken, batch: toBatchView(taken.batch) } : taken;
}

function defaultPause({ kind }: InboundSource): number {
  return kind === 'folder' ? FOLDER_SECONDS : BUCKET_SECONDS;
}

function seconds(text: string, flag: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 86_400) return value;
  throw new AppError('invalid_input', `${flag} ${text} is no number of seconds.`, {
    hint: `Write ${flag} 10.`,
  });
}
