'use client';

import { memo, useMemo } from 'react';
import type { TurnView, WordView } from '@/server/calls/conversation/transcript-view';
import type { ShownLabel } from '../labels/shown-label';
import { Playhead, usePlayhead } from '../player/playhead';
import { wordAt } from '../player/spoken-at';
import { type Segment, segmentsOf } from './segments';
import { DOUBTFUL_LOOK, isDoubtful, SpokenWord } from './spoken-word';

interface Stretch {
  start: number;
  end: number;
}

interface TurnTextProps {
  turn: TurnView;
  /** Labels whose evidence stands in this turn. */
  labels: readonly ShownLabel[];
  matches: readonly Stretch[];
  /** The label that is looked at. */
  lit: string | null;
  /** null: there is no recording to follow. */
  playhead: Playhead | null;
}

const STILL = new Playhead();

/** What was said, with what stands out in it: evidence in its label's tint and number, masks as chips, found words. */
export const TurnText = memo(function TurnText({ turn, labels, matches, lit, playhead }: TurnTextProps) {
  const spoken = usePlayhead(playhead ?? STILL, (ms) => (playhead && ms > 0 ? wordAt(turn, ms) : null));
  const words = useMemo(() => turn.words.map(([start, end]) => ({ start, end })), [turn]);
  const evidence = labels.flatMap(({ key, evidence: span }) => (span ? [{ ...span, key }] : []));
  const segments = segmentsOf(turn.text, { masks: turn.masks, evidence, matches, words });
  return (
    // Line ends within a turn are the source's own.
    <p className="whitespace-pre-wrap break-words text-[15px] leading-7">
      {segments.map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          labels={labels}
          lit={lit}
          word={segment.word === null ? null : (turn.words[segment.word] ?? null)}
          spoken={segment.word !== null && segment.word === spoken}
          plays={playhead !== null}
        />
      ))}
    </p>
  );
});

interface PieceProps {
  segment: Segment;
  labels: readonly ShownLabel[];
  lit: string | null;
  /** The word that it belongs to; null: none with a time. */
  word: WordView | null;
  spoken: boolean;
  /** There is a recording. */
  plays: boolean;
}

function Piece({ segment, labels, lit, word, spoken, plays }: PieceProps) {
  const shown = labels.filter(({ key }) => segment.evidence.includes(key));
  const first = shown.find(({ key }) => key === lit) ?? shown[0];
  const inner = <Said segment={segment} word={word} spoken={spoken} plays={plays} />;
  if (!first) return inner;
  const ending = shown.filter(({ evidence }) => evidence?.end === segment.end);
  return (
    <mark
      data-evidence={segment.evidence.join(' ')}
      className={`rounded-sm px-px text-inherit ${first.key === lit ? `${first.tint.lit} ring-1 ring-current` : first.tint.rest}`}
    >
      {inner}
      {ending.map(({ key, number, name }) => (
        <sup key={key} className="ml-px select-none text-[10px] font-semibold leading-none">
          <span aria-hidden>{number}</span>
          <span className="sr-only"> (evidence of {name}) </span>
        </sup>
      ))}
    </mark>
  );
}

function Said({ segment, word, spoken, plays }: Omit<PieceProps, 'labels' | 'lit'>) {
  const plain = <Plain segment={segment} />;
  if (!word) return plain;
  const doubtful = isDoubtful(word);
  if (!plays) return doubtful ? <span className={DOUBTFUL_LOOK}>{plain}</span> : plain;
  return (
    <SpokenWord startMs={word[2]} spoken={spoken} doubtful={doubtful}>
      {plain}
    </SpokenWord>
  );
}

function Plain({ segment: { text, mask, matched } }: { segment: Segment }) {
  const said = mask ? <MaskChip text={text} type={mask} /> : text;
  if (!matched) return said;
  return (
    <mark
      data-match
      className="rounded-sm bg-yellow-200 text-inherit underline decoration-yellow-600 decoration-2 underline-offset-2 dark:bg-yellow-500/40 dark:decoration-yellow-300"
    >
      {said}
    </mark>
  );
}

/** "[PHONE_1]" → "phone 1" */
function maskWords(text: string): string {
  return text.replace(/[[\]]/g, '').replaceAll('_', ' ').toLowerCase();
}

function MaskChip({ text, type }: { text: string; type: string }) {
  const words = maskWords(text);
  return (
    <span
      title={`Masked: ${type.replaceAll('_', ' ')}`}
      className="mx-px whitespace-nowrap rounded border border-gray-300 bg-gray-100 px-1 py-px text-xs font-medium text-gray-700 dark:border-gray-600 dark:bg-gray-800 dark:text-gray-200"
    >
      <span className="sr-only">masked </span>
      {words}
    </span>
  );
}
