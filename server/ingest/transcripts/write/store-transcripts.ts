import { AppError } from '@/server/errors';
import { acknowledge } from '../../write/acknowledge';
import type { Progress, StoreOptions } from '../../write/block-run';
import { collectorOf } from '../collect-calls';
import type { CallUnit } from '../incoming-call';
import type { TextRules } from '../parts/text-rules';
import type { OpenTexts } from '../text-records';
import { storeBlock, type TextDelivery } from './store-block';
import { TranscriptBlock } from './transcript-block';

/** A call in quarantine is kept whole: a part of it, mended, would replace all of it. */
const KEPT_CHARS = 32 * 1024 * 1024;

/**
 * Makes calls of a file and stores them block by block, while the next block is read. Lines that were acknowledged in an
 * earlier run are skipped.
 * @returns false when it was canceled, by the signal or on the page
 * @throws AppError `invalid_input` when nearly no call can be stored; what was stored before stays
 */
export async function storeTranscripts(
  source: OpenTexts,
  rules: TextRules,
  delivery: TextDelivery,
  options: StoreOptions,
): Promise<boolean> {
  const run = new TranscriptRun(source, delivery, options);
  const collector = collectorOf(rules);
  const skipTo = Number(options.batch.acknowledgedLine);
  try {
    for await (const records of source.batches) {
      // Also what was stored before goes through the collector: a bad line tells something of the call behind it.
      const units = collector.push(records).filter(({ firstLine }) => firstLine > skipTo);
      if (!(await run.take(units))) return false;
      if (options.signal?.aborted) break;
    }
  } catch (error) {
    // A file that was cut off: whole calls before the cut are kept, the one it cut through is not.
    if (error instanceof AppError) await run.handLast();
    await run.drain();
    throw error;
  }
  if (options.signal?.aborted) {
    await run.drain();
    return false;
  }
  const finished =
    (await run.take(collector.end().filter(({ firstLine }) => firstLine > skipTo))) && (await run.handLast());
  await run.drain();
  return finished;
}

/** Fills blocks and hands them to the stores, one at a time, and keeps count. */
class TranscriptRun {
  #block = new TranscriptBlock();
  #underway: Promise<void> = Promise.resolve();
  #failure: unknown = null;
  #canceled = false;
  #acknowledgedLine: number;
  readonly #progress: Progress;

  constructor(
    private readonly source: OpenTexts,
    private readonly delivery: TextDelivery,
    private readonly options: StoreOptions,
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

  /** @returns false when the batch was canceled */
  async take(units: readonly CallUnit[]): Promise<boolean> {
    for (const unit of units) {
      this.#block.add(unit);
      if (this.#block.isFull && !(await this.handLast())) return false;
    }
    return true;
  }

  /** Hands over what is there. @returns false when the batch was canceled */
  async handLast(): Promise<boolean> {
    const block = this.#block;
    this.#block = new TranscriptBlock();
    await this.drain();
    if (this.#canceled) return false;
    if (block.units.length === 0) return true;
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

  async #store(block: TranscriptBlock, bytesRead: number): Promise<void> {
    const { batchId } = this.delivery;
    const fromLine = this.#acknowledgedLine;
    const name = { batchId, lines: `${fromLine}-${block.lastLine}` };
    const stored = await storeBlock(block, this.delivery, name);
    const final = { ...stored, lastLine: block.lastLine, keptChars: KEPT_CHARS };
    const { cancelRequested } = await acknowledge(batchId, final, { fromLine, bytesRead });
    this.#acknowledgedLine = block.lastLine;
    this.#canceled = cancelRequested;
    const progress = this.#progress;
    progress.rowsRead += stored.rowsRead;
    progress.rowsStored += stored.rowsStored;
    progress.rowsQuarantined += stored.bad.length;
    progress.bytesRead = bytesRead;
    this.options.onProgress?.({ ...progress });
  }
}
