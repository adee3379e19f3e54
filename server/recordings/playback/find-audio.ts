import path from 'node:path';
import { z } from 'zod';
import { type Actor, requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { requireMayUnmask } from '@/server/privacy/require-may-unmask';
import { callerRefused } from './caller-refused';

export const audioInput = z.object({
  recordingId: z.uuid(),
  /** as it was recorded, nothing muted: why it has to be heard stands in the audit log; null: the copy for listening */
  original: z
    .string()
    .trim()
    .min(3, 'Say why: it stands in the audit log.')
    .max(500)
    .nullable()
    .default(null),
});

/** Where the bytes of a recording lie. */
interface FoundAudio {
  siteId: number;
  callId: string;
  recordingId: string;
  reason: string | null;
  /** absolute */
  file: string;
  sealed: boolean;
  contentType: string;
}

/**
 * Finds what somebody may listen to, and opens nothing.
 * @throws AppError `not_found` for a recording of a site they may not see, of a caller who refused, or whose audio is
 *   deleted; `forbidden`
 */
export async function findAudio(
  { actor }: UseCaseContext,
  input: z.input<typeof audioInput>,
): Promise<FoundAudio> {
  requirePermission(actor, 'recordings:listen');
  const { recordingId, original } = parseInput(audioInput, input);
  const recording = await database().recording.findUnique({
    where: { id: recordingId },
    select: { siteId: true, callId: true, origin: true, fileName: true, path: true, playback: true },
  });
  if (!recording || !seesSite(actor, recording.siteId)) throw gone();
  const { siteId, callId } = recording;
  if (original !== null) await requireMayUnmask(actor, siteId);
  if (await callerRefused(siteId, callId)) throw gone();
  const place = original === null ? copyOf(recording) : originalOf(recording);
  if (!place) throw gone();
  return { siteId, callId, recordingId, reason: original, ...place };
}

function seesSite(actor: Actor, siteId: number): boolean {
  try {
    requireSite(actor, siteId);
    return true;
  } catch {
    return false;
  }
}

type Place = Pick<FoundAudio, 'file' | 'sealed' | 'contentType'>;

function copyOf({ playback }: { playback: string | null }): Place | null {
  if (playback === null) return null;
  return { file: path.join(env().CALLCAST_DATA_DIR, playback), sealed: true, contentType: 'audio/wav' };
}

const TYPES: Readonly<Record<string, string>> = {
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
};

interface Original {
  origin: 'upload' | 'folder';
  fileName: string;
  path: string | null;
}

function originalOf({ origin, fileName, path: place }: Original): Place | null {
  if (place === null) return null;
  const sealed = origin === 'upload';
  const root = sealed ? env().CALLCAST_DATA_DIR : env().CALLCAST_RECORDINGS;
  if (root === undefined) return null;
  const file = path.resolve(root, place);
  if (!file.startsWith(`${path.resolve(root)}${path.sep}`)) return null;
  const contentType = TYPES[path.extname(fileName).toLowerCase()] ?? 'application/octet-stream';
  return { file, sealed, contentType };
}

function gone(): AppError {
  return new AppError('not_found', 'There is no recording here that you may listen to.', {
    hint: 'Its audio may have been deleted by the retention of the site, or the caller refused.',
  });
}
