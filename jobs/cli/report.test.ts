import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveRule } from '@/server/alerts/rules/save';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

/** On a machine that does other things too. */
const FIVE_COMMANDS_MS = 180_000;
const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'desk', name: 'Desk', timeZone: 'UTC' } })).id;
});
afterAll(() => stores.close());

/** The real command; its exit code and its JSON document. */
function callcast(...args: string[]): Promise<{ code: number; document: unknown }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CALLCAST, ...args, '--json'], (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), document: JSON.parse(stdout) });
    });
  });
}

test(
  'rules look from the command line, and a report is written to a file',
  async () => {
    await saveRule(
      { actor: SYSTEM_ACTOR },
      {
        siteId,
        ruleId: null,
        name: 'Long calls',
        rule: {
          kind: 'threshold',
          settings: { measure: 'aht', side: 'above', limit: 210, spanMinutes: 1440 },
        },
      },
    );
    expect(await callcast('alerts', 'check', '--site', 'desk')).toMatchObject({
      document: { rules: [{ opened: 0 }] },
    });
    await insertWeeks(siteId, { queues: ['A', 'B'], from: '2026-03-02', weeks: 2, timeZone: 'UTC' });
    const checked = await callcast('alerts', 'check', '--site', 'desk');
    expect(checked).toMatchObject({
      code: 0,
      document: {
        open: 1,
        alerts: [
          { sentence: expect.stringContaining('Handle time of B went up to 3 min 4'), closedAt: null },
        ],
      },
    });
    const out = path.join(stores.dataDir, 'card.csv');
    const written = await callcast(
      'report',
      'scorecard',
      '--site',
      'desk',
      '--from',
      '2026-03-02',
      '--to',
      '2026-03-08',
      '--format',
      'csv',
      '--out',
      out,
    );
    expect(written).toMatchObject({
      code: 0,
      document: { file: out, period: { from: '2026-03-02', to: '2026-03-08' } },
    });
    expect(readFileSync(out, 'utf8')).toContain('2026-03-02,2026-03-08,Cost,Cost of a contact,EUR,');
    expect(await callcast('report', 'weather', '--site', 'desk')).toMatchObject({
      document: { error: { code: 'invalid_input' } },
    });
  },
  FIVE_COMMANDS_MS,
);
