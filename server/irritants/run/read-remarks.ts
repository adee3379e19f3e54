import type { Remark } from '@/models/irritants/discovery/topic';
import { LANGUAGES } from '@/models/text/transcript';
import { countReadable, remarksOfDays } from '../queries/remarks-of-day';

/** More say little that these do not, and would not fit into memory. */
const MOST_REMARKS = 150_000;
/** About half of the turns are the customer's. */
const CUSTOMERS_SHARE = 0.55;
const PER_MILLION = 1_000_000;

interface Wanted {
  siteId: number;
  /** UTC days */
  days: readonly string[];
  withSensitive: boolean;
  seed: number;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

export interface ReadRemarks {
  remarks: Remark[];
  /** calls that could be read, those that were, and those of these that bear a bad sign */
  calls: number;
  looked: number;
  bad: number;
}

/** What customers said in the calls of some days; of many calls a part, chosen by chance. */
export async function readRemarks(wanted: Wanted): Promise<ReadRemarks> {
  const { siteId, days, withSensitive, seed, signal, onProgress } = wanted;
  const found = await countReadable({ siteId, days: [...days], withSensitive });
  const turns = found.reduce((sum, day) => sum + day.turns, 0);
  const share = Math.min(1, MOST_REMARKS / Math.max(1, turns * CUSTOMERS_SHARE));
  const perMillion = Math.max(1, Math.round(share * PER_MILLION));
  const read: ReadRemarks = { remarks: [], calls: 0, looked: 0, bad: 0 };
  for (const [index, { day, calls }] of found.entries()) {
    signal.throwIfAborted();
    onProgress(index, found.length);
    read.calls += calls;
    for (const row of await remarksOfDays({ siteId, days: [day], withSensitive, seed, perMillion })) {
      read.looked += 1;
      read.bad += row.bad;
      const language = LANGUAGES.find((known) => known === row.language) ?? 'en';
      for (const [utterance, text] of row.turns) {
        read.remarks.push({ call: row.call_id, utterance, text, language, bad: row.bad === 1 });
      }
    }
  }
  return read;
}
