import { z } from 'zod';
import { audit } from '@/server/audit';
import type { UseCaseContext } from '@/server/auth/actor';
import { type CsvCell, csvHead, csvLine } from '@/server/csv/write-csv';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type CallItem, viewCall } from './call-item';
import type { CallPlace } from './call-order';
import type { CallReading } from './call-reading';
import { callsFilter } from './calls-filter';
import { countCalls } from './count-calls';
import { toMatchParams } from './match-params';
import { planDays } from './plan-days';
import { siteRules } from './queue-rules';
import { readOfCalls } from './read-of-calls';
import { UNKNOWN_INTENT } from './reading-vocabulary';
import { actorMay } from './require-readable';
import { placeOf, walkCalls } from './walk-calls';
import { wallTimeWriter } from './wall-time';

const MAX_EXPORTED_CALLS = 500_000;
const CALLS_A_CHUNK = 20_000;

export const exportCallsInput = z.object({ filter: callsFilter, oldestFirst: z.boolean().default(false) });

type WriteWallTime = ReturnType<typeof wallTimeWriter>;
const seconds = (ms: number): number => ms / 1000;

type ReadCall = CallItem & { reading: CallReading | null };

const COLUMNS: readonly [name: string, cell: (call: CallItem, wallTime: WriteWallTime) => CsvCell][] = [
  ['call_id', (call) => call.callId],
  ['started', (call, wallTime) => wallTime(call.startedAt, call.timeZone)],
  ['time_zone', (call) => call.timeZone],
  ['queue', (call) => call.queue],
  ['direction', (call) => call.direction],
  ['type', (call) => call.type],
  ['entry', (call) => call.entry],
  ['menu_choice', (call) => call.menuChoice],
  ['agent', (call) => call.agent],
  ['agent_group', (call) => call.agentGroup],
  ['outcome', (call) => call.outcome],
  ['source_outcome', (call) => call.sourceOutcome],
  ['ivr_s', (call) => seconds(call.ivrMs)],
  ['wait_s', (call) => seconds(call.waitMs)],
  ['talk_s', (call) => seconds(call.talkMs)],
  ['hold_s', (call) => seconds(call.holdMs)],
  ['after_call_work_s', (call) => seconds(call.acwMs)],
  ['wrap_up', (call) => call.wrapUp],
  ['transferred_to', (call) => call.transferredTo],
];

const names = (labels: CallReading['intents'] | undefined) =>
  (labels ?? []).map(({ name }) => name).join('; ');

/** For those who may see what was read in calls. */
const READING_COLUMNS: readonly [name: string, cell: (call: ReadCall) => CsvCell][] = [
  ['language', ({ reading }) => reading?.language ?? ''],
  [
    'intents',
    ({ reading }) =>
      reading?.intents.length === 0 && reading.intentsRead ? UNKNOWN_INTENT : names(reading?.intents),
  ],
  ['intent_score', ({ reading }) => (reading?.intentsRead ? Math.round(reading.score * 1e4) / 1e4 : '')],
  ['irritants', ({ reading }) => names(reading?.irritants)],
  ['customer_sentiment', ({ reading }) => reading?.sentiment ?? ''],
  ['corrected', ({ reading }) => (reading ? Number(reading.corrected) : '')],
];

/**
 * The calls that match a filter as a CSV file, in chunks of text, by time. Nothing is cut off: what is too much is refused
 * before the first line. The export is written to the audit log.
 * @throws AppError `not_found` for a site the actor may not see; `too_large` above MAX_EXPORTED_CALLS
 */
export async function exportCalls(
  context: UseCaseContext,
  input: z.input<typeof exportCallsInput>,
): Promise<AsyncGenerator<string, void>> {
  const rules = await siteRules(context, input.filter.siteId);
  const { filter, oldestFirst } = parseInput(exportCallsInput, input);
  const { calls } = await countCalls(context, { filter });
  if (calls === null || calls > MAX_EXPORTED_CALLS) {
    throw new AppError('too_large', 'There are too many calls in this period to export them at once.', {
      hint: `An export takes up to ${MAX_EXPORTED_CALLS.toLocaleString('en')} calls. Choose a shorter period.`,
    });
  }
  await database().$transaction((transaction) =>
    audit(transaction, context.actor, {
      action: 'calls.export',
      subject: `site:${filter.siteId}`,
      siteId: filter.siteId,
      details: { calls, filter: JSON.parse(JSON.stringify(filter)) },
    }),
  );
  const match = toMatchParams(filter, rules);
  const plan = await planDays(filter, match);

  const readings = actorMay(context.actor, 'intents:read') ? READING_COLUMNS : [];
  return (async function* lines() {
    yield csvHead([...COLUMNS, ...readings].map(([name]) => name));
    const wallTime = wallTimeWriter();
    let past: CallPlace | null = null;
    for (;;) {
      const walked = await walkCalls({
        siteId: filter.siteId,
        plan,
        match,
        past,
        descending: !oldestFirst,
        wanted: CALLS_A_CHUNK,
        maxRows: Number.POSITIVE_INFINITY,
      });
      const views = walked.rows.map((row) => viewCall(row, rules));
      const read = readings.length > 0 ? await readOfCalls(filter.siteId, views) : [];
      yield views
        .map((call, index) => {
          const reading = read[index]?.reading ?? null;
          const cells = COLUMNS.map(([, cell]) => cell(call, wallTime));
          return csvLine([...cells, ...readings.map(([, cell]) => cell({ ...call, reading }))]);
        })
        .join('');
      const last = walked.rows.at(-1);
      if (!last || walked.rows.length < CALLS_A_CHUNK) return;
      past = placeOf(last);
    }
  })();
}
