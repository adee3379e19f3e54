import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { WhisperSettings } from '../whisper-settings';
import type { EncodedSound } from './encode-sound';
import { joinSounds } from './join-sounds';

/** What a step of the decoder gives: logits [rows, read, vocabulary], attention [rows, heads, new tokens, frames]. */
export interface DecoderStep {
  logits: Float32Array;
  attention: Float32Array;
}

/** Room for what was read grows by so many tokens. */
const TOKENS_AT_ONCE = 64;

/**
 * Rows that are written together, one token a step. What they read so far is kept in two sets of buffers, from one of
 * which a step reads while it writes the other, so that a step allocates nothing; a row that is done leaves.
 */
export class DecoderBatch {
  readonly frames: number;
  private rows: number;
  /** tokens read */
  private past = 0;
  private readonly cross: Float32Array[];
  private readonly silence: Float32Array;
  private from: Float32Array[] = [];
  private to: Float32Array[] = [];
  private logits = new Float32Array(0);
  private attention = new Float32Array(0);

  constructor(
    private readonly session: InferenceSession,
    private readonly settings: WhisperSettings,
    sounds: readonly EncodedSound[],
  ) {
    const joined = joinSounds(sounds, settings.shape);
    this.rows = sounds.length;
    this.frames = joined.frames;
    this.cross = joined.cross;
    this.silence = joined.silence;
  }

  /**
   * Reads tokens.
   * @param tokens as many a row for each
   * @param read at which of them logits are wanted
   */
  async step(tokens: readonly (readonly number[])[], read: readonly number[]): Promise<DecoderStep> {
    const { shape, alignmentHeads } = this.settings;
    const { rows, past } = this;
    const fresh = tokens[0]?.length ?? 0;
    const all = past + fresh;
    this.logits = roomFor(this.logits, rows * read.length * shape.vocabulary);
    this.attention = roomFor(this.attention, rows * alignmentHeads.length * fresh * this.frames);
    const size = rows * shape.decoderHeads * shape.headWidth;
    const capacity = Math.ceil(all / TOKENS_AT_ONCE) * TOKENS_AT_ONCE * size;
    for (let at = 0; at < 2 * shape.decoderLayers; at += 1) {
      this.from[at] ??= new Float32Array(0);
      if ((this.to[at]?.length ?? 0) < all * size) this.to[at] = new Float32Array(capacity);
    }
    const result = {
      logits: floats(this.logits, [rows, read.length, shape.vocabulary]),
      attention: floats(this.attention, [rows, alignmentHeads.length, fresh, this.frames]),
      ...this.kept('present', this.to, all),
    };
    await this.session.run(
      {
        tokens: integers(tokens.flat(), [rows, fresh]),
        places: integers(
          Array.from({ length: fresh }, (_, at) => past + at),
          [fresh],
        ),
        read: integers(read, [read.length]),
        mask: floats(causalMask(fresh, past), [fresh, all]),
        silence: floats(this.silence, [rows, 1, 1, this.frames]),
        ...this.kept('past', this.from, past),
        ...this.kept('cross', this.cross, this.frames),
      },
      result,
    );
    [this.from, this.to] = [this.to, this.from];
    this.past = all;
    return { logits: this.logits, attention: this.attention };
  }

  /** Takes a row out; the last takes its place. */
  leave(row: number): void {
    const { decoderHeads, headWidth } = this.settings.shape;
    const last = this.rows - 1;
    const move = (values: Float32Array, size: number) =>
      values.copyWithin(row * size, last * size, (last + 1) * size);
    if (row !== last) {
      for (const values of this.cross) move(values, decoderHeads * headWidth * this.frames);
      for (const values of this.from) move(values, decoderHeads * headWidth * this.past);
      move(this.silence, this.frames);
    }
    this.rows = last;
  }

  /** Keys and values of all layers, in turns, as the graph names and shapes them. */
  private kept(stem: string, values: readonly Float32Array[], length: number): Record<string, Tensor> {
    const { decoderHeads: heads, headWidth } = this.settings.shape;
    return Object.fromEntries(
      values.map((own, at) => [
        `${stem}.${at >> 1}.${at % 2 === 0 ? 'key' : 'value'}`,
        floats(
          own,
          at % 2 === 0 ? [this.rows, heads, headWidth, length] : [this.rows, heads, length, headWidth],
        ),
      ]),
    );
  }
}

/** -infinity where a new token would look at one behind it. */
function causalMask(fresh: number, past: number): Float32Array {
  const all = past + fresh;
  const mask = new Float32Array(fresh * all);
  for (let row = 0; row < fresh; row += 1) {
    mask.fill(Number.NEGATIVE_INFINITY, row * all + past + row + 1, (row + 1) * all);
  }
  return mask;
}

function roomFor(room: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> {
  return room.length < size ? new Float32Array(size) : room;
}

/** A tensor over the beginning of a buffer. */
function floats(values: Float32Array, dims: number[]): Tensor {
  return new Tensor(
    'float32',
    values.subarray(
      0,
      dims.reduce((size, own) => size * own, 1),
    ),
    dims,
  );
}

function integers(values: readonly number[], dims: number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}
