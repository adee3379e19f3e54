// How good irritants are found, watched and costed:
//   npx tsx bench/irritants.ts [topics] [alarms] [costs] [classifiers] [speed]
// All parts where none is named. Data are read from CALLCAST_DATA (../shared/data), embeddings from CALLCAST_MODELS
// (../shared/models), peers from bench/peers/install; what is absent is left out, and said.
import { benchAlarms } from './irritants/alarms';
import { benchClassifiers } from './irritants/classifiers';
import { benchCosts } from './irritants/costs';
import { benchSpeed } from './irritants/speed';
import { benchTopics } from './irritants/topics';

const PARTS: Record<string, () => void | Promise<void>> = {
  topics: benchTopics,
  alarms: benchAlarms,
  costs: benchCosts,
  classifiers: benchClassifiers,
  speed: benchSpeed,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  throw new Error(`No part is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) await PARTS[name]?.();
