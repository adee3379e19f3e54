import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '@/jobs/serving/ensure-build';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { closeClickHouse } from '@/server/clickhouse/client';
import { acquireServices } from '@/server/embedded/acquire';
import { closeDatabase } from '@/server/postgres/client';
import { Role } from '@/server/postgres/generated/enums';
import { type Child, callcast, freePort, startCallcast, stop, untilAnswering } from './children';
import { fillShop } from './conversations';
import { personOf } from './people';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app under test answers: http://127.0.0.1:PORT */
    appUrl: string;
  }
}

const SAMPLES = path.join('server', 'ingest', 'samples');
const CALLS = path.join(SAMPLES, 'anonymous-bank-1999-02.txt.gz');
const BANK = ['--site', 'bank', '--site-name', 'Bank', '--time-zone', 'Asia/Jerusalem', '--country', 'IL'];

/** The bank's calls, a shop's calls with transcripts, and one person a role. */
async function fillStores(): Promise<void> {
  await callcast(['migrate']);
  await callcast(['ingest', CALLS, ...BANK, '--preset', 'bank-log']);
  for (const role of Object.values(Role)) {
    const { email, password, name } = personOf(role);
    await callcast(['user', 'add', email, '--role', role, '--name', name, '--password-stdin'], password);
  }
  await fillShop();
  await closeDatabase();
  await closeClickHouse();
}

/**
 * Builds the app unless it is up to date, fills real stores in a folder of their own, starts web and worker. The function
 * it returns stops all of it and removes the folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-e2e-'));
  const services = await acquireServices({ dataDir, durable: false, temporary: true });
  let app: Child | undefined;
  const tearDown = async () => {
    // An app that died explains a whole page of failures.
    if (app && app.process.exitCode !== null) console.error(`The app ended by itself:\n${app.output()}`);
    if (app) await stop(app);
    await services.release();
  };
  try {
    process.env.CALLCAST_MODELS = await speechWeights();
    await Promise.all([fillStores(), ensureBuild()]);
    const port = await freePort();
    const appUrl = `http://127.0.0.1:${port}`;
    app = startCallcast(['serve', '--port', String(port)]);
    await untilAnswering(`${appUrl}/api/health`, app);
    project.provide('appUrl', appUrl);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
