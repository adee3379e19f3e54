import { clickhouse } from '@/server/clickhouse/client';
import { database } from '@/server/postgres/client';

export interface LabelledSite {
  siteId: number;
  irritantIds: string[];
  queues: number;
  /** the last of 365 days */
  lastDay: string;
}

const FIRST_DAY = '2025-01-01';
const LAST_DAY = '2025-12-31';
const QUEUES = 8;
const INTENTS = 60;
/** A call in four has an irritant, some of them two; the first ones are the most frequent. */
const RUN = 1;
const MODEL = 'irritants-bench';

/** A site with so many calls of a year that are transcribed, read and labelled; written straight into ClickHouse. */
export async function labelledSite(
  size: { calls: number; turns: number; irritants: number },
  say: (line: string) => void,
): Promise<LabelledSite> {
  const site = await database().site.create({ data: { code: 'bench', name: 'Bench', timeZone: 'UTC' } });
  const irritantIds: string[] = [];
  for (let at = 0; at < size.irritants; at += 1) {
    const status = at < size.irritants / 2 ? ('confirmed' as const) : ('candidate' as const);
    const origin = 'rule' as const;
    const made = await database().irritant.create({
      data: { siteId: site.id, name: `Irritant ${at}`, status, origin },
    });
    irritantIds.push(made.id);
  }
  const params = { site: site.id, calls: size.calls, turns: size.turns, irritants: irritantIds };
  const began = performance.now();
  const statement = async (what: string, query: string): Promise<void> => {
    await clickhouse().command({
      query,
      query_params: params,
      clickhouse_settings: { wait_end_of_query: 1, max_partitions_per_insert_block: '0' },
    });
    say(`${((performance.now() - began) / 1000).toFixed(1)} s: ${what}`);
  };
  await statement('insights', INSIGHTS);
  await statement('heads', HEADS);
  await statement('transcripts', TRANSCRIPTS);
  await statement('readings', READINGS);
  await statement('utterances', UTTERANCES);
  return { siteId: site.id, irritantIds, queues: QUEUES, lastDay: LAST_DAY };
}

const DAY = `toDate('${FIRST_DAY}') + intDiv(number * 365, {calls:UInt32})`;
const KEY = `concat('call-', toString(number))`;
const chance = (salt: number) => `(cityHash64(number, ${salt}) % 1000 / 1000)`;
/** Skewed: the square of a chance prefers the first irritants. */
const drawn = (salt: number) =>
  `{irritants:Array(String)}[1 + toUInt32(floor(pow(${chance(salt)}, 2) * length({irritants:Array(String)})))]`;
const LABELS = `multiIf(${chance(1)} < 0.05, arrayDistinct([${drawn(2)}, ${drawn(3)}]), ${chance(1)} < 0.25, [${drawn(2)}], [])`;
const CALLS = 'FROM numbers({calls:UInt32})';

const INSIGHTS = `
  INSERT INTO call_insights
    (site_id, day, snapshot, call_id, started_at, local_date, local_minute, queue, direction, type, agent, agent_group,
     outcome, wait_ms, hold_ms, handle_ms, is_transferred, is_repeat, is_repeated, language, sensitive, utterances,
     intent_run, sentiment_run, irritant_run, intent, intents, top_intent, top_score, irritants,
     customer_balance, agent_balance, trend, strong_negative, is_corrected)
  SELECT {site:UInt32}, ${DAY} AS on_day, 1, ${KEY},
    toDateTime64(on_day, 3, 'UTC') + 28800 + cityHash64(number, 4) % 36000 AS at, on_day,
    toHour(at) * 60 + toMinute(at),
    concat('queue ', toString(cityHash64(number, 5) % ${QUEUES})), 'inbound', '',
    concat('agent ', toString(cityHash64(number, 6) % 120)), concat('group ', toString(cityHash64(number, 7) % 6)),
    'answered', 20000, 0, 120000 + cityHash64(number, 8) % 400000 + length(labels) * 60000, 0,
    ${chance(9)} < 0.1, ${chance(10)} < 0.1, 'en', 0, {turns:UInt32}, 1, 1, 1,
    concat('intent ', toString(toUInt32(floor(pow(${chance(11)}, 2) * ${INTENTS})))) AS main,
    [main], main, 0.9, ${LABELS} AS labels, ${chance(12)} - 0.5, 0, 0, 0, 0
  ${CALLS}`;

const HEADS = `
  INSERT INTO insight_heads (site_id, day, snapshot)
  SELECT {site:UInt32}, toDate('${FIRST_DAY}') + number, 1 FROM numbers(365)`;

const TRANSCRIPTS = `
  INSERT INTO transcripts
    (site_id, started_on, call_id, version, language, utterances, engine, engine_model, engine_settings, sensitive,
     mask_types, mask_counts, batch_id)
  SELECT {site:UInt32}, ${DAY}, ${KEY}, 1, 'en', {turns:UInt32}, 'bench', '', '', [], [], [], generateUUIDv4()
  ${CALLS}`;

const READINGS = `
  INSERT INTO readings
    (site_id, started_on, call_id, kind, run, model, transcript_version, top, top_score, labels, scores,
     evidence_utterances, evidence_starts, evidence_ends, reasons, made_at)
  SELECT {site:UInt32}, ${DAY}, ${KEY}, 'irritant', ${RUN}, '${MODEL}', 1, '', 0, ${LABELS} AS found,
    arrayMap(_ -> 0.8, found), arrayMap(_ -> toUInt16(3), found), arrayMap(_ -> 0, found),
    arrayMap(_ -> 12, found), arrayMap(_ -> 'Rule 1', found), now64(3)
  ${CALLS}`;

const WORDS = `['parcel', 'code', 'invoice', 'order', 'please', 'waiting', 'never', 'arrived', 'account', 'again']`;
const UTTERANCES = `
  INSERT INTO utterances
    (site_id, started_on, call_id, version, ordinal, speaker, start_ms, end_ms, text, words, mask_types, mask_starts,
     mask_ends)
  SELECT {site:UInt32}, ${DAY}, ${KEY}, 1, turn, if(turn % 2 = 0, 'agent', 'customer'), turn * 5000, turn * 5000 + 4000,
    arrayStringConcat(arrayMap(at -> ${WORDS}[1 + cityHash64(number, turn, at) % 10], range(10)), ' ') AS said,
    concat(' ', said, ' '), [], [], []
  FROM numbers({calls:UInt32}) ARRAY JOIN range({turns:UInt32}) AS turn`;
