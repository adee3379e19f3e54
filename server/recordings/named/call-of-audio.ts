import { database } from '@/server/postgres/client';
import type { NamedAudio } from '@/server/postgres/generated/client';
import { type KeptFacts, keptFacts } from '../drop/told-facts';
import type { CallToJudge } from '../judge-recording';

/** Hashes of the bytes of a recording that is here, hex. */
export interface BytesOfAudio {
  contentSha256: string;
  /** null: of one that came before this was kept */
  contentSha512: string | null;
}

/** What the latest delivery that names a recording says of it; null: none names it. */
export async function namingOf(
  siteId: number,
  { contentSha256, contentSha512 }: BytesOfAudio,
): Promise<NamedAudio | null> {
  const is512 = contentSha512 === null ? [] : [contentSha512];
  return database().namedAudio.findFirst({
    where: {
      siteId,
      OR: [{ sha256: contentSha256 }, { sha256: '', sha512: { in: is512 } }],
      // Of one that came before SHA-512 was kept, SHA-256 alone says enough.
      ...(contentSha512 === null ? {} : { sha512: { in: ['', contentSha512] } }),
    },
    orderBy: [{ batchSeq: 'desc' }, { callId: 'asc' }],
  });
}

/**
 * The call that a delivery says a recording is of. What was told beside the recording's own file counts where the delivery
 * says nothing, and a refusal counts wherever it was told.
 */
export function namedCall(naming: NamedAudio, own: { facts: KeptFacts } | null): CallToJudge {
  const { callId, queue, calledAt } = naming;
  const facts = keptFacts.parse(naming.facts);
  const consents = [facts.consent, own?.facts.consent ?? 'unknown'];
  const consent = consents.includes('refused')
    ? 'refused'
    : (consents.find((one) => one !== 'unknown') ?? 'unknown');
  const callerKey = facts.callerKey || (own?.facts.callerKey ?? '');
  return { callId, queue, calledAt, facts: { ...facts, consent, callerKey } };
}
