import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type CallDetail, type CallVersion, callDetail, viewVersion } from './call-detail';
import { outcomeParams } from './match-params';
import { callsOfCaller } from './queries/calls-of-caller';
import { daysOfCall } from './queries/days-of-call';
import { type VersionRow, versionsOfCall } from './queries/versions-of-call';
import { nameOfQueue, type SiteRules, siteRules, zoneOfQueue } from './queue-rules';

const SAME_CALLER_DAYS = 7;
const DAY_MS = 86_400_000;
const MAX_SAME_CALLER = 50;

export const getCallInput = z.object({ siteId: z.int().positive(), callId: z.string().min(1).max(200) });
export const getCallOutput = callDetail;

/**
 * One call: its newest version and those before it that are still stored, where they came from, and the caller's other
 * calls within seven days. Reading it is written to the audit log.
 * @throws AppError `not_found` for a call, or a site the actor may not see
 */
export async function getCall(
  context: UseCaseContext,
  input: z.input<typeof getCallInput>,
): Promise<CallDetail> {
  const rules = await siteRules(context, input.siteId);
  const { siteId, callId } = parseInput(getCallInput, input);
  const rows = await readVersions(siteId, callId, rules);
  const current = rows[0];
  if (!current) {
    throw new AppError('not_found', `${rules.siteName} has no call ${callId}.`, {
      hint: 'Check the id; it is the one that the call’s source gave it.',
    });
  }
  await database().$transaction((transaction) =>
    audit(transaction, context.actor, { action: 'call.read', subject: `call:${siteId}/${callId}`, siteId }),
  );
  const [versions, sameCaller] = await Promise.all([
    withBatches(rows, rules),
    otherCalls(siteId, callId, current, rules),
  ]);
  return { siteId, siteName: rules.siteName, callId, versions, sameCaller };
}

async function readVersions(siteId: number, callId: string, rules: SiteRules): Promise<VersionRow[]> {
  const days = await daysOfCall({ site_id: siteId, call_id: callId });
  if (days.length === 0) return [];
  return versionsOfCall({
    site_id: siteId,
    call_id: callId,
    days: days.map(({ day }) => day),
    ...outcomeParams(rules),
  });
}

async function withBatches(rows: readonly VersionRow[], rules: SiteRules): Promise<CallVersion[]> {
  const batches = await database().ingestBatch.findMany({
    where: { siteId: rules.siteId, id: { in: [...new Set(rows.map((row) => row.batch_id))] } },
    select: { id: true, seq: true, createdBy: true },
  });
  return rows.map((row) =>
    viewVersion(
      row,
      rules,
      batches.find(({ id }) => id === row.batch_id),
    ),
  );
}

async function otherCalls(
  siteId: number,
  callId: string,
  current: VersionRow,
  rules: SiteRules,
): Promise<CallDetail['sameCaller']> {
  if (current.caller_key === '') return [];
  const found = await callsOfCaller({
    site_id: siteId,
    caller_key: current.caller_key,
    from_ms: current.started_ms - SAME_CALLER_DAYS * DAY_MS,
    until_ms: current.started_ms + SAME_CALLER_DAYS * DAY_MS,
    limit: MAX_SAME_CALLER + 1,
    ...outcomeParams(rules),
  });
  return found
    .filter((row) => row.call_id !== callId)
    .slice(0, MAX_SAME_CALLER)
    .map((row) => ({
      callId: row.call_id,
      startedAt: new Date(row.started_ms),
      timeZone: zoneOfQueue(rules, row.queue),
      queueName: nameOfQueue(rules, row.queue),
      type: row.type,
      agent: row.agent,
      waitMs: row.wait_ms,
      talkMs: row.talk_ms,
      outcome: row.read_outcome,
    }));
}
