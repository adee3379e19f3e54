'use client';

import type { TextSpan } from '@/models/text/transcript';
import type { TranscriptView } from '@/server/calls/conversation/transcript-view';
import type { CallReadings } from '@/server/labelling/readings-contract';
import type { ShownLabel } from '../labels/shown-label';
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
}

/** The call as a conversation, top to bottom. */
export function Conversation(props: ConversationProps) {
  const { transcript, labels, sentiment, matches, lit, active, onActivate, onSentiment } = props;
  const { turns, language } = transcript;
  return (
    <ol lang={language} className="space-y-1 pb-2">
      {turns.map((turn, utterance) => {
        const reading = sentiment?.utterances.find((one) => one.utterance === utterance);
        return (
          <Turn
            key={turnId(utterance)}
            id={turnId(utterance)}
            turn={turn}
            opens={turns[utterance - 1]?.speaker !== turn.speaker}
            active={active === utterance}
            onActivate={() => onActivate(utterance)}
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
              labels={labels.filter((label) => label.counts && label.evidence?.utterance === utterance)}
              matches={matches.filter((match) => match.utterance === utterance)}
              lit={lit}
            />
          </Turn>
        );
      })}
    </ol>
  );
}
