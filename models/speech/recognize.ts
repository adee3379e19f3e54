import type { AudioSpan } from './audio/speech-audio';
import type { SpeechEngine } from './engines/speech-engine';
import { cutRepetition } from './guard/cut-repetition';
import { echoesAmong } from './guard/drop-echoes';
import { type ChannelEvidence, judgePiece } from './guard/judge-piece';
import { type CallWindow, lengthOf, samplesOf } from './segment/call-window';
import { type PlacedPiece, placeHeard } from './segment/place-heard';
import { unheardRest } from './segment/unheard-rest';
import type { DroppedPiece, DropReason } from './spoken-transcript';

/** A channel with its speech, and the windows in which it is heard. */
export interface PreparedStream extends ChannelEvidence {
  channel: number;
  windows: readonly CallWindow[];
}

export interface Recognized {
  /** what was said, by window */
  pieces: readonly PlacedPiece[];
  dropped: readonly DroppedPiece[];
}

/** Windows that an engine has at once, of one call: enough to fill its batches, and no more memory. */
const MOST_AT_ONCE = 16;

interface Task {
  stream: PreparedStream;
  window: CallWindow;
}

/** Has every window heard, and keeps what can have been said. */
export async function recognize(
  engine: SpeechEngine,
  streams: readonly PreparedStream[],
  {
    language,
    signal,
    onHeard,
  }: { language: string; signal: AbortSignal | undefined; onHeard: (ms: number) => void },
): Promise<Recognized> {
  const tasks = streams
    .flatMap((stream) => stream.windows.map((window): Task => ({ stream, window })))
    // in the order of the call: windows that begin at the same time have waited as long
    .toSorted((one, other) => beginOf(one.window) - beginOf(other.window));
  const results: Recognized[] = new Array(tasks.length);
  let next = 0;
  const work = async () => {
    for (let at = next; at < tasks.length; at = next) {
      next += 1;
      signal?.throwIfAborted();
      const { stream, window } = tasks[at] as Task;
      results[at] = await hearWindow(engine, { stream, window }, { language, signal });
      onHeard(lengthOf(window));
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, tasks.length) }, work));
  return withoutEchoes(
    {
      pieces: results.flatMap(({ pieces }) => pieces),
      dropped: results.flatMap(({ dropped }) => dropped),
    },
    streams,
  );
}

/** Hears a window, and what its text left of it, to the end of its speech. */
async function hearWindow(
  engine: SpeechEngine,
  { stream, window }: Task,
  { language, signal }: { language: string; signal: AbortSignal | undefined },
): Promise<Recognized> {
  const pieces: PlacedPiece[] = [];
  const dropped: DroppedPiece[] = [];
  for (let left: CallWindow | null = window; left; ) {
    const heard = await engine.hear({ samples: samplesOf(stream.samples, left), language }, { signal });
    const placed = placeHeard(heard, left, stream.channel).map((piece) => withinSpeech(piece, stream.speech));
    const kept = judged(placed, stream);
    pieces.push(...kept.pieces);
    dropped.push(...kept.dropped);
    left = unheardRest(left, placed, stream.speech);
  }
  return { pieces, dropped };
}

function beginOf({ parts }: CallWindow): number {
  return parts[0]?.startMs ?? 0;
}

/** Without times of words, a piece lasts from the first speech of its window to the last. */
function withinSpeech(piece: PlacedPiece, speech: readonly AudioSpan[]): PlacedPiece {
  if (piece.words) return piece;
  const inside = speech.filter(({ startMs, endMs }) => endMs > piece.startMs && startMs < piece.endMs);
  const first = inside[0]?.startMs ?? piece.startMs;
  const last = inside.at(-1)?.endMs ?? piece.endMs;
  return { ...piece, startMs: Math.max(first, piece.startMs), endMs: Math.min(last, piece.endMs) };
}

function judged(heard: readonly PlacedPiece[], evidence: ChannelEvidence): Recognized {
  const pieces: PlacedPiece[] = [];
  const dropped: DroppedPiece[] = [];
  for (const piece of heard) {
    const { kept, cut } = cutRepetition(piece);
    const why = judgePiece(kept, evidence);
    if (why) dropped.push(droppedPiece(kept, why));
    else pieces.push(kept);
    if (cut) dropped.push(droppedPiece(cut, 'repeated'));
  }
  return { pieces, dropped };
}

function withoutEchoes({ pieces, dropped }: Recognized, streams: readonly PreparedStream[]): Recognized {
  if (streams.length < 2) return { pieces, dropped };
  const echoes = echoesAmong(pieces, new Map(streams.map(({ channel, samples }) => [channel, samples])));
  return {
    pieces: pieces.filter((piece) => !echoes.has(piece)),
    dropped: [...dropped, ...[...echoes].map((piece) => droppedPiece(piece, 'echo'))].sort(
      (one, other) => one.startMs - other.startMs,
    ),
  };
}

function droppedPiece(
  { channel, text, startMs, endMs }: AudioSpan & { channel: number; text: string },
  why: DropReason,
): DroppedPiece {
  return { channel, text, startMs, endMs, why };
}
