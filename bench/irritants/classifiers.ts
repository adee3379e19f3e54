import { IrritantClassifiers } from '@/models/irritants/classifier/open-classifiers';
import { trainClassifier } from '@/models/irritants/classifier/train-classifier';
import { airlineTweets, type Tweet } from './airline-tweets';

const REASONS = [
  'Late Flight',
  'Lost Luggage',
  'Cancelled Flight',
  'Customer Service Issue',
  'Flight Attendant Complaints',
];
/** Every fifth tweet is held back. */
const HELD = 5;
/** Turns that people confirmed; other turns beside each. */
const CONFIRMED = [20, 100, 300];
const OTHERS_FOR_EACH = 6;

/** Classifiers learned from a few confirmed tweets, held against tweets that were kept back. */
export function benchClassifiers(): void {
  const tweets = airlineTweets()?.filter(({ reason }) => reason !== '');
  if (!tweets) {
    console.log('No airline tweets: set CALLCAST_DATA. Left out.');
    return;
  }
  const known = tweets.filter((_, at) => at % HELD !== 0);
  const held = tweets.filter((_, at) => at % HELD === 0);
  console.log('\nLearned classifiers (negative airline tweets; asked for precision .80 in cross-validation)');
  console.log('reason | confirmed | threshold | precision | recall | evidence lowers the score');
  for (const reason of REASONS) for (const confirmed of CONFIRMED) benchOne(reason, confirmed, known, held);
}

function benchOne(reason: string, confirmed: number, known: readonly Tweet[], held: readonly Tweet[]): void {
  const positives = spread(
    known.filter((tweet) => tweet.reason === reason),
    confirmed,
  );
  const negatives = spread(
    known.filter((tweet) => tweet.reason !== reason),
    positives.length * OTHERS_FOR_EACH,
  );
  const { artefact, threshold, card } = trainClassifier({ positives, negatives });
  const classifiers = new IrritantClassifiers([artefact]);
  const told = held.flatMap((tweet) => classifiers.read(tweet.text).map((hit) => ({ tweet, hit })));
  const right = told.filter(({ tweet }) => tweet.reason === reason).length;
  const there = held.filter((tweet) => tweet.reason === reason).length;
  const lower = told.filter(({ tweet: { text }, hit }) => {
    const rest = `${text.slice(0, hit.start)} ${text.slice(hit.end)}`;
    return (classifiers.scores(rest)[0] ?? 1) < hit.score;
  }).length;
  const share = (count: number, of: number): string => (of > 0 ? (count / of).toFixed(2) : '–');
  const reached = `${threshold.toFixed(2)}${card.reachesTarget ? '' : ' (not reached)'}`;
  const figures = [share(right, told.length), share(right, there), share(lower, told.length)];
  console.log([reason, positives.length, reached, ...figures].join(' | '));
}

/** So many texts, evenly out of all. */
function spread(tweets: readonly Tweet[], count: number): string[] {
  const step = Math.max(1, tweets.length / count);
  return Array.from(
    { length: Math.min(count, tweets.length) },
    (_, at) => tweets[Math.floor(at * step)]?.text ?? '',
  );
}
