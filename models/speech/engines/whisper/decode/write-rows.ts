import type { DecoderBatch } from '../network/decoder-batch';
import type { SpecialTokens, WhisperSettings } from '../whisper-settings';
import { allowedTokens } from './allowed-tokens';
import { chooseToken } from './choose-token';
import { findLoop } from './find-loop';
import { readLanguages } from './read-languages';

/** A row to be written. */
export interface RowToWrite {
  /** ISO 639-1; null: it is told first */
  language: string | null;
  /** the last time token that lies in its window */
  lastTime: number;
  /** frames of its sound, without what it was filled up with */
  frames: number;
  temperature: number;
  random: () => number;
  signal: AbortSignal | undefined;
}

export interface WrittenToken {
  token: number;
  logProbability: number;
  /** [heads, frames]: where the decoder looked as it wrote it */
  attention: Float32Array;
}

/** What was written for a row; `aborted` where its signal said so. */
export interface WrittenRow {
  language: string;
  noSpeech: number | null;
  /** times and text, without the prompt and the end */
  written: WrittenToken[];
  /** mean natural logarithm of the probabilities, the end included */
  meanLogProbability: number;
  looped: boolean;
  aborted: boolean;
}

interface OpenRow extends WrittenRow {
  row: RowToWrite;
  sum: number;
  next: readonly number[];
}

/** Writes all rows of a batch to their ends; those that are done leave the others to go on. */
export async function writeRows(
  batch: DecoderBatch,
  rows: readonly RowToWrite[],
  settings: WhisperSettings,
): Promise<WrittenRow[]> {
  const all = rows.map(
    (row): OpenRow => ({
      row,
      language: row.language ?? '',
      noSpeech: null,
      written: [],
      meanLogProbability: 0,
      looped: false,
      aborted: false,
      sum: 0,
      next: [],
    }),
  );
  const open = [...all];
  await readPrompt(batch, open, settings);
  // Half of the places are left for a prompt, as in training.
  const most = settings.shape.tokens >> 1;
  while (open.length > 0) {
    const { logits, attention } = await batch.step(
      open.map(({ next }) => next),
      [open[0] ? open[0].next.length - 1 : 0],
    );
    const step: StepOutput = { logits, attention, stride: batch.frames, fresh: open[0]?.next.length ?? 1 };
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const row = open[at] as OpenRow;
      if (!takeToken(row, at, { step, settings }) && row.written.length < most) continue;
      open[at] = open.at(-1) as OpenRow;
      open.pop();
      batch.leave(at);
    }
  }
  return all.map(({ row: _row, sum: _sum, next: _next, ...written }) => written);
}

/** Reads what every transcript begins with, but its last token, and tells languages and silence from it. */
async function readPrompt(
  batch: DecoderBatch,
  rows: readonly OpenRow[],
  { tokens, shape }: WhisperSettings,
): Promise<void> {
  if (tokens.languages.size === 0) {
    for (const row of rows) Object.assign(row, { language: 'en', next: [tokens.start] });
    return;
  }
  const { logits } = await batch.step(
    rows.map(() => [tokens.start]),
    [0],
  );
  rows.forEach((row, at) => {
    const own = logits.subarray(at * shape.vocabulary, (at + 1) * shape.vocabulary);
    row.noSpeech = probabilityOf(own, tokens.noSpeech);
    row.language ||= readLanguages(own, tokens.languages)[0]?.language ?? 'en';
    row.next = [tokens.languages.get(row.language) ?? tokens.end, tokens.transcribe];
  });
}

function probabilityOf(logits: Float32Array, token: number | null): number | null {
  if (token === null) return null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of logits) if (value > highest) highest = value;
  let sum = 0;
  for (const value of logits) sum += Math.exp(value - highest);
  return Math.exp((logits[token] as number) - highest) / sum;
}

interface StepOutput {
  logits: Float32Array;
  attention: Float32Array;
  /** frames of the batch */
  stride: number;
  /** tokens that were read */
  fresh: number;
}

/** Chooses a row's next token; true where the row is done. */
function takeToken(
  open: OpenRow,
  at: number,
  { step, settings }: { step: StepOutput; settings: WhisperSettings },
): boolean {
  const { row, written } = open;
  const { tokens, shape } = settings;
  if (row.signal?.aborted) {
    open.aborted = true;
    return true;
  }
  const own = step.logits.subarray(at * shape.vocabulary, (at + 1) * shape.vocabulary);
  const ids = written.map(({ token }) => token);
  const { token, logProbability } = chooseToken(own, {
    tokens,
    allowed: allowedTokens(ids, tokens, row.lastTime),
    first: written.length === 0,
    temperature: row.temperature,
    random: row.random,
  });
  open.sum += logProbability;
  open.meanLogProbability = open.sum / (written.length + 1);
  if (token === tokens.end) return true;
  written.push({ token, logProbability, attention: attentionOf(step, at, { row, settings }) });
  open.next = [token];
  return cutLoop(open, ids.concat(token), tokens);
}

/** Attention of a row's newest token, cut to its sound. */
function attentionOf(
  { attention, stride, fresh }: StepOutput,
  at: number,
  { row, settings }: { row: RowToWrite; settings: WhisperSettings },
): Float32Array {
  const heads = settings.alignmentHeads.length;
  const own = new Float32Array(heads * row.frames);
  for (let head = 0; head < heads; head += 1) {
    const from = ((at * heads + head) * fresh + fresh - 1) * stride;
    own.set(attention.subarray(from, from + row.frames), head * row.frames);
  }
  return own;
}

function cutLoop(open: OpenRow, ids: readonly number[], { firstTime }: SpecialTokens): boolean {
  const textAt = ids.flatMap((token, at) => (token < firstTime ? [at] : []));
  const loop = findLoop(textAt.map((at) => ids[at] as number));
  if (!loop) return false;
  open.looped = true;
  open.written.length = textAt[loop.keep] ?? open.written.length;
  return true;
}
