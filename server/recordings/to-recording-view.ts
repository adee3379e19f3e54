import type { Recording } from '@/server/postgres/generated/client';
import { audioFacts } from './contracts/audio-facts';
import { type RecordingView, recordingProgress } from './contracts/recording';
import { keptFacts } from './drop/told-facts';

/** What pages need of a row; the waveform is not among it. */
export type RecordingRow = Omit<Recording, 'peaks'>;

/** A recording as pages and the command line show it. */
export function toRecordingView(row: RecordingRow): RecordingView {
  const { id, siteId, callId, fileName, origin, status, reason, priority, attempts, purposes, queue } = row;
  const { durationMs, workMs, language, engine, model, batchId, createdAt, createdBy } = row;
  const { startedAt, finishedAt, notBefore, calledAt } = row;
  return {
    ...{ id, siteId, callId, fileName, origin, status, reason, priority, attempts, purposes, queue },
    ...{ durationMs, workMs, language, engine, model, batchId, createdAt, createdBy },
    ...{ startedAt, finishedAt, notBefore, calledAt },
    calledBy: calledAt === null ? null : keptFacts.parse(row.facts).calledBy,
    progress: row.progress === null ? null : recordingProgress.parse(row.progress),
    cancelRequested: row.cancelRequestedAt !== null,
    sizeBytes: Number(row.sizeBytes),
    audio: row.audio === null ? null : audioFacts.parse(row.audio),
    hasOriginal: row.path !== null,
    hasPlayback: row.playback !== null,
  };
}
