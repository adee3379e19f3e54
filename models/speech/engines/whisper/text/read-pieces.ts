import type { HeardPiece, HeardWord } from '../../speech-engine';
import { limitWords } from '../align/limit-words';
import { FRAME_SECONDS, tokenTimes } from '../align/token-times';
import type { WrittenToken } from '../decode/write-rows';
import type { WhisperSettings } from '../whisper-settings';
import { splitWords } from './split-words';
import { type TokenBytes, textOf } from './token-bytes';

interface PieceOptions {
  settings: WhisperSettings;
  bytes: TokenBytes;
  language: string;
  /** of the window */
  seconds: number;
}

/** A token with its time. */
interface TimedToken extends WrittenToken {
  /** seconds */
  start: number;
  end: number;
}

/** The pieces of text between the times that were written, with their words' times. */
export function readPieces(written: readonly WrittenToken[], options: PieceOptions): HeardPiece[] {
  const { firstTime } = options.settings.tokens;
  const timed = withTimes(written, options);
  const pieces: HeardPiece[] = [];
  let start = 0;
  let open: TimedToken[] = [];
  for (const token of timed) {
    if (token.token < firstTime) {
      open.push(token);
      continue;
    }
    const time = Math.min(options.seconds, (token.token - firstTime) * FRAME_SECONDS);
    if (open.length > 0) pieces.push(pieceOf(open, { start, end: time }, options));
    open = [];
    start = time;
  }
  if (open.length > 0) pieces.push(pieceOf(open, { start, end: options.seconds }, options));
  return pieces.filter(({ text }) => text !== '');
}

function pieceOf(
  tokens: readonly TimedToken[],
  { start, end }: { start: number; end: number },
  { settings, bytes, language }: PieceOptions,
): HeardPiece {
  const ids = tokens.map(({ token }) => token);
  const sum = tokens.reduce((total, { logProbability }) => total + logProbability, 0);
  return {
    text: textOf(ids, bytes).trim(),
    start,
    end: Math.max(start, end),
    words: settings.alignmentHeads.length > 0 ? limitWords(wordsOf(tokens, { bytes, language })) : null,
    logProbability: sum / tokens.length,
  };
}

function wordsOf(
  tokens: readonly TimedToken[],
  { bytes, language }: Pick<PieceOptions, 'bytes' | 'language'>,
): HeardWord[] {
  let at = 0;
  return splitWords(
    tokens.map(({ token }) => token),
    bytes,
    language,
  )
    .map(({ text, tokens: count }): HeardWord => {
      const own = tokens.slice(at, at + count);
      at += count;
      const sum = own.reduce((total, { logProbability }) => total + Math.exp(logProbability), 0);
      return { text, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, confidence: sum / count };
    })
    .filter(({ text }) => text !== '');
}

function withTimes(written: readonly WrittenToken[], { settings, seconds }: PieceOptions): TimedToken[] {
  const heads = settings.alignmentHeads.length;
  const frames = heads === 0 ? 0 : (written[0]?.attention.length ?? 0) / heads;
  const starts = tokenTimes(
    written.map(({ attention }) => attention),
    { heads, stride: frames, frames },
  );
  return written.map((token, at) => ({
    ...token,
    start: Math.min(seconds, starts[at] ?? 0),
    end: Math.min(seconds, starts[at + 1] ?? seconds),
  }));
}
