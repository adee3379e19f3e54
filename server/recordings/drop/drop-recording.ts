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
import { type Judgement, judgeRecording } from '../judge-recording';
import { assignRecording } from '../named/assign-recording';
import { judgeNamed } from '../named/judge-named';
import { toRecordingView } from '../to-recording-view';
import { addRecording } from './add-recording';
import { type KeptBytes, keepBytes, removeBytes } from './keep-bytes';
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
  cameWithId?: string | undefined;
}

/**
 * The same of a recording whose call is told, as one that came inside a vCon. Where a delivery names it by its hash, it is
 * of that call, whatever its own file tells, and whichever came first.
 */
export async function takeIn(
  actor: Actor,
  { siteId, fileName, call, cameWithId }: Incoming,
  body: Readable,
): Promise<{ row: Recording; known: boolean }> {
  const first = await judgeRecording(siteId, call);
  const bytes = await keepBytes(body, { keep: first.verdict.kind !== 'refused' });
  const { row, known } = await arrive(actor, { siteId, fileName, first, bytes, cameWithId }).catch(
    async (error: unknown) => {
      await removeBytes(bytes.path);
      throw error;
    },
  );
  if (row.path !== bytes.path) await removeBytes(bytes.path);
  // What was named, or came, meanwhile.
  const assigned = await assignRecording(row.id);
  if (assigned.status === 'waiting') await enqueue('transcribe', {});
  return { row: assigned, known };
}

async function arrive(
  actor: Actor,
  {
    siteId,
    fileName,
    first,
    bytes,
    cameWithId,
  }: Omit<Incoming, 'call'> & { first: Judgement; bytes: KeptBytes },
): Promise<{ row: Recording; known: boolean }> {
  const origin = 'upload' as const;
  if (cameWithId !== undefined) {
    return addRecording(actor, { siteId, fileName, origin, judgement: first, kept: bytes, cameWithId });
  }
  const named = await judgeNamed(siteId, first, bytes);
  // Whose recording it is says the hash: only now it is known that this caller refused.
  const kept = named.judgement.verdict.kind === 'refused' ? { ...bytes, path: null } : bytes;
  return addRecording(actor, { siteId, fileName, origin, kept, ...named });
}
