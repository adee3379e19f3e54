'use client';

import { useMemo, useRef } from 'react';
import type { TextSpan } from '@/models/text/transcript';
import type { TranscriptView } from '@/server/calls/conversation/transcript-view';
import type { CallReadings } from '@/server/labelling/readings-contract';
import type { ShownLabel } from '../labels/shown-label';
import type { Player } from '../player/use-player';
import { useWordClicks } from '../player/use-word-clicks';
import { byUtterance } from './by-utterance';
import { SentimentMark, type TurnSentiment } from './sentiment-mark';
import { Turn } from './turn';
import { turnId } from './turn-id';
import { TurnText } from './turn-text';

interface ConversationProps {
  transcript: TranscriptView;
  labels: readonly ShownLabel[];
  sentiment: CallReadings['sentiment'];
  /** Where the search's words stand. */
  matches: readonly TextSpan[];
  lit: string | null;
  active: number | null;
  onActivate: (utterance: number) => void;
  /** null: the viewer may not correct. */
  onSentiment: ((utterance: number, sentiment: TurnSentiment) => void) | null;
  /** null: there is no recording. */
  player: Player | null;
  onPlayFrom: (ms: number) => void;
}

const NO_LABELS: readonly ShownLabel[] = [];
const NO_MATCHES: readonly TextSpan[] = [];

/** The call as a conversation, top to bottom. */
export function Conversation(props: ConversationProps) {
  const { transcript, labels, sentiment, matches, lit, active, onActivate, onSentiment, player, onPlayFrom } =
    props;
  const { turns, language } = transcript;
  const list = useRef<HTMLOListElement>(null);
  useWordClicks(list, player ? onPlayFrom : null);
  const labelled = useMemo(
    () => byUtterance(labels, ({ counts, evidence }) => (counts ? (evidence?.utterance ?? null) : null)),
    [labels],
  );
  const found = useMemo(() => byUtterance(matches, ({ utterance }) => utterance), [matches]);
  const felt = useMemo(
    () => new Map(sentiment?.utterances.map((reading) => [reading.utterance, reading])),
    [sentiment],
  );
  return (
    <ol ref={list} lang={language} className="space-y-1 pb-2">
      {turns.map((turn, utterance) => {
        const reading = felt.get(utterance);
        const evident = labelled.get(utterance) ?? NO_LABELS;
        return (
          <Turn
            key={turnId(utterance)}
            id={turnId(utterance)}
            turn={turn}
            opens={turns[utterance - 1]?.speaker !== turn.speaker}
            active={active === utterance}
            onActivate={() => onActivate(utterance)}
            player={player}
            onPlayFrom={onPlayFrom}
            sentiment={
              reading && (
                <SentimentMark
                  reading={reading}
                  onCorrect={onSentiment ? (value) => onSentiment(utterance, value) : null}
                />
              )
            }
          >
            <TurnText
              turn={turn}
              labels={evident}
              matches={found.get(utterance) ?? NO_MATCHES}
              lit={evident.length > 0 ? lit : null}
              playhead={player?.playhead ?? null}
            />
          </Turn>
        );
      })}
    </ol>
  );
}
