import { clickhouse } from '@/server/clickhouse/client';

/** A transcript as the store has it, with its utterances; what was withdrawn or replaced is not among them. */
interface StoredText {
  callId: string;
  day: string;
  language: string;
  engine: string;
  turns: string[];
}

async function ask<Row>(query: string, siteId: number): Promise<Row[]> {
  const answer = await clickhouse().query({ query, query_params: { siteId }, format: 'JSONEachRow' });
  return answer.json<Row>();
}

type Place = { callId: string; day: string; version: number };

/** All transcripts of a site that count, by call and day, read without the product's own queries. */
export async function storedTexts(siteId: number): Promise<StoredText[]> {
  const heads = await ask<Omit<StoredText, 'turns'> & Place & { utterances: number }>(
    `SELECT call_id AS callId, started_on AS day, version, language, engine, utterances
     FROM transcripts FINAL WHERE site_id = {siteId:UInt32} ORDER BY callId, day`,
    siteId,
  );
  const said = await ask<Place & { turn: string }>(
    `SELECT call_id AS callId, started_on AS day, version, concat(toString(speaker), ': ', text) AS turn
     FROM utterances WHERE site_id = {siteId:UInt32} ORDER BY ordinal`,
    siteId,
  );
  const keyOf = ({ callId, day, version }: Place) => `${callId} ${day} ${version}`;
  const turnsOf = new Map<string, string[]>();
  for (const one of said) turnsOf.set(keyOf(one), [...(turnsOf.get(keyOf(one)) ?? []), one.turn]);
  return heads.map(({ callId, day, version, language, engine, utterances }) => {
    const turns = turnsOf.get(keyOf({ callId, day, version })) ?? [];
    if (turns.length !== utterances)
      throw new Error(`${callId}: ${turns.length} of ${utterances} utterances`);
    return { callId, day, language, engine, turns };
  });
}
