import type { Transcript, Utterance } from '@/models/text/transcript';
import { readPolicy } from '@/server/privacy/read-policy';
import { headsOfDay, utterancesOfCalls } from './queries/transcripts-of-day';

/** A transcript as it is stored: masked. */
export interface StoredTranscript extends Transcript {
  callId: string;
  /** of the head that counts; readings and insights name it */
  version: string;
  /** kinds of especially sensitive content that were found */
  sensitive: readonly string[];
}

interface TranscriptsPage {
  /** '' for the first page */
  afterCallId: string;
  limit: number;
  /** default: as the site's policy on texts says */
  skipSensitive?: boolean;
}

/**
 * The transcripts of a UTC day (YYYY-MM-DD) that count, in the order of their call ids, a page at a time: for runs, which
 * may see all of a site. Callers who refused have none.
 */
export async function transcriptsOfDay(
  siteId: number,
  day: string,
  { afterCallId, limit, skipSensitive }: TranscriptsPage,
): Promise<StoredTranscript[]> {
  const skip = skipSensitive ?? (await readPolicy(siteId)).skipSensitive;
  const heads = await headsOfDay({
    site_id: siteId,
    days: [day],
    after: afterCallId,
    skip_sensitive: skip ? 1 : 0,
    limit,
  });
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last) return [];
  const rows = await utterancesOfCalls({ site_id: siteId, day, first: first.call_id, last: last.call_id });
  const said = new Map<string, Utterance[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const utterances = said.get(key) ?? [];
    utterances.push({ speaker: row.speaker, startMs: row.start_ms, endMs: row.end_ms, text: row.text });
    said.set(key, utterances);
  }
  return heads.map((head) => ({
    callId: head.call_id,
    version: head.version,
    language: head.language,
    sensitive: head.sensitive,
    utterances: said.get(keyOf(head)) ?? [],
  }));
}

function keyOf({ call_id, version }: { call_id: string; version: string }): string {
  return `${version}:${call_id}`;
}
