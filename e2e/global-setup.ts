import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

import { acquireServices } from '@/server/embedded/acquire';
import { Role } from '@/server/postgres/generated/enums';
import { CALLCAST, type Child, freePort, NEXT, run, start, stop, untilAnswering } from './children';
import { personOf } from './people';

const BUILD = { NEXT_DIST_DIR: '.next-e2e' };

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app under test answers: http://127.0.0.1:PORT */
    appUrl: string;
  }
}

/** Real servers in a folder of their own, the bank's calls in them, one person a role. */
async function fillStores(): Promise<void> {
  await run(CALLCAST, ['migrate']);
  await run(CALLCAST, ['ingest', '--sample', 'bank']);
  for (const role of Object.values(Role)) {
    const { email, password } = personOf(role);
    await run(CALLCAST, ['user', 'add', email, '--role', role, '--name', `The ${role}`], {
      CALLCAST_PASSWORD: password,
    });
  }
}

/** Builds the app once, fills the stores, starts web and worker; the returned function stops all of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-e2e-'));
  const services = await acquireServices({ dataDir, durable: false, temporary: true });
  const children: Child[] = [];
  const tearDown = async () => {
    await Promise.all(children.map(stop));
    await services.release();
  };
  try {
    const port = await freePort();
    const appUrl = `http://127.0.0.1:${port}`;
    await Promise.all([fillStores(), run(NEXT, ['build'], BUILD)]);
    const web = start(NEXT, ['start', '--port', String(port), '--hostname', '127.0.0.1'], BUILD);
    children.push(web, start(CALLCAST, ['worker']));
    await untilAnswering(`${appUrl}/api/health`, web);
    project.provide('appUrl', appUrl);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
