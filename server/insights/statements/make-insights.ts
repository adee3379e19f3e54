import { z } from 'zod';
import { batchOfVersion } from '@/server/calls/batch-of-version';
import { defineStatement } from '@/server/clickhouse/define-statement';
import { IN_ZONE, queueZoneParams } from '@/server/rollups/queue-zones';
import { ONWARD_LEGS } from './onward-legs';

/** SQL: the newest row of a call by a column, of some UTC days. */
const newest = (table: string, kind: string) => `
  SELECT * FROM ${table}
  WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND kind = '${kind}'
  ORDER BY started_on, call_id, run DESC, made_at DESC
  LIMIT 1 BY started_on, call_id`;

/** SQL: what people said of the labels of a kind, a row a call; the newest word on a label counts, newest labels first. */
const corrected = (kind: string) => `
  SELECT
    started_on, call_id,
    arrayMap(one -> one.2, arrayReverseSort(groupArrayIf((seq, merged_label), verdict = 'is'))) AS affirmed,
    groupArrayIf(merged_label, verdict = 'is_not') AS denied,
    countIf(verdict != 'withdrawn') > 0 AS is_corrected
  FROM (
    SELECT started_on, call_id, label, verdict, seq, ${merged('label')} AS merged_label
    FROM corrections
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND kind = '${kind}'
    ORDER BY started_on, call_id, label, seq DESC
    LIMIT 1 BY started_on, call_id, label)
  GROUP BY started_on, call_id`;

function merged(label: string): string {
  return `transform(toString(${label}), {mergedFrom:Array(String)}, {mergedInto:Array(String)}, toString(${label}))`;
}

/** SQL: labels of a model that nobody denied, behind those that people affirmed. */
const counted = (labels: string, people: string) => `
  arrayDistinct(arrayConcat(${people}.affirmed,
    arrayFilter(label -> NOT has(${people}.denied, label), arrayMap(label -> ${merged('label')}, ${labels}))))`;

/** SQL: did the caller call in the week before a call, and again in the week after it? Reads a week either side. */
const REPEATS = `
  SELECT started_on, call_id,
    dateDiff('second', before, started_at) <= 604800 AND before != toDateTime64(0, 3, 'UTC') AS is_repeat,
    after != toDateTime64(0, 3, 'UTC') AND dateDiff('second', started_at, after) <= 604800 AS is_repeated
  FROM (
    SELECT started_on, call_id, started_at,
      lagInFrame(started_at, 1, toDateTime64(0, 3, 'UTC')) OVER callers AS before,
      leadInFrame(started_at, 1, toDateTime64(0, 3, 'UTC')) OVER callers AS after
    FROM (
      SELECT started_on, call_id, started_at, caller_key FROM calls FINAL
      WHERE site_id = {siteId:UInt32} AND started_on IN {weeks:Array(Date)} AND caller_key IN (
        SELECT caller_key FROM calls
        WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND caller_key != ''
          AND (started_on, call_id) IN (
            SELECT started_on, call_id FROM transcripts
            WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)})))
    WINDOW callers AS (
      PARTITION BY caller_key ORDER BY started_at, call_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))
  WHERE started_on IN {days:Array(Date)}`;

/**
 * Makes the insights of the calls of one zone on some UTC days that have a transcript: their facts, the newest reading of
 * each kind of the transcript that counts, and people's corrections over it.
 */
export const makeInsights = defineStatement({
  name: 'insights.make',
  sql: `
    INSERT INTO call_insights
      (site_id, day, snapshot, call_id, started_at, local_date, local_minute, queue, direction, type, agent, agent_group,
       outcome, wait_ms, hold_ms, handle_ms, is_transferred, is_repeat, is_repeated, language, sensitive, utterances,
       intent_run, sentiment_run, irritant_run, intent, intents, top_intent, top_score, irritants,
       customer_balance, agent_balance, trend, strong_negative, is_corrected,
       entry, menu_choice, transferred_to, onward_call_id, onward_wait_ms, onward_handle_ms, batch_seq)
    SELECT
      {siteId:UInt32}, calls.started_on, {snapshot:UInt64}, calls.call_id, calls.started_at,
      toDate(calls.started_at, {zone:String}),
      toHour(calls.started_at, {zone:String}) * 60 + toMinute(calls.started_at, {zone:String}),
      calls.queue, calls.direction, calls.type, calls.agent, calls.agent_group, calls.outcome,
      calls.wait_ms, calls.hold_ms, calls.talk_ms + calls.hold_ms + calls.acw_ms,
      calls.outcome = 'transferred' OR calls.transferred_to != '',
      if(calls.caller_key = '', NULL, repeats.is_repeat), if(calls.caller_key = '', NULL, repeats.is_repeated),
      texts.language, notEmpty(texts.sensitive), texts.utterances,
      if(intents.transcript_version = texts.version, intents.run, 0) AS intent_run,
      if(sentiments.transcript_version = texts.version, sentiments.run, 0) AS sentiment_run,
      if(irritants.transcript_version = texts.version, irritants.run, 0) AS irritant_run,
      all_intents[1],
      ${counted('if(intent_run = 0, [], intents.labels)', 'intent_words')} AS all_intents,
      if(intent_run = 0, '', ${merged('intents.top')}), if(intent_run = 0, 0, intents.top_score),
      ${counted('if(irritant_run = 0, [], irritants.labels)', 'irritant_words')},
      if(sentiment_run = 0, NULL, sentiments.customer_balance),
      if(sentiment_run = 0, NULL, sentiments.agent_balance),
      if(sentiment_run = 0, NULL, sentiments.trend),
      multiIf(
        has(sentiment_words.affirmed, 'strong_negative'), 1,
        has(sentiment_words.denied, 'strong_negative') OR sentiment_run = 0, 0,
        has(sentiments.labels, 'strong_negative'), sentiments.scores[1], 0),
      intent_words.is_corrected OR irritant_words.is_corrected OR sentiment_words.is_corrected,
      calls.entry, calls.menu_choice, calls.transferred_to, onward.leg,
      if(onward.leg = '', NULL, onward.leg_wait_ms), if(onward.leg = '', NULL, onward.leg_handle_ms),
      ${batchOfVersion('calls.version')}
    FROM (
      SELECT * FROM calls FINAL
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND ${IN_ZONE}) AS calls
    INNER JOIN (
      SELECT * FROM transcripts FINAL
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}) AS texts USING (started_on, call_id)
    LEFT JOIN (${newest('readings', 'intent')}) AS intents USING (started_on, call_id)
    LEFT JOIN (${newest('readings', 'sentiment')}) AS sentiments USING (started_on, call_id)
    LEFT JOIN (${newest('readings', 'irritant')}) AS irritants USING (started_on, call_id)
    LEFT JOIN (${corrected('intent')}) AS intent_words USING (started_on, call_id)
    LEFT JOIN (${corrected('sentiment')}) AS sentiment_words USING (started_on, call_id)
    LEFT JOIN (${corrected('irritant')}) AS irritant_words USING (started_on, call_id)
    LEFT JOIN (${REPEATS}) AS repeats USING (started_on, call_id)
    LEFT JOIN (${ONWARD_LEGS}) AS onward USING (started_on, call_id)`,
  params: z.object({
    ...queueZoneParams,
    days: z.array(z.iso.date()).min(1),
    /** the days and a week either side of each */
    weeks: z.array(z.iso.date()).min(1),
    snapshot: z.int().positive(),
    /** side by side, never empty: labels of merged intents and irritants, and what they count for */
    mergedFrom: z.array(z.string()).min(1),
    mergedInto: z.array(z.string()).min(1),
  }),
  settings: {
    do_not_merge_across_partitions_select_final: 1,
    max_partitions_per_insert_block: '0',
    // A call without a reading has the defaults of its columns, not NULL.
    join_use_nulls: 0,
  },
});
