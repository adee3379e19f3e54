import type { Transcript } from '../../text/transcript';
import type { Stretch } from './rule';

/** The utterances of a stretch of the call: from `from` to `to`, exclusive. */
export interface Turns {
  from: number;
  to: number;
}

/** @returns null where the stretch is given in seconds and the transcript has no times. */
export function turnsOf(stretch: Stretch | undefined, transcript: Transcript): Turns | null {
  const { length } = transcript.utterances;
  if (!stretch) return { from: 0, to: length };
  if ('turns' in stretch) return fromEdge(stretch.edge, Math.min(stretch.turns, length), length);
  const span = timeSpan(transcript);
  if ('seconds' in stretch)
    return span && turnsWithin(transcript, stretch.edge, stretch.seconds * 1000, span);
  if (span) return turnsWithin(transcript, stretch.edge, stretch.share * (span.endMs - span.startMs), span);
  return fromEdge(stretch.edge, Math.ceil(stretch.share * length), length);
}

function fromEdge(edge: 'first' | 'last', count: number, length: number): Turns {
  return edge === 'first' ? { from: 0, to: count } : { from: length - count, to: length };
}

interface TimeSpan {
  startMs: number;
  endMs: number;
}

/** From the first word to the last; null where any turn has no time. */
export function timeSpan({ utterances }: Transcript): TimeSpan | null {
  let startMs = Number.POSITIVE_INFINITY;
  let endMs = Number.NEGATIVE_INFINITY;
  for (const utterance of utterances) {
    if (utterance.startMs === null) return null;
    startMs = Math.min(startMs, utterance.startMs);
    endMs = Math.max(endMs, utterance.endMs ?? utterance.startMs);
  }
  return utterances.length === 0 ? null : { startMs, endMs };
}

/** Turns that begin within a time of the edge; they are in the order of their starts. */
function turnsWithin(transcript: Transcript, edge: 'first' | 'last', ms: number, span: TimeSpan): Turns {
  const starts = transcript.utterances.map(({ startMs }) => startMs ?? 0);
  const { length } = starts;
  if (edge === 'first') {
    const beyond = starts.findIndex((start) => start > span.startMs + ms);
    return { from: 0, to: beyond === -1 ? length : beyond };
  }
  const within = starts.findIndex((start) => start >= span.endMs - ms);
  return { from: within === -1 ? length : within, to: length };
}
