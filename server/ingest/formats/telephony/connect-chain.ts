import type { ConnectContact } from './connect-contact';

/** Contacts that begin when a caller is passed on: by an agent, by a flow to another queue, out of Connect. */
const PASSED_ON: ReadonlySet<string> = new Set(['TRANSFER', 'QUEUE_TRANSFER', 'EXTERNAL_OUTBOUND']);
/** One that begins when somebody who waits asks to be called back: the waiting goes on there. */
const CALLED_BACK = 'CALLBACK';
/** Those who end a conference together are all gone within this time. */
const SAME_END_MS = 1000;

/**
 * Whether a contact was passed on. AWS says it of what left Connect (TransferCompletedTimestamp, TransferredToEndpoint); else
 * the contact that follows tells: one that a flow began after the end (DISCONNECT) is no transfer, and neither is one in
 * which an agent only asked somebody, who was gone before the agent was ("Identify conferences and transfers by using
 * contact records", Amazon Connect administrator guide). `somehow`: another contact follows, but is not in the file.
 */
export function howItWentOn(
  contact: ConnectContact,
  chain: readonly ConnectContact[],
): 'passed on' | 'somehow' | 'not at all' {
  const target = contact.part('transferredtoendpoint').text(['address']);
  if (contact.time('transfercompletedtimestamp') !== null || target !== '') return 'passed on';
  const nextId = contact.text('nextcontactid');
  const followers = chain.filter(
    (one) => one.id !== contact.id && (one.id === nextId || one.text('previouscontactid') === contact.id),
  );
  if (followers.some((next) => isPassedOnTo(contact, next))) return 'passed on';
  return nextId === '' || followers.some(({ id }) => id === nextId) ? 'not at all' : 'somehow';
}

function isPassedOnTo(contact: ConnectContact, next: ConnectContact): boolean {
  const wasTaken = contact.at(contact.agent, 'connectedtoagenttimestamp') !== null;
  if (next.method === CALLED_BACK) return !wasTaken;
  if (!PASSED_ON.has(next.method)) return false;
  const [left, ended] = [contact.leftAt, next.leftAt];
  return !wasTaken || !left || !ended || ended.ms - left.ms > SAME_END_MS;
}
