import type { Recording } from '@/server/postgres/generated/client';
import type { RecordingStatus } from '@/server/postgres/generated/enums';
import { type Judgement, REFUSED } from '../judge-recording';

/** Stands with a recording that was heard and whose call has its words from elsewhere. */
export const LISTENED_TO =
  'Its call has its words from elsewhere: this recording is only there to be listened to.';
const NO_AUDIO =
  'Its call lost its words, and its audio is deleted: drop the file again to have it transcribed.';

/** What becomes of a recording that is of another call from now on. */
export interface NewStanding {
  status: RecordingStatus;
  reason: string | null;
  /** the text that was made of it: stays as it is (or there is none), goes with it to the new call, or is taken back */
  text: 'stays' | 'moves' | 'goes';
  /** whether its original, and its copy for listening, are kept */
  keeps: { original: boolean; copy: boolean };
}

const ALL = { original: true, copy: true };

/** @param row as it stands before */
export function standingOf(
  row: Pick<Recording, 'status' | 'reason' | 'path' | 'playback' | 'batchId' | 'listenOnly'>,
  listenOnly: boolean,
  verdict: Judgement['verdict'],
): NewStanding {
  const { status, reason, path, batchId } = row;
  const goes = batchId === null ? 'stays' : 'goes';
  if (verdict.kind === 'refused')
    return { status: 'skipped', reason: REFUSED, text: goes, keeps: { original: false, copy: false } };
  if (status === 'failed' || status === 'canceled') return { status, reason, text: goes, keeps: ALL };
  if (verdict.kind === 'not_taken')
    return { status: 'skipped', reason: verdict.reason, text: goes, keeps: { original: true, copy: false } };
  const again: NewStanding = { status: 'waiting', reason: null, text: goes, keeps: ALL };
  if (status === 'waiting' || status === 'running') return again;
  if (status === 'skipped') return path === null ? { status, reason, text: goes, keeps: ALL } : again;
  return doneOf(row, listenOnly, again);
}

function doneOf(
  { reason, path, playback, batchId }: Parameters<typeof standingOf>[0],
  listenOnly: boolean,
  again: NewStanding,
): NewStanding {
  if (listenOnly && batchId !== null) {
    return playback === null && path !== null ? again : { ...again, status: 'done', reason: LISTENED_TO };
  }
  if (!listenOnly && batchId !== null) {
    return path === null ? { status: 'done', reason, text: 'moves', keeps: ALL } : again;
  }
  if (!listenOnly && reason === LISTENED_TO) return path === null ? withoutText(again) : again;
  // Nobody speaks in it, whosever it is.
  return { status: 'done', reason, text: 'stays', keeps: ALL };
}

/** A text that should go along and cannot: it was erased, or another one counts. */
export function withoutText(standing: NewStanding): NewStanding {
  return { ...standing, status: 'skipped', reason: NO_AUDIO };
}
