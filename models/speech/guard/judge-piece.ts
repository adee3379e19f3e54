import type { AudioSpan } from '../audio/speech-audio';
import type { PlacedPiece } from '../segment/place-heard';
import type { DropReason } from '../spoken-transcript';
import { comparedWords } from './compared-words';
import { levelOf, sharedMs } from './level';
import { phantomOf } from './phantom-sentences';
import { packsTooWell } from './repetition';

/** What a channel holds, against which text is held. */
export interface ChannelEvidence {
  samples: Int16Array;
  /** when somebody speaks */
  speech: readonly AudioSpan[];
  /** keys and tones of the network */
  tones: readonly AudioSpan[];
  music: readonly AudioSpan[];
}

/** Quieter is the noise of a line. */
const QUIETEST_DB = -62;
/** Speech is found late and lost early at times. */
const EDGE_MS = 150;
const LEAST_SPEECH_SHARE = 0.15;
const MOST_TONE_SHARE = 0.6;
/** Of engines: guessing, and guessing wildly. */
const GUESS = -1;
const WILD_GUESS = -1.6;
/** A sentence that is heard where nobody speaks needs more than this for it. */
const WEAK = { logProbability: -0.4, noSpeech: 0.35, speechMs: 250 };
/** Of the engine, that nobody speaks (Whisper's own limit). */
const NO_SPEECH = 0.6;
/** A word or two that the engine itself takes for no speech needs to be surer than others. */
const FEW_WORDS = { most: 3, noSpeech: 0.75, logProbability: -0.45 };
/** Letters a second: fast talkers reach 25; of characters that are syllables, 9. */
const FASTEST_LETTERS = 40;
const FASTEST_SYLLABLES = 16;

/** Why a piece cannot have been said, or null: it can. */
export function judgePiece(piece: PlacedPiece, evidence: ChannelEvidence): DropReason | null {
  if (!/[\p{L}\p{N}]/u.test(piece.text)) return 'no_speech';
  const span = heardSpan(piece);
  const length = Math.max(1, span.endMs - span.startMs);
  if (sharedMs(span, evidence.tones) / length > MOST_TONE_SHARE) return 'tone';
  const speechMs = sharedMs(span, evidence.speech);
  if (speechMs / length < LEAST_SPEECH_SHARE) return 'no_speech';
  if (levelOf(evidence.samples, span) < QUIETEST_DB) return 'no_speech';
  if (packsTooWell(piece.text)) return 'repeated';
  if (isUnlikely(piece, speechMs)) return 'unlikely';
  // people speak over music; what is guessed there is none of theirs
  if (sharedMs(span, evidence.music) / length > MOST_TONE_SHARE && isWeak(piece, speechMs)) return 'tone';
  return null;
}

/** From the first word to the last, with a little around. */
function heardSpan({ words, startMs, endMs }: PlacedPiece): AudioSpan {
  const first = words?.[0]?.startMs ?? startMs;
  const last = words?.at(-1)?.endMs ?? endMs;
  return { startMs: Math.max(0, first - EDGE_MS), endMs: Math.max(first, last) + EDGE_MS };
}

function isUnlikely(piece: PlacedPiece, speechMs: number): boolean {
  const { text, logProbability, noSpeech } = piece;
  if (logProbability < WILD_GUESS) return true;
  if (logProbability < GUESS && (noSpeech ?? 0) > NO_SPEECH) return true;
  if (isDoubtedWord(piece)) return true;
  const phantom = phantomOf(text);
  if (phantom === 'always') return true;
  if (phantom === 'maybe' && isWeak(piece, speechMs)) return true;
  return isTooFast(text, speechMs + 2 * EDGE_MS);
}

function isDoubtedWord({ text, logProbability, noSpeech }: PlacedPiece): boolean {
  return (
    (noSpeech ?? 0) > FEW_WORDS.noSpeech &&
    logProbability < FEW_WORDS.logProbability &&
    comparedWords(text).length <= FEW_WORDS.most
  );
}

function isWeak({ logProbability, noSpeech }: PlacedPiece, speechMs: number): boolean {
  return logProbability < WEAK.logProbability || (noSpeech ?? 0) > WEAK.noSpeech || speechMs < WEAK.speechMs;
}

function isTooFast(text: string, ms: number): boolean {
  const words = comparedWords(text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const syllables = words.every((word) => word.length === 1);
  return letters > 12 && letters / (ms / 1000) > (syllables ? FASTEST_SYLLABLES : FASTEST_LETTERS);
}
