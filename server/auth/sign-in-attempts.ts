import { database, type Transaction } from '@/server/postgres/client';
import { rateLimitKey } from './request-origin';
import { lockSeconds, POLICY } from './sign-in-policy';
import { SignInRefused } from './sign-in-refused';

/** A try that was let through. It counts as a failure until `recordSuccess`. */
export interface Admission {
  attemptId: bigint;
  /** Whether this try, if it fails, locks the e-mail or blocks the address. */
  lastBeforeLock: boolean;
  lastBeforeBlock: boolean;
}

/**
 * Lets a try through or refuses it. Tries for one e-mail, and from one address, are counted one after the other in
 * PostgreSQL, so that neither parallel requests nor several processes get more of them.
 * @throws SignInRefused `locked` or `too_many_tries`
 */
export async function admitAttempt(email: string, address: string): Promise<Admission> {
  await forgetOldAttempts();
  const key = rateLimitKey(address);
  const admission = await database().$transaction(async (transaction) => {
    // Always in this order: two tries can then not wait for each other.
    await serialize(transaction, `sign-in address ${key}`);
    await serialize(transaction, `sign-in e-mail ${email}`);
    const fromAddress = await failuresOfAddress(transaction, key);
    if (fromAddress.waitSeconds > 0) return new SignInRefused('too_many_tries', fromAddress.waitSeconds);
    const ofEmail = await failuresInARow(transaction, email);
    if (ofEmail.waitSeconds > 0) return new SignInRefused('locked', ofEmail.waitSeconds);
    const [row] = await transaction.$queryRaw<{ id: bigint }[]>`
      INSERT INTO "SignInAttempt" (address, email, succeeded, at)
      VALUES (${key}, ${email}, false, clock_timestamp()) RETURNING id`;
    return {
      attemptId: row?.id ?? 0n,
      lastBeforeLock: lockSeconds(ofEmail.failures + 1) > 0,
      lastBeforeBlock: fromAddress.failures + 1 === POLICY.failuresPerAddress,
    };
  });
  if (admission instanceof SignInRefused) throw admission;
  return admission;
}

/** The try was right: earlier failures of its e-mail no longer count. */
export async function recordSuccess(transaction: Transaction, attemptId: bigint): Promise<void> {
  await transaction.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } });
}

/** Lifts a lock, as when an administrator gives a new password. */
export async function forgetFailures(transaction: Transaction, email: string): Promise<void> {
  await transaction.signInAttempt.deleteMany({ where: { email, succeeded: false } });
}

async function serialize(transaction: Transaction, what: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))`;
}

interface Failures {
  failures: number;
  /** Until the next try is let through; 0: now. */
  waitSeconds: number;
}

async function failuresInARow(transaction: Transaction, email: string): Promise<Failures> {
  const [row] = await transaction.$queryRaw<{ failures: number; since: number }[]>`
    SELECT count(*)::int AS failures,
           coalesce(extract(epoch FROM clock_timestamp() - max(at)), 0)::float8 AS since
    FROM "SignInAttempt"
    WHERE email = ${email} AND NOT succeeded
      AND at > clock_timestamp() - make_interval(secs => ${POLICY.failureMemory})
      AND id > coalesce((SELECT max(id) FROM "SignInAttempt" WHERE email = ${email} AND succeeded), 0)`;
  const failures = row?.failures ?? 0;
  return { failures, waitSeconds: Math.max(0, lockSeconds(failures) - (row?.since ?? 0)) };
}

async function failuresOfAddress(transaction: Transaction, key: string): Promise<Failures> {
  const [row] = await transaction.$queryRaw<{ failures: number; since: number }[]>`
    SELECT count(*)::int AS failures,
           coalesce(extract(epoch FROM clock_timestamp() - min(at)), 0)::float8 AS since
    FROM "SignInAttempt"
    WHERE address = ${key} AND NOT succeeded
      AND at > clock_timestamp() - make_interval(secs => ${POLICY.addressWindow})`;
  const failures = row?.failures ?? 0;
  const blocked = failures >= POLICY.failuresPerAddress;
  return { failures, waitSeconds: blocked ? POLICY.addressWindow - (row?.since ?? 0) : 0 };
}

/** A little of the old with every try, so that the table stays small without a job of its own. */
async function forgetOldAttempts(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM "SignInAttempt" WHERE id IN (
      SELECT id FROM "SignInAttempt"
      WHERE at < clock_timestamp() - make_interval(secs => ${POLICY.failureMemory}) LIMIT 100 FOR UPDATE SKIP LOCKED)`;
}
