import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { PeriodCounts } from '@/models/irritants/alarms/daily-counts';
import { findAlarms } from '@/models/irritants/alarms/find-alarms';
import { discoverTopics } from '@/models/irritants/discovery/discover';
import type { Remark } from '@/models/irritants/discovery/topic';
import { TopicReader } from '@/models/irritants/discovery/topic-reader';
import { airlineTweets } from './airline-tweets';
import { irritantsOfTurns } from './concept-rules';
import { multidogo } from './multidogo';

/** Real texts of a site: of each, the irritants that Callcast reads in it. */
interface Stream {
  name: string;
  irritants: number;
  texts: readonly (readonly number[])[];
  perDay: number;
}

type Dealt = Stream & { unrest: number };

const WEEK = [1.3, 1.1, 1, 1, 1, 0.5, 0.4];
const PAST = 60;
const MONTH = 30;
const QUIET_MONTHS = 24;
const PLANTS = 40;
const PLANTED_DAYS = 5;
/** Beyond chance, an irritant's share may vary from day to day (standard deviation of its logarithm). */
const UNREST = [0, 0.15];
const SIZES = [
  { name: 'under 10', from: 2, to: 10 },
  { name: '10 to 30', from: 10, to: 30 },
  { name: '30 and more', from: 30, to: Number.POSITIVE_INFINITY },
];

/**
 * Real texts, read as calls are, dealt to days with a week's rhythm: false alarms on quiet months, and how soon a planted
 * surge (more texts of one irritant, from one day on) is told.
 */
export async function benchAlarms(): Promise<void> {
  const streams = [await tweetStream(), dialogueStream()].filter((stream) => stream !== null);
  if (streams.length === 0) console.log('No texts: set CALLCAST_DATA. Left out.');
  for (const stream of streams) for (const unrest of UNREST) report({ ...stream, unrest });
}

function report(stream: Dealt): void {
  const daily = `daily unrest ${stream.unrest * 100}%`;
  console.log(
    `\nAlarms: ${stream.name}, ${stream.irritants} irritants, ${stream.perDay} texts a day, ${daily}`,
  );
  console.log(
    `false alarms a month of quiet data: ${falseAlarms(stream).toFixed(2)} (${QUIET_MONTHS} months)`,
  );
  console.log('surge | usual a day | told on its first day | by the second | by the third');
  for (const times of [2, 3]) for (const size of SIZES) reportSurges(stream, times, size);
}

async function tweetStream(): Promise<Stream | null> {
  const tweets = airlineTweets();
  if (!tweets) return null;
  const remarks = tweets.map(
    ({ text, sentiment }, at): Remark => ({
      call: String(at),
      utterance: 0,
      text,
      language: 'en',
      bad: sentiment === 'negative',
    }),
  );
  const { topics } = await discoverTopics(remarks);
  const reader = new TopicReader(topics.map(({ topic }) => topic));
  const texts = tweets.map(({ text }) => reader.read(text).map(({ topic }) => topic));
  return { name: 'airline tweets by discovered topics', irritants: topics.length, texts, perDay: 1000 };
}

function dialogueStream(): Stream | null {
  const turns = multidogo(['airline', 'insurance', 'media'])?.map(({ text }) => text);
  if (!turns) return null;
  const { texts, irritants } = irritantsOfTurns(turns);
  return { name: 'dialogue turns by rules', irritants, texts, perDay: 2000 };
}

/** Days dealt from the texts; from day `PAST` on a planted irritant has `times` as many. */
function deal(
  stream: Dealt,
  days: number,
  seed: number,
  plant?: { irritant: number; times: number },
): PeriodCounts {
  const random = seededRandom(seed);
  const season = Array.from({ length: days }, (_, day) => day % 7);
  const counts = Array.from({ length: stream.irritants }, () => new Array<number>(days).fill(0));
  const totals = season.map((weekday, day) => {
    const moods = counts.map(() => Math.exp(stream.unrest * normal(random)));
    const texts = Math.round(stream.perDay * (WEEK[weekday] ?? 1) * Math.exp(0.1 * normal(random)));
    let total = 0;
    for (let text = 0; text < texts; text++) {
      const found = stream.texts[Math.floor(random() * stream.texts.length)] ?? [];
      const surge = plant && day >= PAST && found.includes(plant.irritant) ? plant.times : 1;
      for (let copy = copies(surge * (moods[found[0] ?? -1] ?? 1), random); copy > 0; copy--) {
        total++;
        for (const irritant of found) bump(counts[irritant], day);
      }
    }
    return total;
  });
  return { season, totals, irritants: counts.map((own, at) => ({ id: String(at), counts: own })) };
}

function bump(counts: number[] | undefined, day: number): void {
  if (counts) counts[day] = (counts[day] ?? 0) + 1;
}

/** A whole number with this mean. */
function copies(mean: number, random: () => number): number {
  return Math.floor(mean) + (random() < mean % 1 ? 1 : 0);
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function until(input: PeriodCounts, day: number): PeriodCounts {
  return {
    season: input.season.slice(0, day + 1),
    totals: input.totals.slice(0, day + 1),
    irritants: input.irritants.map(({ id, counts }) => ({ id, counts: counts.slice(0, day + 1) })),
  };
}

function falseAlarms(stream: Dealt): number {
  let alarms = 0;
  for (let month = 0; month < QUIET_MONTHS; month++) {
    const input = deal(stream, PAST + MONTH, 100 + month);
    for (let day = PAST; day < PAST + MONTH; day++) {
      alarms += findAlarms(until(input, day)).filter(({ goesOn }) => !goesOn).length;
    }
  }
  return alarms / QUIET_MONTHS;
}

function reportSurges(stream: Dealt, times: number, size: (typeof SIZES)[number]): void {
  const usual = Array.from({ length: stream.irritants }, (_, irritant) => {
    const share = stream.texts.filter((found) => found.includes(irritant)).length / stream.texts.length;
    return { irritant, perDay: share * stream.perDay };
  }).filter(({ perDay }) => perDay >= size.from && perDay < size.to);
  if (usual.length === 0) return;
  const delays = Array.from({ length: PLANTS }, (_, seed) => {
    const { irritant } = usual[seed % usual.length] ?? { irritant: 0 };
    return delayOf(
      deal(stream, PAST + PLANTED_DAYS, 1000 * times + seed, { irritant, times }),
      String(irritant),
    );
  });
  const by = (day: number): string =>
    `${Math.round((100 * delays.filter((delay) => delay <= day).length) / PLANTS)}%`;
  console.log(`×${times} | ${size.name} (${usual.length} irritants) | ${by(0)} | ${by(1)} | ${by(2)}`);
}

function delayOf(input: PeriodCounts, id: string): number {
  for (let day = PAST; day < PAST + PLANTED_DAYS; day++) {
    if (findAlarms(until(input, day)).some((alarm) => alarm.id === id)) return day - PAST;
  }
  return Number.POSITIVE_INFINITY;
}
