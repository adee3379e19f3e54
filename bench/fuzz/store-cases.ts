import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clickhouse } from '@/server/clickhouse/client';
import { AppError } from '@/server/errors';
import { toBatchView } from '@/server/ingest/batch-view';
import { database } from '@/server/postgres/client';
import type { IngestBatch } from '@/server/postgres/generated/client';
import { deliverFile } from '@/server/testing/deliver-file';
import { withOwnStores } from '../with-own-stores';
import { makeCase } from './make-case';
import { allSamples } from './samples';

/** Where the rows of each kind lie, one of each row that was stored. */
const TABLES = { calls: 'calls', intervals: 'interval_volumes', transcripts: 'transcripts' } as const;

/**
 * Delivers cases to stores of their own, a site each, and looks whether every delivery came to an end, and what lies in
 * the stores is what it says. @returns what is wrong
 */
export async function storeCases(count: number, from: number): Promise<string[]> {
  return withOwnStores(async (dataDir) => {
    const samples = allSamples();
    const folder = path.join(dataDir, 'cases');
    mkdirSync(folder);
    const findings: string[] = [];
    let read = 0;
    for (let number = from; number < from + count; number += 1) {
      const { name, bytes } = makeCase(number, samples);
      const file = path.join(folder, `${number}-${name}`);
      writeFileSync(file, bytes);
      const outcome = await deliverCase(number, file);
      if (outcome === 'read') read += 1;
      else if (outcome !== 'refused') findings.push(`stored case ${number} (${name}): ${outcome}`);
    }
    console.log(
      `of ${count} cases delivered to stores ${read} were read, ${count - read - findings.length} refused`,
    );
    return findings;
  });
}

async function deliverCase(number: number, file: string): Promise<string> {
  const code = `case-${number}`;
  const site = await database().site.create({ data: { code, name: code, timeZone: 'UTC' } });
  try {
    const batch = await deliverFile(site.id, file, { settle: false });
    return await differenceOf(batch);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const left = await database().ingestBatch.count({ where: { siteId: site.id } });
    return left === 0 ? 'refused' : 'refused, and yet a batch is left';
  }
}

/** "read" when the stores hold what the delivery says; a delivery that failed says what it kept before. */
async function differenceOf(batch: IngestBatch): Promise<string> {
  if (batch.status !== 'done' && batch.status !== 'failed') return `it ended as ${batch.status}`;
  const quarantined = await database().quarantinedRow.count({ where: { batchId: batch.id } });
  const ids = await storedRows(batch);
  const stored = Number(batch.rowsStored);
  const { callsRefused } = toBatchView(batch);
  if (callsRefused < 0 || (callsRefused > 0 && batch.kind !== 'transcripts'))
    return `${batch.rowsRead} read, but ${stored} stored and ${batch.rowsQuarantined} in quarantine`;
  if (quarantined !== Number(batch.rowsQuarantined))
    return `${quarantined} rows in quarantine, ${batch.rowsQuarantined} told`;
  if (ids > stored || (stored > 0 && ids === 0)) return `${ids} rows in the store, ${stored} told`;
  return 'read';
}

/** Rows that say the same of the same call are one: no more than were stored, and none without one. */
async function storedRows(batch: IngestBatch): Promise<number> {
  const answer = await clickhouse().query({
    query: `SELECT count() AS rows FROM ${TABLES[batch.kind]} FINAL WHERE site_id = {siteId:UInt32}`,
    query_params: { siteId: batch.siteId },
    format: 'JSONEachRow',
  });
  const [found] = await answer.json<{ rows: string | number }>();
  return Number(found?.rows ?? -1);
}
