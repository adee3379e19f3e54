import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { loopBegin } from './cut-loop';
import { BEGIN, END } from './vocabulary';

const LAYERS = 6;
const HEADS = 8;
const HEAD_SIZE = 36;
/** Nobody says more; what is longer goes round in circles (Jeffries et al. 2024 stop there too). */
const TOKENS_PER_SECOND = 6.5;
const SPARE_TOKENS = 6;
/** Before and after each window: speech that begins with the first sample loses its first and last words otherwise. */
const QUIET_SECONDS = 0.2;
const PARTS = ['decoder', 'encoder'] as const;
const KINDS = ['key', 'value'] as const;

export interface MoonshineSessions {
  encoder: InferenceSession;
  decoder: InferenceSession;
}

/** The tokens of one window. */
export interface DecodedTokens {
  ids: number[];
  /** mean natural logarithm of their probabilities, the end's included */
  logProbability: number;
  looped: boolean;
}

interface Row extends DecodedTokens {
  logSum: number;
  most: number;
  done: boolean;
}

type Cache = Map<string, Tensor>;

/**
 * Recognizes windows of like length at once: the likeliest token each time. They are filled up with silence to the length
 * of the longest, and stand in a little of it.
 */
export async function decodeBatch(
  { encoder, decoder }: MoonshineSessions,
  windows: readonly Float32Array[],
  { sampleRate, signal }: { sampleRate: number; signal?: AbortSignal | undefined },
): Promise<DecodedTokens[]> {
  const hidden = await encode(encoder, windows, Math.round(QUIET_SECONDS * sampleRate));
  const rows = windows.map(({ length }): Row => {
    const most = Math.ceil((length / sampleRate) * TOKENS_PER_SECOND) + SPARE_TOKENS;
    return { ids: [], logProbability: 0, looped: false, logSum: 0, most, done: false };
  });
  const cache = emptyCache(windows.length);
  let last = rows.map(() => BEGIN);
  for (let step = 0; rows.some(({ done }) => !done); step += 1) {
    signal?.throwIfAborted();
    const logits = await decodeStep(decoder, { hidden, cache, last, first: step === 0 });
    last = rows.map((row, at) => takeToken(row, logits, at));
  }
  return rows.map(({ ids, logSum, looped }) => ({
    ids,
    logProbability: logSum / (ids.length + 1),
    looped,
  }));
}

async function encode(
  encoder: InferenceSession,
  windows: readonly Float32Array[],
  quiet: number,
): Promise<Tensor> {
  const width = Math.max(...windows.map(({ length }) => length)) + 2 * quiet;
  const samples = new Float32Array(windows.length * width);
  windows.forEach((window, at) => {
    samples.set(window, at * width + quiet);
  });
  const { last_hidden_state: hidden } = await encoder.run({
    input_values: new Tensor('float32', samples, [windows.length, width]),
  });
  if (!hidden) throw new Error('the encoder says nothing');
  return hidden;
}

function emptyCache(rows: number): Cache {
  const names = Array.from({ length: LAYERS }, (_, layer) => layer).flatMap((layer) =>
    PARTS.flatMap((part) => KINDS.map((kind) => `${layer}.${part}.${kind}`)),
  );
  return new Map(
    names.map((name) => [name, new Tensor('float32', new Float32Array(0), [rows, HEADS, 0, HEAD_SIZE])]),
  );
}

/** One token further for every row; what the encoder said is kept from the first step on. */
async function decodeStep(
  decoder: InferenceSession,
  { hidden, cache, last, first }: { hidden: Tensor; cache: Cache; last: readonly number[]; first: boolean },
): Promise<Tensor> {
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor('int64', BigInt64Array.from(last, BigInt), [last.length, 1]),
    encoder_hidden_states: hidden,
    use_cache_branch: new Tensor('bool', Uint8Array.of(first ? 0 : 1), [1]),
  };
  for (const [name, tensor] of cache) feeds[`past_key_values.${name}`] = tensor;
  const kept = [...cache.keys()].filter((name) => first || name.includes('decoder'));
  const said = await decoder.run(feeds, ['logits', ...kept.map((name) => `present.${name}`)]);
  for (const name of kept) cache.set(name, said[`present.${name}`] as Tensor);
  return said.logits as Tensor;
}

/** Takes the likeliest token of a row; where the row is done, one that changes nothing. */
function takeToken(row: Row, logits: Tensor, at: number): number {
  if (row.done) return END;
  const size = logits.dims[2] as number;
  const own = (logits.data as Float32Array).subarray(at * size, (at + 1) * size);
  let best = 0;
  for (let id = 1; id < size; id += 1) {
    if ((own[id] as number) > (own[best] as number)) best = id;
  }
  const top = own[best] as number;
  let sum = 0;
  for (let id = 0; id < size; id += 1) sum += Math.exp((own[id] as number) - top);
  row.logSum -= Math.log(sum);
  if (best === END) {
    row.done = true;
    return END;
  }
  row.ids.push(best);
  const keep = loopBegin(row.ids);
  if (keep !== null || row.ids.length >= row.most) {
    row.looped = true;
    row.done = true;
    if (keep !== null) row.ids.length = keep;
  }
  return best;
}
