import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** An answered call of the bank's log; seconds. */
export interface RealCall {
  /** the bank's own kind of call, taken as the queue */
  queue: string;
  /** quarter of an hour of the day */
  quarter: number;
  handle: number;
  wait: number;
}

/** Real calls, and what real conversations are about, by the queue they are dealt to. */
export interface RealFlow {
  calls: readonly RealCall[];
  /** days of the log */
  days: number;
  /** intents of conversations as often as they occur */
  intents: ReadonlyMap<string, readonly string[]>;
}

const SAMPLES = 'server/ingest/samples';
/** The bank's larger kinds of calls, and the domain whose conversations they are dealt. */
const DOMAIN_OF = {
  PS: 'Finance',
  NW: 'Media and internet',
  NE: 'Insurance',
  TT: 'Media and internet',
} as const;
const NO_SUBJECT = new Set([
  ...['contentonly', 'confirmation', 'rejection', 'outofdomain', 'openinggreeting', 'closinggreeting'],
  ...['thankyou', ''],
]);

function rowsOf(file: string): string[][] {
  const text = gunzipSync(readFileSync(`${SAMPLES}/${file}`)).toString();
  return text.split(/\r?\n/).flatMap((line) => (line === '' ? [] : [line.split('\t')]));
}

/** The calls of February 1999 that an agent took, and the first intents of the sample conversations. Both ship. */
export function realFlow(): RealFlow {
  const days = new Set<string>();
  const calls = rowsOf('anonymous-bank-1999-02.txt.gz')
    .slice(1)
    .flatMap((cells): RealCall[] => {
      const [queue = '', date = '', entry = ''] = [cells[4], cells[5], cells[6]];
      days.add(date);
      const [hour = 0, minute = 0] = entry.split(':').map(Number);
      const taken = cells[12] === 'AGENT' && queue in DOMAIN_OF;
      return taken
        ? [
            {
              queue,
              quarter: hour * 4 + Math.floor(minute / 15),
              handle: Number(cells[15]),
              wait: Number(cells[11]),
            },
          ]
        : [];
    });
  const subjects = firstIntents();
  const intents = Object.entries(DOMAIN_OF).map(([queue, domain]): [string, string[]] => [
    queue,
    // Two queues of one domain have halves of its intents.
    (subjects.get(domain) ?? []).filter((intent) => halfOf(queue, domain, intent)),
  ]);
  return { calls, days: days.size, intents: new Map(intents) };
}

function halfOf(queue: string, domain: string, intent: string): boolean {
  if (domain !== DOMAIN_OF.TT) return true;
  return intent < 's' === (queue === 'TT');
}

function firstIntents(): Map<string, string[]> {
  const [, ...rows] = rowsOf('multidogo-3000.tsv.gz');
  const seen = new Set<string>();
  const found = new Map<string, string[]>();
  for (const [conversation = '', , , , labels = '', domain = ''] of rows) {
    const subject = labels.split('<div>').find((label) => !NO_SUBJECT.has(label));
    if (seen.has(conversation) || subject === undefined) continue;
    seen.add(conversation);
    found.set(domain, [...(found.get(domain) ?? []), subject]);
  }
  return found;
}
