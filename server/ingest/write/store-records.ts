import { AppError } from '@/server/errors';
import type { IngestBatch } from '@/server/postgres/generated/client';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import type { ConvertRow } from '../mapping/compile-calls';
import { RowProblem } from '../row-problem';
import type { OpenRecords } from '../source/read-records';
import type { SourceRecord } from '../source/tokenize';
import { acknowledge } from './acknowledge';
import { Block } from './block';
import type { Encoder } from './encode';
import { ensureQueues } from './ensure-queues';
import { insertBlock } from './insert-block';
import { explainPostgresError } from './postgres-errors';
import { whileUnavailable } from './retry';

export interface Progress {
  rowsRead: number;
  rowsStored: number;
  rowsQuarantined: number;
  bytesRead: number;
  sizeBytes: number;
}

export interface StoreOptions {
  batch: IngestBatch;
  signal?: AbortSignal;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** More bad rows than this are not a file with errors but a mapping that does not fit. */
export const MAX_QUARANTINED = 100_000;
/** After so many rows, hardly any of them good, reading on is useless. */
const EARLY_ROWS = 5_000;
const EARLY_BAD_SHARE = 0.95;
const DAY_MS = 86_400_000;

interface Fact {
  queue: string;
}

/**
 * Converts records and stores them block by block; while one block is on its way the next is read. Lines that were
 * acknowledged in an earlier run are skipped.
 * @returns false when it was canceled, by the signal or on the page
 * @throws AppError `invalid_input` when nearly all rows are bad; what was good stays
 */
export async function storeRecords<Kind extends Fact>(
  source: OpenRecords,
  convert: ConvertRow<Kind>,
  encoder: Encoder<Kind>,
  options: StoreOptions,
): Promise<boolean> {
  const run = new BlockRun(options, encoder, source);
  const skipTo = Number(options.batch.acknowledgedLine);
  let block: Block | undefined;
  let line = 0;
  try {
    for await (const records of source.batches) {
      for (const record of records) {
        if (record.line <= skipTo) continue;
        const number = Block.of(record.line);
        if (block?.number !== number) {
          if (block && !(await run.hand(block))) return false;
          block = new Block(number);
        }
        addRecord(block, record, convert, encoder);
        line = record.line;
      }
      if (block) run.refuseHopeless(block);
      if (options.signal?.aborted) break;
    }
  } catch (error) {
    await run.drain();
    // A file that was cut off: the good rows before the cut are kept.
    if (block && error instanceof AppError) await run.handPart(block, line);
    throw error;
  }
  if (options.signal?.aborted) {
    await run.drain();
    return false;
  }
  if (block && !(await run.hand(block))) return false;
  await run.drain();
  return true;
}

function addRecord<Kind extends Fact>(
  block: Block,
  record: SourceRecord,
  convert: ConvertRow<Kind>,
  encoder: Encoder<Kind>,
): void {
  if (record.problem) {
    block.addBad(record.line, record.raw, record.problem);
    return;
  }
  try {
    const fact = convert(record.cells);
    block.add(encoder.encode(fact, record.line), encoder.utcDay(fact), fact.queue);
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    block.addBad(record.line, record.raw, thrown);
  }
}

/** Hands blocks to the stores, one at a time, and keeps count. */
class BlockRun {
  #underway: Promise<void> = Promise.resolve();
  #acknowledgedLine: number;
  #canceled = false;
  #failure: unknown = null;
  readonly #progress: Progress;
  readonly #knownQueues = new Set<string>();

  constructor(
    private readonly options: StoreOptions,
    private readonly encoder: Pick<Encoder<unknown>, 'table' | 'columns'>,
    private readonly source: OpenRecords,
  ) {
    const { batch } = options;
    this.#acknowledgedLine = Number(batch.acknowledgedLine);
    this.#progress = {
      rowsRead: Number(batch.rowsRead),
      rowsStored: Number(batch.rowsStored),
      rowsQuarantined: Number(batch.rowsQuarantined),
      bytesRead: Number(batch.bytesRead),
      sizeBytes: Number(batch.sizeBytes),
    };
  }

  /** Starts storing a block once the one before is stored. @returns false when the batch was canceled meanwhile */
  async hand(block: Block): Promise<boolean> {
    await this.drain();
    if (this.#canceled) return false;
    const bytesRead = this.source.bytesRead();
    this.#underway = this.#store(block, bytesRead).catch((error: unknown) => {
      this.#failure = error;
    });
    return true;
  }

  /** Stores what of a block was read before reading failed. */
  async handPart(block: Block, line: number): Promise<void> {
    block.cutAt(line);
    await this.hand(block);
    await this.drain();
  }

  /** Waits for the block under way. @throws what went wrong with it */
  async drain(): Promise<void> {
    await this.#underway;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
  }

  /** @throws AppError `invalid_input` when so many rows are bad that the mapping cannot be right */
  refuseHopeless(block: Block): void {
    const bad = this.#progress.rowsQuarantined + block.bad.length;
    const read = this.#progress.rowsRead + block.rowsRead;
    const hopeless = read >= EARLY_ROWS && bad > read * EARLY_BAD_SHARE;
    if (bad <= MAX_QUARANTINED && !hopeless) return;
    const example = block.bad.at(-1);
    throw new AppError(
      'invalid_input',
      `The mapping does not fit the file: ${bad} of the first ${read} rows cannot be stored` +
        `${example ? ` (line ${example.line}, ${example.field || 'whole line'}: ${example.reason})` : ''}.`,
      { hint: 'Look at the preview, correct the mapping, and send the file again.' },
    );
  }

  async #store(block: Block, bytesRead: number): Promise<void> {
    const { batch, signal } = this.options;
    const days = [...block.days].map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
    await whileUnavailable(() => markDaysDirty(batch.siteId, days), explainPostgresError, signal);
    await this.#ensureQueues(block);
    await insertBlock(`${batch.id}:${this.#acknowledgedLine}`, block, this.encoder, signal);
    const acknowledged = { fromLine: this.#acknowledgedLine, bytesRead };
    const { cancelRequested } = await acknowledge(batch.id, block, acknowledged);
    this.#acknowledgedLine = block.lastLine;
    this.#canceled = cancelRequested;
    this.#count(block, bytesRead);
  }

  async #ensureQueues(block: Block): Promise<void> {
    const unseen = [...block.queues].filter((queue) => queue !== '' && !this.#knownQueues.has(queue));
    if (unseen.length === 0) return;
    await whileUnavailable(() => ensureQueues(this.options.batch.siteId, unseen), explainPostgresError);
    for (const queue of unseen) this.#knownQueues.add(queue);
  }

  #count(block: Block, bytesRead: number): void {
    const progress = this.#progress;
    progress.rowsRead += block.rowsRead;
    progress.rowsStored += block.rowsStored;
    progress.rowsQuarantined += block.bad.length;
    progress.bytesRead = bytesRead;
    this.options.onProgress?.({ ...progress });
  }
}
