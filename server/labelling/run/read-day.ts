import { createHash } from 'node:crypto';
import type { LabelKind } from '@/server/postgres/generated/enums';
import { type StoredTranscript, transcriptsOfDay } from '@/server/transcripts/transcripts-of-day';
import { insertReadings } from '../insert-readings';
import { newestReadings } from '../queries/newest-readings';
import { type KnownFacts, knownFacts } from './known-facts';
import type { SiteReaders } from './open-readers';
import type { ReadingPool } from './reading-pool';
import type { CallToRead } from './reading-task';
import { recountCorrected } from './recount-corrected';
import { toStoredReadings } from './to-stored-readings';

export interface DayReading {
  siteId: number;
  run: number;
  /** UTC, YYYY-MM-DD */
  day: string;
  /** new: only what has not been read in the transcript that counts */
  scope: 'new' | 'all';
  readers: SiteReaders;
  pool: ReadingPool;
  signal: AbortSignal;
}

/** Calls in memory at once. */
const PAGE = 256;

/**
 * Reads the calls of a UTC day page by page and stores what was read.
 * @param onCalls how many calls were read just now
 */
export async function readDay(reading: DayReading, onCalls: (calls: number) => void): Promise<void> {
  const { siteId, day, signal } = reading;
  let afterCallId = '';
  for (;;) {
    signal.throwIfAborted();
    const page = await transcriptsOfDay(siteId, day, { afterCallId, limit: PAGE });
    if (page.length === 0) return;
    const count = await readPage(reading, page);
    onCalls(count);
    afterCallId = page.at(-1)?.callId ?? '';
  }
}

async function readPage(reading: DayReading, page: readonly StoredTranscript[]): Promise<number> {
  const { siteId, day, run, readers, pool } = reading;
  const callIds = page.map(({ callId }) => callId);
  const [earlier, facts] = await Promise.all([
    newestReadings({ siteId, day, callIds }),
    knownFacts({ siteId, day, callIds }),
  ]);
  const wanted = page.flatMap((transcript) => {
    const before = earlier.filter(({ call_id }) => call_id === transcript.callId);
    const kinds = kindsToRead(reading, transcript, before);
    return kinds.length === 0 ? [] : [{ transcript, call: toRead(transcript, kinds, before, facts) }];
  });
  if (wanted.length === 0) return 0;
  const answers = await pool.read(wanted.map(({ call }) => call));
  const madeAt = new Date();
  const stored = wanted.flatMap(({ transcript }, at) => {
    const read = answers[at];
    return read ? toStoredReadings(read, { siteId, day, run, transcript, names: readers.names, madeAt }) : [];
  });
  await insertReadings(tokenOf(reading, wanted), stored);
  await recountCorrected({ siteId, day, callIds: wanted.map(({ transcript }) => transcript.callId) });
  return wanted.length;
}

/** The same for the same calls, transcripts and kinds of a run: read twice, they are stored once. */
function tokenOf(
  { siteId, run, day }: DayReading,
  wanted: readonly { transcript: StoredTranscript; call: CallToRead }[],
): string {
  const content = wanted.map(({ transcript, call }) => [
    transcript.callId,
    transcript.version,
    ...call.kinds,
  ]);
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `read:${siteId}:${run}:${day}:${digest}`;
}

type Earlier = Awaited<ReturnType<typeof newestReadings>>;

function kindsToRead(
  { scope, readers }: DayReading,
  { version }: StoredTranscript,
  before: Earlier,
): readonly LabelKind[] {
  if (scope === 'all') return readers.kinds;
  const read = before.filter((one) => one.transcript_version === version).map(({ kind }) => kind);
  return readers.kinds.filter((kind) => !read.includes(kind));
}

function toRead(
  transcript: StoredTranscript,
  kinds: readonly LabelKind[],
  before: Earlier,
  facts: KnownFacts,
): CallToRead {
  const of = (kind: LabelKind) =>
    before.find((one) => one.kind === kind && one.transcript_version === transcript.version);
  return {
    kinds,
    transcript: { language: transcript.language, utterances: transcript.utterances },
    facts: facts.of(transcript.callId),
    intents: of('intent')?.labels ?? null,
    customerSentiment: of('sentiment')?.customer_balance ?? null,
  };
}
