import { AppError } from '@/server/errors';
import type { ConvertRow } from '../mapping/compile-calls';
import { RowProblem } from '../row-problem';
import type { OpenRecords } from '../source/open-records';
import type { SourceRecord } from '../source/tokenize';
import { Block } from './block';
import { BlockRun, type StoreOptions } from './block-run';
import type { Encoder } from './encode';

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
  const filler = new BlockFiller(run, convert, encoder, Number(options.batch.acknowledgedLine));
  try {
    for await (const records of source.batches) {
      if (!(await filler.take(records))) return false;
      if (options.signal?.aborted) break;
    }
  } catch (error) {
    await run.drain();
    // A file that was cut off: the good rows before the cut are kept.
    if (error instanceof AppError) await filler.handPart();
    throw error;
  }
  const finished = !options.signal?.aborted && (await filler.handLast());
  await run.drain();
  return finished;
}

/** Fills blocks with converted rows and hands over those that are full. */
class BlockFiller<Kind extends Fact> {
  #block: Block | null = null;
  #line = 0;

  constructor(
    private readonly run: BlockRun,
    private readonly convert: ConvertRow<Kind>,
    private readonly encoder: Encoder<Kind>,
    private readonly skipTo: number,
  ) {}

  /** @returns false when the batch was canceled. @throws AppError `invalid_input` when hardly a row is good */
  async take(records: readonly SourceRecord[]): Promise<boolean> {
    for (const record of records) {
      if (record.line <= this.skipTo) continue;
      const number = Block.of(record.line);
      if (this.#block?.number !== number) {
        if (this.#block && !(await this.run.hand(this.#block))) return false;
        this.#block = new Block(number);
      }
      this.#add(this.#block, record);
      this.#line = record.line;
    }
    if (this.#block) this.run.refuseHopeless(this.#block);
    return true;
  }

  /** Stores what was read until reading failed. */
  async handPart(): Promise<void> {
    if (!this.#block) return;
    this.#block.cutAt(this.#line);
    await this.run.hand(this.#block);
    await this.run.drain();
  }

  /** @returns false when the batch was canceled */
  async handLast(): Promise<boolean> {
    return !this.#block || (await this.run.hand(this.#block));
  }

  #add(block: Block, record: SourceRecord): void {
    if (record.problem) {
      block.addBad(record.line, record.raw, record.problem);
      return;
    }
    try {
      const fact = this.convert(record.cells);
      this.encoder.write(fact, record.line, block.rows);
      block.added(this.encoder.utcDay(fact), fact.queue);
    } catch (thrown) {
      if (!(thrown instanceof RowProblem)) throw thrown;
      block.addBad(record.line, record.raw, thrown);
    }
  }
}
