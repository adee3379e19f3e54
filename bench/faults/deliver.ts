// Reads one file of canonical calls into the site "fault", as a process that can be killed:
//   node --import tsx bench/faults/deliver.ts FILE --data-dir FOLDER
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withStores } from '@/jobs/cli/with-stores';
import { CLI_ACTOR } from '@/server/auth/actor';
import { mapping } from '@/server/ingest/mapping/mapping';
import { genericCalls } from '@/server/ingest/presets/generic-calls';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { detectShape } from '@/server/ingest/source/detect-shape';
import { database } from '@/server/postgres/client';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'data-dir': { type: 'string' } },
});

async function deliver(file: string): Promise<string> {
  const context = { actor: CLI_ACTOR };
  const site = await database().site.upsert({
    where: { code: 'fault' },
    create: { code: 'fault', name: 'Fault', timeZone: 'Europe/Amsterdam' },
    update: {},
  });
  const content = readFileSync(file);
  const { batch } = await registerBatch(context, {
    siteId: site.id,
    fileName: file,
    sizeBytes: content.length,
    contentSha256: createHash('sha256').update(content).digest('hex'),
    plan: {
      mapping: mapping.parse(genericCalls.mapping),
      shape: await detectShape({ path: file, sealed: false }),
      path: file,
    },
    uploadPath: null,
  });
  return (await runBatch(context, { batchId: batch.id })).status;
}

try {
  const dataDir = values['data-dir'];
  const status = await withStores({ dataDir }, () => deliver(positionals[0] ?? ''));
  process.exitCode = status === 'done' ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
