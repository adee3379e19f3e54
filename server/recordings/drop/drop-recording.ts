import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type Actor, requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Recording } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import type { RecordingView } from '../contracts/recording';
import { judgeRecording } from '../judge-recording';
import { toRecordingView } from '../to-recording-view';
import { addRecording } from './add-recording';
import { keepBytes, removeBytes } from './keep-bytes';
import { type CallOfFile, callOfFile, toldFacts } from './told-facts';

export const dropInput = toldFacts.extend({
  siteId: z.int().positive(),
  fileName: z.string().max(1000),
});

export interface Dropped {
  recording: RecordingView;
  /** the same bytes came before: this is that recording */
  known: boolean;
}

/**
 * Takes a recording in: kept sealed until it was transcribed, and put in the queue when the rules take its call. Of a
 * caller who refused nothing is kept but that there was a file. The same bytes again are the same recording.
 * @throws AppError `not_found`, `forbidden`, `invalid_input` for an empty file or facts that cannot be, `too_large`
 */
export async function dropRecording(
  { actor }: UseCaseContext,
  input: z.input<typeof dropInput>,
  body: Readable | null,
): Promise<Dropped> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, fileName: sent, ...told } = parseInput(dropInput, input);
  const fileName = sent.replace(/^.*[\\/]/, '').slice(0, 200) || 'recording';
  if (!body) throw new AppError('invalid_input', 'The file is empty.');
  const site = await findSite(database(), siteId);
  const call = callOfFile(fileName, told, site, new Date());
  const { row, known } = await takeIn(actor, { siteId, fileName, call }, body);
  return { recording: toRecordingView(row), known };
}

/** A recording whose call is told. */
interface Incoming {
  siteId: number;
  fileName: string;
  call: CallOfFile;
  /** the delivery inside whose file it came, as a vCon's; default: it is a file of its own */
  cameWithId?: string;
}

/** The same of a recording whose call is told, as one that came inside a vCon. */
export async function takeIn(
  actor: Actor,
  { siteId, fileName, call, cameWithId }: Incoming,
  body: Readable,
): Promise<{ row: Recording; known: boolean }> {
  const judgement = await judgeRecording(siteId, call);
  const kept = await keepBytes(body, { keep: judgement.verdict.kind !== 'refused' });
  const origin = 'upload' as const;
  const arrival = { siteId, fileName, origin, judgement, kept, ...(cameWithId ? { cameWithId } : {}) };
  const { row, known } = await addRecording(actor, arrival).catch(async (error: unknown) => {
    await removeBytes(kept.path);
    throw error;
  });
  if (row.path !== kept.path) await removeBytes(kept.path);
  if (row.status === 'waiting') await enqueue('transcribe', {});
  return { row, known };
}
