import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { daysOfCall } from '@/server/calls/queries/days-of-call';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { readTranscript } from './read-transcript';
import { storedRecord } from './stored-record';
import type { Vcon } from './vcon';
import { vconOfCall } from './vcon-of-call';

const exportVconInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
});

/**
 * A call as a vCon: its record and, masked, what was said. That it left the house is written to the audit log. Sound does
 * not come along, nor does text as it was before it was masked.
 * @throws AppError `not_found` for a call, or a site the actor may not see, `forbidden`
 */
export async function exportVcon(
  { actor }: UseCaseContext,
  input: z.input<typeof exportVconInput>,
): Promise<Vcon> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'vcon:export');
  const { siteId, callId } = parseInput(exportVconInput, input);
  const days = (await daysOfCall({ site_id: siteId, call_id: callId })).map(({ day }) => day);
  const stored = await storedRecord(siteId, callId, days);
  if (!stored) {
    throw new AppError('not_found', `This site has no call ${callId}.`, {
      hint: 'Check the id; it is the one that the call’s source gave it.',
    });
  }
  // Of a caller who refused there may be text from before: it does not leave the house.
  const spoken = stored.record.consent === 'refused' ? null : await readTranscript(siteId, callId, days);
  const version = [stored.version, spoken?.version ?? ''].join('/');
  const vcon = vconOfCall({
    record: stored.record,
    storedAt: stored.storedAt,
    seed: seedOf(siteId, callId, version),
    transcript: spoken?.transcript ?? null,
  });
  await database().$transaction((transaction) =>
    audit(transaction, actor, {
      action: 'vcon.export',
      subject: `call:${siteId}/${callId}`,
      siteId,
      details: { uuid: vcon.uuid, transcript: spoken !== null },
    }),
  );
  return vcon;
}

/** Two houses may both have a call 17 of a site 1: the key of the house makes them different. */
function seedOf(siteId: number, callId: string, version: string): string {
  const subject = `vcon ${siteId} ${callId} ${version}`;
  return createHmac('sha256', env().CALLCAST_CALLER_KEY).update(subject).digest('hex');
}
