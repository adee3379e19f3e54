import { database } from '@/server/postgres/client';
import type { Recording } from '@/server/postgres/generated/client';
import { keptFacts } from '../drop/told-facts';
import type { CallToJudge } from '../judge-recording';
import { namedCall, namingOf } from './call-of-audio';
import { asOwnCall, type OwnCall, ownCall } from './own-call';

/** Whose recording one is, by all that is told of it now. */
export interface Target {
  call: CallToJudge;
  cameWithId: string | null;
  listenOnly: boolean;
  own: OwnCall | null;
}

/**
 * The latest delivery that names a recording says whose it is; where none does (any more), its own file.
 * @returns null where nobody says: it came inside a delivery that is taken back
 */
export async function targetOf(row: Omit<Recording, 'peaks'>): Promise<Target | null> {
  const { siteId, callId, queue, calledAt, facts, cameWithId, listenOnly } = row;
  const told = row.own === null ? null : ownCall.parse(row.own);
  const own = told ?? (cameWithId === null ? asOwnCall(row) : null);
  const naming = await namingOf(siteId, row);
  if (naming) {
    const { batchId } = naming;
    return { call: namedCall(naming, own), cameWithId: batchId, listenOnly: naming.listenOnly, own };
  }
  // What it was named by may be past its time: that changes nothing.
  if (cameWithId === null || (await stands(cameWithId))) {
    const call = { callId, queue, calledAt, facts: keptFacts.parse(facts) };
    const consent = own?.facts.consent === 'refused' ? 'refused' : call.facts.consent;
    return { call: { ...call, facts: { ...call.facts, consent } }, cameWithId, listenOnly, own: told };
  }
  if (!told) return null;
  const at = told.calledAt === null ? null : new Date(told.calledAt);
  return { call: { ...told, calledAt: at }, cameWithId: null, listenOnly: false, own: null };
}

async function stands(batchId: string): Promise<boolean> {
  const undone = { id: batchId, undoRequestedAt: { not: null } };
  return (await database().ingestBatch.count({ where: undone })) === 0;
}
