import { setTimeout as pause } from 'node:timers/promises';
import { database } from '@/server/postgres/client';

/** What a worker does every minute: it is part of how files, requests and messages move on. */
const EVERY_MINUTE = '* * * * *';
const PATIENCE_MS = 60_000;

/**
 * Takes what a worker begins at certain times of the hour or the night off its plan: forecasts of every site, alarms,
 * reports, the end of old texts. Tests must come out the same at half past two as at noon; what those jobs do is tested
 * beside them.
 * @throws Error when no worker has made its plan within a minute
 */
export async function stopClocks(): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(50)) {
    if (await isPlanMade()) {
      await database().$executeRaw`DELETE FROM pgboss.schedule WHERE cron <> ${EVERY_MINUTE}`;
      return;
    }
  }
  throw new Error('The worker has not made its plan.');
}

/** Whether the last entry of the worker's plan (jobs/worker.ts) is there. */
async function isPlanMade(): Promise<boolean> {
  const [answer] = await database().$queryRaw<{ made: boolean }[]>`
    SELECT to_regclass('pgboss.schedule') IS NOT NULL AS made`;
  if (!answer?.made) return false;
  const [plan] = await database().$queryRaw<{ made: boolean }[]>`
    SELECT count(*) > 0 AS made FROM pgboss.schedule WHERE name = 'clean-forecasts'`;
  return plan?.made ?? false;
}
