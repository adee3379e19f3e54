// Deliveries under SIGKILL of ingest, worker, ClickHouse and PostgreSQL at random moments:
//   npx tsx bench/faults.ts [--rounds 20] [--rows 40000] [--seed 1] [--way file|folder|bucket]
// Prints a line a round; ends with exit code 1 when anything was lost, or counted twice.
import { parseArgs } from 'node:util';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { runFaultRounds } from './faults/rounds';
import { openWay } from './faults/ways';
import { withOwnStores } from './with-own-stores';

const { values } = parseArgs({
  options: {
    way: { type: 'string', default: 'file' },
    rounds: { type: 'string', default: '20' },
    rows: { type: 'string', default: '40000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

console.log(`seed ${values.seed}`);
const reports = await withOwnStores(async (dataDir) => {
  const { way, close } = await openWay(values.way, dataDir);
  const done = await runFaultRounds({
    dataDir,
    way,
    rounds: Number(values.rounds),
    rowsARound: Number(values.rows),
    random: seededRandom(Number(values.seed)),
    onRound: ({ round, exact, killed, attempts, settledSeconds, expected, found }) =>
      console.log(
        `${round}: ${exact ? 'exact' : 'WRONG'}; ${attempts} attempts; killed ${killed}; ` +
          `settled ${settledSeconds.toFixed(1)} s after the end; expected ${JSON.stringify(expected)}` +
          `${exact ? '' : `, found ${JSON.stringify(found)}`}`,
      ),
  });
  await close();
  return done;
});
const wrong = reports.filter(({ exact }) => !exact).length;
console.log(`${reports.length} rounds, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
