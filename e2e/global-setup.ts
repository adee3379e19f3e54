import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '@/jobs/serving/ensure-build';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { CLI_ACTOR } from '@/server/auth/actor';
import { sessionCookie } from '@/server/auth/session-cookie';
import { signIn } from '@/server/auth/sign-in';
import { closeClickHouse } from '@/server/clickhouse/client';
import { migrateClickHouse } from '@/server/clickhouse/migrate';
import { acquireServices } from '@/server/embedded/acquire';
import { env } from '@/server/env';
import { closeDatabase } from '@/server/postgres/client';
import { Role } from '@/server/postgres/generated/enums';
import { migratePostgres } from '@/server/postgres/migrate';
import { createUser } from '@/server/users/create';
import { serveBrowser } from './browser';
import { type Child, freePort, startCallcast, stop, untilAnswering } from './children';
import { stopClocks } from './clocks';
import { ingest } from './commands';
import { fillShop } from './conversations';
import { personOf } from './people';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app under test answers: http://127.0.0.1:PORT */
    appUrl: string;
    /** Where the browser is told what to do. */
    browserUrl: string;
    /** A session of each role, as a Cookie header. */
    sessionCookies: Record<Role, string>;
  }
}

const SAMPLES = path.join('server', 'ingest', 'samples');
const CALLS = path.join(SAMPLES, 'anonymous-bank-1999-02.txt.gz');
const BANK = { site: 'bank', siteName: 'Bank', timeZone: 'Asia/Jerusalem', country: 'IL' };
const HERE = { address: '127.0.0.1', userAgent: 'Callcast’s tests' };

/** An account of that role. @returns the cookie of a session, as signing in gives it */
async function makePerson(role: Role): Promise<string> {
  const person = personOf(role);
  await createUser({ actor: CLI_ACTOR }, { ...person, role });
  return sessionCookie((await signIn(person, HERE)).sessionId);
}

/** The bank's calls, a shop's calls with transcripts, and one person a role. @returns their sessions' cookies */
async function fillStores(): Promise<Record<Role, string>> {
  const { DATABASE_URL, CLICKHOUSE_URL } = env();
  await migratePostgres(DATABASE_URL);
  await migrateClickHouse({ clickhouseUrl: CLICKHOUSE_URL, databaseUrl: DATABASE_URL });
  await ingest(CALLS, { ...BANK, preset: 'bank-log' });
  await fillShop();
  return {
    admin: await makePerson(Role.admin),
    manager: await makePerson(Role.manager),
    planner: await makePerson(Role.planner),
    qa_lead: await makePerson(Role.qa_lead),
    agent: await makePerson(Role.agent),
  };
}

/**
 * Builds the app unless it is up to date, fills real stores in a folder of their own, starts web, worker and a browser.
 * The function it returns stops all of it and removes the folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-e2e-'));
  const services = await acquireServices({ dataDir, durable: false, temporary: true });
  let app: Child | undefined;
  let browser: BrowserServer | undefined;
  const tearDown = async () => {
    await browser?.close();
    // An app that died explains a whole page of failures.
    if (app && app.process.exitCode !== null) console.error(`The app ended by itself:\n${app.output()}`);
    if (app) await stop(app);
    await closeDatabase();
    await closeClickHouse();
    await services.release();
  };
  try {
    process.env.CALLCAST_MODELS = await speechWeights();
    const [sessionCookies] = await Promise.all([fillStores(), ensureBuild()]);
    const port = await freePort();
    const appUrl = `http://127.0.0.1:${port}`;
    app = startCallcast(['serve', '--port', String(port)]);
    browser = await serveBrowser();
    await untilAnswering(`${appUrl}/api/health`, app);
    await stopClocks();
    project.provide('appUrl', appUrl);
    project.provide('browserUrl', browser.wsEndpoint());
    project.provide('sessionCookies', sessionCookies);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
