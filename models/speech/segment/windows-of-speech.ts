import { type AudioSpan, SPEECH_RATE } from '../audio/speech-audio';
import { type CallWindow, lengthOf } from './call-window';
import { cutAtPauses } from './cut-at-pauses';

export interface WindowPolicy {
  /** no window is longer */
  longestMs: number;
  /**
   * An engine that gives times of words may hear several stretches in one window, long pauses left out, until it is full;
   * for others a window is what was said without a pause.
   */
  packs: boolean;
  /** speech of two stretches that belong to different voices does not share a window of an engine without times */
  cutsAt?: readonly number[];
}

/** Around speech, so that soft beginnings and ends are heard. */
const PAD_MS = 200;
/** Where it packs: half a second of the room between two sentences tells them apart. */
const PACKED_PAD_MS = 250;
/** A breath. */
const JOIN_MS = 450;

/**
 * What an engine is to hear of a channel, in order: stretches of speech with a little of what is around them, never two
 * windows with the same audio, never longer than the engine takes. Long stretches are cut where they are quietest.
 */
export function windowsOfSpeech(
  channel: Int16Array,
  speech: readonly AudioSpan[],
  { longestMs, packs, cutsAt = [] }: WindowPolicy,
): CallWindow[] {
  const padMs = packs ? PACKED_PAD_MS : PAD_MS;
  const joined = joinAcrossBreaths(cutBetween(speech, cutsAt), new Set(cutsAt));
  const durationMs = (channel.length * 1000) / SPEECH_RATE;
  const padded = joined.map(({ startMs, endMs }, at) => {
    const before = joined[at - 1]?.endMs;
    const after = joined[at + 1]?.startMs;
    return {
      startMs: Math.max(
        0,
        startMs - (before === undefined ? padMs : Math.min(padMs, (startMs - before) / 2)),
      ),
      endMs: Math.min(
        durationMs,
        endMs + (after === undefined ? padMs : Math.min(padMs, (after - endMs) / 2)),
      ),
    };
  });
  const parts = padded.flatMap((span) => cutAtPauses(channel, span, longestMs));
  return packs ? pack(parts, longestMs) : parts.map((part) => ({ parts: [part] }));
}

function joinAcrossBreaths(speech: readonly AudioSpan[], cuts: ReadonlySet<number>): AudioSpan[] {
  const joined: AudioSpan[] = [];
  for (const span of speech) {
    const last = joined.at(-1);
    if (last && span.startMs - last.endMs <= JOIN_MS && !cuts.has(span.startMs)) last.endMs = span.endMs;
    else joined.push({ ...span });
  }
  return joined;
}

/** Stretches that end where a voice ends. */
function cutBetween(speech: readonly AudioSpan[], cutsAt: readonly number[]): AudioSpan[] {
  return speech.flatMap((span) => {
    const inside = cutsAt.filter((cut) => cut > span.startMs && cut < span.endMs);
    const edges = [span.startMs, ...inside, span.endMs];
    return edges.slice(1).map((endMs, at) => ({ startMs: edges[at] as number, endMs }));
  });
}

/** Fills windows one after the other; stretches stay in their order and whole. */
function pack(parts: readonly AudioSpan[], longestMs: number): CallWindow[] {
  const windows: { parts: AudioSpan[] }[] = [];
  for (const part of parts) {
    const last = windows.at(-1);
    if (last && lengthOf(last) + part.endMs - part.startMs <= longestMs) last.parts.push(part);
    else windows.push({ parts: [part] });
  }
  return windows;
}
