import { endSnapshot } from './end-snapshot';

/** A forecast whose process died is begun once more; a second death is no accident. */
const MOST_ATTEMPTS = 2;

/**
 * Ends a claimed snapshot whose process died: it is interrupted, to be begun once more, or has failed for good.
 * @param why a sentence for people
 */
export async function loseSnapshot(claim: { id: string; attempt: number }, why: string): Promise<void> {
  if (claim.attempt < MOST_ATTEMPTS) await endSnapshot(claim, 'interrupted', null);
  else await endSnapshot(claim, 'failed', why);
}
