import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** Which transcripts go where, side by side: those that count on their old day, each call once, to a day and version. */
const params = z.object({
  siteId: z.int().positive(),
  callIds: z.array(z.string()),
  fromDays: z.array(z.iso.date()),
  versions: z.array(z.string()),
  toDays: z.array(z.iso.date()),
  newVersions: z.array(z.string()),
});

const settings = { max_partitions_per_insert_block: '0' };

/** Of a row's call, where it goes. */
const TO_DAY = 'transform(call_id, {callIds:Array(String)}, {toDays:Array(Date)}, toDate(0))';
const VERSION =
  'transform(call_id, {callIds:Array(String)}, arrayMap(toUInt64, {versions:Array(String)}), toUInt64(0))';
const NEW_VERSION =
  'transform(call_id, {callIds:Array(String)}, arrayMap(toUInt64, {newVersions:Array(String)}), toUInt64(0))';

/** Rows of these calls on the days they leave, or come to; what is asked beyond that is asked outside. */
const rowsOn = (table: string, days: 'fromDays' | 'toDays') => `
  SELECT *
  FROM ${table}
  WHERE site_id = {siteId:UInt32}
    AND (started_on, call_id) IN (
      SELECT tupleElement(place, 1), tupleElement(place, 2)
      FROM (SELECT arrayJoin(arrayZip({${days}:Array(Date)}, {callIds:Array(String)})) AS place))`;

/** Copies the utterances; what a try that was cut off has copied is not copied again. */
export const copyUtterances = defineStatement({
  name: 'transcripts.copy-utterances',
  sql: `
    INSERT INTO utterances
    SELECT * REPLACE (${TO_DAY} AS started_on, ${NEW_VERSION} AS version)
    FROM (
      SELECT *
      FROM (${rowsOn('utterances', 'fromDays')})
      WHERE version = ${VERSION}
        AND (call_id, ordinal) NOT IN (
          SELECT call_id, ordinal FROM (${rowsOn('utterances', 'toDays')}) WHERE version = ${NEW_VERSION}))`,
  params,
  settings,
});

/** Copies what was read in them: it was read in the same words, so it goes with the new version. */
export const copyReadings = defineStatement({
  name: 'transcripts.copy-readings',
  sql: `
    INSERT INTO readings
    SELECT * REPLACE (${TO_DAY} AS started_on, ${NEW_VERSION} AS transcript_version)
    FROM (
      SELECT *
      FROM (${rowsOn('readings', 'fromDays')})
      WHERE transcript_version = ${VERSION}
        AND (call_id, kind, run) NOT IN (
          SELECT call_id, kind, run
          FROM (${rowsOn('readings', 'toDays')})
          WHERE transcript_version = ${NEW_VERSION}))`,
  params,
  settings,
});

/** Copies what people said of them; of the same rows one counts. */
export const copyCorrections = defineStatement({
  name: 'transcripts.copy-corrections',
  sql: `
    INSERT INTO corrections
    SELECT * REPLACE (${TO_DAY} AS started_on)
    FROM (${rowsOn('corrections', 'fromDays')})`,
  params,
  settings,
});

/** The heads on their new day: from here on the transcripts are seen there. */
export const copyHeads = defineStatement({
  name: 'transcripts.copy-heads',
  sql: `
    INSERT INTO transcripts
    SELECT * REPLACE (${TO_DAY} AS started_on, ${NEW_VERSION} AS version)
    FROM (
      SELECT * FROM (${rowsOn('transcripts', 'fromDays')}) WHERE version = ${VERSION} AND is_deleted = 0)`,
  params,
  settings,
});
