import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { WhisperSettings } from '../whisper-settings';
import type { EncodedSound } from './encode-sound';
import { roomFor } from './room-for';

/** What a step of the decoder gives: logits [rows, read, vocabulary], attention [rows, heads, new tokens, frames]. */
export interface DecoderStep {
  logits: Float32Array;
  attention: Float32Array;
}

/** Room for what was read grows by so many tokens. */
const TOKENS_AT_ONCE = 64;

/** Buffers that one batch after another uses. Of `from` and `to` a step reads the one and writes the other. */
export interface BatchRooms {
  /** keys and values of each layer in turns, of the sounds */
  cross: Float32Array[];
  /** the same of the tokens that were read */
  from: Float32Array[];
  to: Float32Array[];
  logits: Float32Array;
  attention: Float32Array;
}

export function noRooms(): BatchRooms {
  return { cross: [], from: [], to: [], logits: new Float32Array(0), attention: new Float32Array(0) };
}

/** Rows that are written together, one token a step, without memory of their own; a row that is done leaves. */
export class DecoderBatch {
  readonly frames: number;
  private rows: number;
  /** tokens read */
  private past = 0;
  /** [rows, frames]: 0 where a row's sound is, -infinity behind it, where nobody is to attend to */
  private readonly silence: Float32Array;

  constructor(
    private readonly session: InferenceSession,
    private readonly settings: WhisperSettings,
    private readonly rooms: BatchRooms,
    { rows, frames }: { rows: number; frames: number },
  ) {
    const { decoderLayers, decoderHeads, headWidth } = settings.shape;
    this.rows = rows;
    this.frames = frames;
    this.silence = new Float32Array(rows * frames);
    for (let at = 0; at < 2 * decoderLayers; at += 1) {
      rooms.cross[at] = roomFor(rooms.cross[at], rows * decoderHeads * headWidth * frames);
    }
  }

  /** Puts a sound, which may be shorter than the batch, into a row. */
  place(row: number, sound: EncodedSound): void {
    const { decoderHeads, headWidth } = this.settings.shape;
    this.silence.fill(Number.NEGATIVE_INFINITY, row * this.frames + sound.frames, (row + 1) * this.frames);
    sound.kept.forEach((values, at) => {
      const width = at % 2 === 0 ? 1 : headWidth;
      const stretches = (decoderHeads * headWidth) / width;
      const own = sound.frames * width;
      const room = this.frames * width;
      const cross = this.rooms.cross[at] as Float32Array;
      for (let stretch = 0; stretch < stretches; stretch += 1) {
        const to = (row * stretches + stretch) * room;
        cross.set(values.subarray(stretch * own, (stretch + 1) * own), to);
        cross.fill(0, to + own, to + room);
      }
    });
  }

  /**
   * Reads tokens.
   * @param tokens as many a row for each
   * @param read at which of them logits are wanted
   */
  async step(tokens: readonly (readonly number[])[], read: readonly number[]): Promise<DecoderStep> {
    const { shape, alignmentHeads } = this.settings;
    const { rows, past, rooms } = this;
    const fresh = tokens[0]?.length ?? 0;
    const all = past + fresh;
    rooms.logits = roomFor(rooms.logits, rows * read.length * shape.vocabulary);
    rooms.attention = roomFor(rooms.attention, rows * alignmentHeads.length * fresh * this.frames);
    const size = rows * shape.decoderHeads * shape.headWidth;
    const capacity = Math.ceil(all / TOKENS_AT_ONCE) * TOKENS_AT_ONCE * size;
    for (let at = 0; at < 2 * shape.decoderLayers; at += 1) {
      rooms.from[at] ??= new Float32Array(0);
      if ((rooms.to[at]?.length ?? 0) < all * size) rooms.to[at] = new Float32Array(capacity);
    }
    const result = {
      logits: floats(rooms.logits, [rows, read.length, shape.vocabulary]),
      attention: floats(rooms.attention, [rows, alignmentHeads.length, fresh, this.frames]),
      ...this.kept('present', rooms.to, all),
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
        ...this.kept('past', rooms.from, past),
        ...this.kept('cross', rooms.cross, this.frames),
      },
      result,
    );
    [rooms.from, rooms.to] = [rooms.to, rooms.from];
    this.past = all;
    return { logits: rooms.logits, attention: rooms.attention };
  }

  /** Takes a row out; the last takes its place. */
  leave(row: number): void {
    const { decoderHeads, headWidth } = this.settings.shape;
    const last = this.rows - 1;
    const move = (values: Float32Array, size: number) =>
      values.copyWithin(row * size, last * size, (last + 1) * size);
    if (row !== last) {
      for (const values of this.rooms.cross) move(values, decoderHeads * headWidth * this.frames);
      for (const values of this.rooms.from) move(values, decoderHeads * headWidth * this.past);
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
