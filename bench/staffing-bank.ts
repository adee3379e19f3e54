// Patience, service level and occupancy of the bank's log: what the pages say, its file ingested through the product into real
// stores, against an independent script that reads the raw file:
//   npx tsx bench/staffing-bank.ts
// Prints both and their differences; ends with 1 where they differ. Needs Python 3.9 or later (no packages).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { database } from '@/server/postgres/client';
import { deliverFile } from '@/server/testing/deliver-file';
import { figuresOfSite, type StaffingFigures } from './staffing/figures-of-site';
import { withOwnStores } from './with-own-stores';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const LOG = pathOf('../server/ingest/samples/anonymous-bank-1999-02.txt.gz');
const FEBRUARY = { from: '1999-02-01', to: '1999-02-28' };
/** Sums in another order differ in their last digits. */
const TOLERANCE = 1e-9;

function independent(): Record<string, number> {
  const { stdout, stderr, status } = spawnSync('python3', [pathOf('peers/bank_staffing.py'), LOG], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bank_staffing.py failed: ${stderr}`);
  return JSON.parse(stdout);
}

async function ofPages(): Promise<StaffingFigures> {
  return await withOwnStores(async () => {
    const site = await database().site.create({
      data: { code: 'bank', name: 'Bank', timeZone: 'Asia/Jerusalem', country: 'IL' },
    });
    await deliverFile(site.id, LOG);
    await settleSite(site.id);
    return await figuresOfSite({ actor: CLI_ACTOR }, site.id, { queue: 'Bank', ...FEBRUARY });
  });
}

const raw = independent();
const rows = Object.entries(await ofPages()).map(([figure, page]) => {
  const file = raw[figure] ?? Number.NaN;
  return { figure, page, file, difference: page - file };
});
console.table(rows);
const wrong = rows.filter(
  ({ file, difference }) => !(Math.abs(difference) <= TOLERANCE * Math.max(1, Math.abs(file))),
);
console.log(wrong.length === 0 ? 'The pages say what the file says.' : `${wrong.length} figures differ.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
