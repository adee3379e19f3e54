import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays } from '@/server/trends/period';
import { runInputs, runProgress, runSettings, type SnapshotView } from './contracts/snapshot-view';

/** A day column as YYYY-MM-DD. */
const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A head of PostgreSQL as pages and the command line show it. */
export function toSnapshotView(head: ForecastSnapshot): SnapshotView {
  const origin = head.originDate && day(head.originDate);
  return {
    id: head.id,
    siteId: head.siteId,
    kind: head.kind,
    name: head.name,
    status: head.status,
    trigger: head.trigger,
    createdAt: head.createdAt,
    createdBy: head.createdBy,
    startedAt: head.startedAt,
    finishedAt: head.finishedAt,
    cancelRequested: head.cancelRequestedAt !== null,
    progress: runProgress.nullable().parse(head.progress),
    error: head.error,
    originDate: origin,
    lastIntervalDate: origin && addDays(origin, head.horizonDays - 1),
    lastDate: origin && addDays(origin, Math.max(head.dayHorizonDays, head.horizonDays) - 1),
    intervalMinutes: head.intervalMinutes,
    settings: runSettings.parse(head.settings),
    engineVersion: head.engineVersion,
    networkModelId: head.networkModelId,
    backend: head.backend,
    device: head.device,
    seconds: head.seconds,
    inputs: runInputs.nullable().parse(head.inputs),
  };
}
