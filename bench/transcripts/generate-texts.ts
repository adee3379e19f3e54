import { searchWords } from '@/models/text/search-tokens';
import { clickhouse } from '@/server/clickhouse/client';
import { database } from '@/server/postgres/client';
import type { Sentence } from './sentences';

export const TURNS = 40;
const CALLS_A_STATEMENT = 25_000;
/** Of ten calls so many are in a language; the others in English. */
const SHARES = { nl: 2, de: 1, 'zh-TW': 1 } as const;

const SENTENCES = `
  CREATE TABLE bench_sentences (language LowCardinality(String), place UInt32, speaker Enum8('customer' = 1, 'agent' = 2),
    text String, words String) ENGINE = MergeTree ORDER BY (language, place)`;

const LANGUAGE = `
  multiIf(cityHash64(call_id) % 10 < ${SHARES.nl}, 'nl', cityHash64(call_id) % 10 < ${SHARES.nl + SHARES.de}, 'de',
    cityHash64(call_id) % 10 < ${SHARES.nl + SHARES.de + SHARES['zh-TW']}, 'zh-TW', 'en')`;

/** The calls of a statement, each with its language. */
const CALLS = `
  SELECT started_on, call_id, version, ${LANGUAGE} AS language
  FROM calls
  WHERE site_id = {siteId:UInt32} AND version - {first:UInt64} BETWEEN {from:UInt64} AND {to:UInt64}`;

const UTTERANCES = `
  INSERT INTO utterances (site_id, started_on, call_id, version, ordinal, speaker, text, words)
  SELECT {siteId:UInt32}, said.started_on, said.call_id, said.version, said.ordinal,
    toString(sentence.speaker), sentence.text, sentence.words
  FROM (
    SELECT started_on, call_id, version, language, arrayJoin(range(${TURNS})) AS ordinal,
      toUInt32(cityHash64(call_id, ordinal) % transform(language, {languages:Array(String)}, {sizes:Array(UInt32)}, 1))
        AS place
    FROM (${CALLS})) AS said
  INNER JOIN bench_sentences AS sentence ON sentence.language = said.language AND sentence.place = said.place`;

const HEADS = `
  INSERT INTO transcripts (site_id, started_on, call_id, version, language, utterances, engine)
  SELECT {siteId:UInt32}, started_on, call_id, version, language, ${TURNS}, 'bench' FROM (${CALLS})`;

/**
 * A transcript of 40 turns for each of a site's generated calls, its turns drawn from real sentences of the call's language.
 * Made inside ClickHouse: this is not how fast deliveries are.
 */
export async function generateTexts(
  siteId: number,
  calls: number,
  sentences: readonly Sentence[],
  onProgress: (utterances: number) => void,
): Promise<void> {
  await clickhouse().command({ query: SENTENCES });
  const sizes = new Map<string, number>();
  const values = sentences.map(({ language, speaker, text }) => {
    const place = sizes.get(language) ?? 0;
    sizes.set(language, place + 1);
    return { language, place, speaker, text, words: searchWords(text) };
  });
  await clickhouse().insert({ table: 'bench_sentences', values, format: 'JSONEachRow' });
  const batch = await database().ingestBatch.findFirstOrThrow({ where: { siteId } });
  const first = String(BigInt(batch.seq) * 4294967296n + 1n);
  const params = { siteId, first, languages: [...sizes.keys()], sizes: [...sizes.values()] };
  for (let from = 0; from < calls; from += CALLS_A_STATEMENT) {
    const query_params = { ...params, from, to: Math.min(calls, from + CALLS_A_STATEMENT) - 1 };
    for (const query of [UTTERANCES, HEADS]) {
      await clickhouse().command({
        query,
        query_params,
        clickhouse_settings: {
          insert_deduplicate: 0,
          wait_end_of_query: 1,
          max_partitions_per_insert_block: '0',
        },
      });
    }
    onProgress((query_params.to + 1) * TURNS);
  }
}
