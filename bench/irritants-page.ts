// How fast /irritants is answered at many labelled utterances:
//   npx tsx bench/irritants-page.ts [--calls 250000] [--turns 40] [--irritants 30] [--rounds 60]
// Prints milliseconds (p50, p95, worst) of what the page and the page of one irritant ask, of random periods and queues;
// `first` has nothing kept from an earlier question, `again` is the same question a second time.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { CLI_ACTOR } from '@/server/auth/actor';
import { irritantHits } from '@/server/irritants/hits';
import { irritantOptions } from '@/server/irritants/options';
import { irritantOverview } from '@/server/irritants/overview';
import { placesOfIrritant } from '@/server/irritants/places';
import { addDays } from '@/server/trends/period';
import { type LabelledSite, labelledSite } from './irritants-page/labelled-site';
import { type Timing, timeEach } from './trends/percentiles';
import { withOwnStores } from './with-own-stores';

const LIMIT_P95_MS = 200;

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '250000' },
    turns: { type: 'string', default: '40' },
    irritants: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '60' },
  },
});
const rounds = Number(values.rounds);
const context = { actor: CLI_ACTOR };

/** Mostly the last four weeks, at times a quarter or all of it, at times of one queue. */
function randomQuestion(site: LabelledSite, random: () => number) {
  const days = random() < 0.6 ? 28 : random() < 0.7 ? 91 : 364;
  const to = addDays(site.lastDay, -Math.floor(random() * (365 - days)));
  const queues = random() < 0.3 ? [`queue ${Math.floor(random() * site.queues)}`] : [];
  return { siteId: site.siteId, from: addDays(to, 1 - days), to, queues };
}

async function timeAll(site: LabelledSite): Promise<Record<string, Timing>> {
  const random = seededRandom(1);
  const questions = Array.from({ length: rounds }, () => randomQuestion(site, random));
  const irritantId = () => site.irritantIds[Math.floor(random() * site.irritantIds.length)] ?? '';
  const overview = (one: (typeof questions)[number]) => () => irritantOverview(context, one);
  await irritantOverview(context, {
    ...questions[0],
    siteId: site.siteId,
    from: site.lastDay,
    to: site.lastDay,
  });
  return {
    'the page, first': await timeEach(questions.map(overview)),
    'the page, again': await timeEach(questions.map(overview)),
    'its choices': await timeEach(
      questions.map(() => () => irritantOptions(context, { siteId: site.siteId })),
    ),
    'where one sits': await timeEach(
      questions.map((one) => () => placesOfIrritant(context, { ...one, irritantId: irritantId() })),
    ),
    'quotes of one': await timeEach(
      questions.map((one) => () => irritantHits(context, { ...one, irritantId: irritantId(), limit: 8 })),
    ),
  };
}

await withOwnStores(async () => {
  const calls = Number(values.calls);
  const turns = Number(values.turns);
  const site = await labelledSite({ calls, turns, irritants: Number(values.irritants) }, (line) =>
    console.log(line),
  );
  const timings = await timeAll(site);
  console.log(`${calls} calls of ${turns} turns, ${rounds} random questions, ${cpus().length} cores`);
  const round = (ms: number) => Math.round(ms * 10) / 10;
  console.table(
    Object.fromEntries(
      Object.entries(timings).map(([name, { p50, p95, worst }]) => [
        name,
        { p50: round(p50), p95: round(p95), worst: round(worst), 'of limit': round(p95 / LIMIT_P95_MS) },
      ]),
    ),
  );
});
