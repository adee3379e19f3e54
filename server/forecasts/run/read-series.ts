import { createHash } from 'node:crypto';
import { type Clock, zonedClock } from '@/models/forecast/prepare/clock';
import { NO_QUEUE, WHOLE_SITE } from '../contracts/vocabulary';
import { type QueueHistory, queueHistory } from '../queries/history';
import { handleTimeSeries, type ReadyHandleTime } from './handle-time-series';
import { DAY_HORIZON_DAYS, type PlannedQueue, type RunPlan } from './plan';
import { type ReadySeries, volumeSeries } from './volume-series';

/** A queue (or the whole site, '') ready for the engine. */
export interface ReadyQueue {
  queue: string;
  measure: 'offered' | 'calls';
  timeZone: string;
  clock: Clock;
  volume: ReadySeries;
  /** null: too few handle times are known */
  handleTime: ReadyHandleTime | null;
}

export interface SiteSeries {
  queues: ReadyQueue[];
  site: ReadyQueue;
  /** the site has never had but one queue, on its own clock: their series are the same */
  isOneQueue: boolean;
}

/** The series that a run forecasts, each once: of a site of one queue that queue stands for both. */
export function distinctSeries({ queues, site, isOneQueue }: SiteSeries): ReadyQueue[] {
  return isOneQueue && queues.length === 1 ? queues : [...queues, site];
}

/** Queues read at once: their intervals of three years fit the smallest server. */
const QUEUES_A_QUERY = 8;

/**
 * Reads the history of a site and makes the series of each live queue and of the whole site.
 * @param onQueues told how many queues were read
 */
export async function readSeries(
  plan: RunPlan,
  onQueues: (done: number) => Promise<void> | void,
): Promise<SiteSeries> {
  const total = new History();
  const queues: ReadyQueue[] = [];
  for (let at = 0; at < plan.queues.length; at += QUEUES_A_QUERY) {
    const some = plan.queues.slice(at, at + QUEUES_A_QUERY);
    const rows = await queueHistory({
      siteId: plan.site.id,
      queues: some.map(({ code }) => code),
      from: plan.from,
      to: plan.to,
      minutes: plan.intervalMinutes,
    });
    const byCode = new Map(rows.map((row) => [row.code, row]));
    for (const planned of some) {
      const row = byCode.get(planned.code);
      if (!row) continue;
      const own = new History();
      own.add(row, planned.measure);
      total.add(row, planned.measure);
      const ready = planned.isLive ? readyQueue(plan, planned, own) : null;
      if (ready) queues.push(ready);
    }
    await onQueues(Math.min(plan.queues.length, at + QUEUES_A_QUERY));
  }
  const isOneQueue = plan.queues.length === 1 && plan.queues[0]?.timeZone === plan.site.timeZone;
  return { queues, site: siteSeries(plan, total), isOneQueue };
}

/** What came, by the second at which an interval starts. */
class History {
  readonly calls = new Map<number, number>();
  readonly handled = new Map<number, { calls: number; milliseconds: number }>();

  add(row: QueueHistory, measure: 'offered' | 'calls'): void {
    row.starts.forEach((start, at) => {
      this.calls.set(start, (this.calls.get(start) ?? 0) + (row[measure][at] ?? 0));
      const calls = row.handled[at] ?? 0;
      if (calls <= 0) return;
      const before = this.handled.get(start) ?? { calls: 0, milliseconds: 0 };
      const milliseconds = before.milliseconds + (row.handle_ms[at] ?? 0);
      this.handled.set(start, { calls: before.calls + calls, milliseconds });
    });
  }

  handledIntervals() {
    return [...this.handled].map(([start, handled]) => ({ start, ...handled }));
  }
}

function readyQueue(
  plan: RunPlan,
  { code, measure, timeZone }: PlannedQueue,
  own: History,
): ReadyQueue | null {
  const queue = code === WHOLE_SITE ? NO_QUEUE : code;
  const clock = zonedClock(timeZone, plan.intervalMinutes);
  const volume = volumeSeries({
    id: queue,
    clock,
    calls: own.calls,
    coveredDays: plan.covered,
    openingHours: plan.site.queues.get(code)?.openingHours ?? null,
    specialDays: plan.specialDays.ofQueue(code),
    origin: plan.origin,
    horizonDays: DAY_HORIZON_DAYS,
  });
  if (!volume) return null;
  const handleTime = handleTimeSeries(volume.history, clock, own.handledIntervals());
  return { queue, measure, timeZone, clock, volume, handleTime };
}

function siteSeries(plan: RunPlan, total: History): ReadyQueue {
  const measure = plan.queues.every((queue) => queue.measure === 'offered') ? 'offered' : 'calls';
  const all = { code: WHOLE_SITE, measure, timeZone: plan.site.timeZone, isLive: true } as const;
  const ready = readyQueue(plan, all, total);
  if (!ready) throw new Error(`Site ${plan.site.id} has queues with calls, and none in total.`);
  return { ...ready, queue: WHOLE_SITE };
}

/** SHA-256 over the values of all series, and how many there are: says whether two runs read the same. */
export function fingerprintOf(all: readonly ReadyQueue[]): { fingerprint: string; cells: number } {
  const hash = createHash('sha256');
  let cells = 0;
  for (const { queue, volume, handleTime } of all) {
    for (const series of [volume.history, handleTime?.history]) {
      if (!series) continue;
      hash.update(`${queue}\0${series.kind}\0${series.days[0]?.date}\0`);
      hash.update(new Uint8Array(series.values.buffer, series.values.byteOffset, series.values.byteLength));
      cells += series.values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
    }
  }
  return { fingerprint: hash.digest('hex'), cells };
}
