import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { listUploads } from '../uploads';
import { waitingForm, waitingForms } from './waiting-forms';

export const listWaitingOutput = z.object({ forms: z.array(waitingForm) });

/** The files that the actor sent and did not start yet, by what they were recognized as. */
export async function listWaiting({ actor }: UseCaseContext): Promise<z.output<typeof listWaitingOutput>> {
  requirePermission(actor, 'ingest:write');
  const uploads = await listUploads(actor);
  return {
    forms: waitingForms(
      uploads.flatMap(({ recognized, ...upload }) => (recognized ? [{ ...upload, recognized }] : [])),
    ),
  };
}
