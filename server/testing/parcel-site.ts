import type { Speaker } from '@/models/text/transcript';
import { settleSite } from '@/server/calls/settle';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { compileDetectors } from '@/server/irritants/detectors/compile-detectors';
import { detectorSpecs } from '@/server/irritants/detectors/detector-specs';
import { callsForRules } from '@/server/irritants/facts/calls-for-rules';
import { insertReadings } from '@/server/labelling/insert-readings';
import { clickHouseInstant, EMPTY_READING, type StoredReading } from '@/server/labelling/reading-row';
import { database } from '@/server/postgres/client';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { addDays } from '@/server/trends/period';

/** The first of its days: a Monday. */
export const FIRST_DAY = '2026-03-02';
export const DAYS = 28;
export const LAST_DAY = addDays(FIRST_DAY, DAYS - 1);
const CALLS_A_DAY = 20;

const idOf = (day: number, call: number): string =>
  `d${String(day).padStart(2, '0')}-${String(call).padStart(2, '0')}`;

type Turn = readonly [Speaker, string];

const THINGS = ['shoes', 'lamp', 'books', 'chair', 'phone', 'coat', 'table'];
const FOR_WHOM = ['my mother', 'the office', 'a friend', 'the party', 'my son'];

/** No two calls of a week say the same. */
const lateTurns = (day: number, call: number): readonly Turn[] => [
  ['agent', 'Good morning, how can I help?'],
  [
    'customer',
    `My parcel never arrived and nobody tells me anything, it was the ${THINGS[day % THINGS.length]} for ${FOR_WHOM[call % FOR_WHOM.length]}.`,
  ],
  ['agent', 'I am sorry, let me look.'],
  ['customer', 'I have called three times already.'],
];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];

const billTurns = (day: number, call: number): readonly Turn[] => [
  ['agent', 'Good morning, how can I help?'],
  [
    'customer',
    `I have a question about my bill of ${MONTHS[day % MONTHS.length]}, and about ${FOR_WHOM[call % FOR_WHOM.length]}.`,
  ],
  ['agent', 'Of course.'],
  ['customer', 'Thank you.'],
];

/**
 * A site with four weeks of calls about parcels and bills: of twenty calls a day the first four say that a parcel never
 * arrived (sixteen on the last day), take three minutes longer, and half of their callers call again.
 */
export async function parcelSite(): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await database().site.create({ data: { code, name: code, timeZone: 'Europe/Amsterdam' } });
  await database().queue.create({ data: { siteId: id, code: 'service', name: 'Service' } });
  const calls: TestCall[] = [];
  const texts: Parameters<typeof insertTranscripts>[1][number][] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let call = 0; call < CALLS_A_DAY; call += 1) {
      const late = call < (day === DAYS - 1 ? 16 : 4);
      const callId = idOf(day, call);
      const startedAt = new Date(Date.parse(`${addDays(FIRST_DAY, day)}T08:00:00Z`) + call * 600_000);
      calls.push({
        callId,
        startedAt,
        queue: 'service',
        // The first two late callers of a day are those of the day before: they call again.
        callerKey:
          late && call < 4 ? `late ${day - (call < 2 ? 1 : 0)} ${call % 2}` : `caller ${day} ${call}`,
        talkMs: (late ? 480_000 : 300_000) + ((day * 7 + call * 13) % 10) * 6000,
        waitMs: 20_000,
      });
      texts.push({ callId, startedAt, turns: late ? lateTurns(day, call) : billTurns(day, call) });
    }
  }
  await insertCalls(id, calls);
  await insertTranscripts(id, texts);
  await settleSite(id);
  await markInsightsDirty(id, testDays());
  await refreshInsights(id);
  return id;
}

const testDays = (): string[] => Array.from({ length: DAYS }, (_, day) => addDays(FIRST_DAY, day));

let runs = 1000;

/** Reads all calls of the site with the detectors that count now, as a run does. */
export async function readIrritants(siteId: number): Promise<void> {
  const specs = await detectorSpecs(siteId);
  const detectors = await compileDetectors(specs);
  runs += 1;
  const readings: StoredReading[] = [];
  for (const [index, day] of testDays().entries()) {
    const callIds = Array.from({ length: CALLS_A_DAY }, (_, call) => idOf(index, call));
    for (const { callId, call } of await callsForRules({
      siteId,
      days: [day],
      callIds,
      withLastCall: true,
    })) {
      const detections = await detectors.detect(call);
      const disputes = detectors.dispute(call, detections);
      readings.push({
        ...EMPTY_READING,
        site_id: siteId,
        started_on: day,
        call_id: callId,
        kind: 'irritant',
        run: runs,
        model: specs.fingerprint,
        transcript_version: '1',
        top: detections[0]?.irritantId ?? '',
        top_score: detections[0]?.score ?? 0,
        labels: detections.map(({ irritantId }) => irritantId),
        scores: detections.map(({ score }) => score),
        evidence_utterances: detections.map(({ evidence }) => evidence?.utterance ?? 0),
        evidence_starts: detections.map(({ evidence }) => evidence?.start ?? 0),
        evidence_ends: detections.map(({ evidence }) => evidence?.end ?? 0),
        reasons: detections.map(({ why }) => why),
        only_rule: disputes.onlyRule,
        only_model: disputes.onlyModel,
        made_at: clickHouseInstant(new Date()),
      });
    }
  }
  await insertReadings(crypto.randomUUID(), readings);
  await markInsightsDirty(siteId, testDays());
  await refreshInsights(siteId);
}
