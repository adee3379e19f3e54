import { AppError } from '@/server/errors';
import type { IngestBatch } from '@/server/postgres/generated/client';
import { markDaysDirty } from '@/server/rollups/mark-dirty';
import { isGathered } from '../gathered';
import type { OpenRecords } from '../source/open-records';
import { acknowledge } from './acknowledge';
import type { Block } from './block';
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
const MAX_QUARANTINED = 100_000;
/** After so many rows, hardly any of them good, reading on is useless. */
const EARLY_ROWS = 5_000;
const EARLY_BAD_SHARE = 0.95;
const DAY_MS = 86_400_000;

/** Hands blocks to the stores, one at a time, and keeps count. */
export class BlockRun {
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

  /** Waits for the block under way. @throws what went wrong with it */
  async drain(): Promise<void> {
    await this.#underway;
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
  }

  /** @throws AppError `invalid_input` when so many rows are bad that the mapping cannot be right */
  refuseHopeless(block: Block): void {
    if (isGathered(this.options.batch)) return;
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
    const days = new Map(
      [...block.days].map(([day, rows]) => [new Date(day * DAY_MS).toISOString().slice(0, 10), rows]),
    );
    await whileUnavailable(() => markDaysDirty(batch.siteId, [...days.keys()]), explainPostgresError, signal);
    await this.#ensureQueues(block);
    // A block that was cut short is another block: under the name of the whole one, its rest would be taken for stored.
    const name = { batchId: batch.id, lines: `${this.#acknowledgedLine}-${block.lastLine}` };
    await insertBlock(name, block, this.encoder, signal);
    const { lastLine, rowsRead, rowsStored, bad } = block;
    const acknowledged = { fromLine: this.#acknowledgedLine, bytesRead };
    const final = { lastLine, rowsRead, rowsStored, bad, days };
    const { cancelRequested } = await acknowledge(batch.id, final, acknowledged);
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
