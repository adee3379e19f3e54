'use client';

import { Panel } from '@/app/_ui/panel';
import { Conversation } from './conversation/conversation';
import { SpeakingLine } from './conversation/speaking-line';
import { TranscriptNotes } from './conversation/transcript-notes';
import { UnmaskButton } from './conversation/unmask-button';
import { FollowButton } from './player/follow-button';
import { KeepInSight } from './player/keep-in-sight';
import { RecordingPanel } from './player/recording-panel';
import type { ReadCallProps } from './read-call-props';
import type { ReadCallState } from './use-read-call';

interface WhatWasSaidProps extends Pick<ReadCallProps, 'question' | 'transcript' | 'holdMs'> {
  state: ReadCallState;
}

/** The recording, where there is one, above the conversation that follows it. */
export function WhatWasSaid({ question, transcript, holdMs, state }: WhatWasSaidProps) {
  const { readings, acts, lit, matches, turns, listening, correcting } = state;
  const { recording, following } = listening;
  return (
    <>
      <RecordingPanel
        recording={recording}
        turns={transcript.turns}
        matches={matches}
        onSeek={following.follow}
      >
        {following.follows && <KeepInSight player={recording.player} turns={transcript.turns} />}
        <FollowButton playing={recording.player.playing} following={following} />
      </RecordingPanel>
      <Panel title="What was said">
        <TranscriptNotes
          transcript={transcript}
          unmask={transcript.mayUnmask && <UnmaskButton question={question} />}
        >
          <SpeakingLine turns={transcript.turns} holdMs={holdMs} />
        </TranscriptNotes>
        <Conversation
          transcript={transcript}
          labels={acts.labels}
          sentiment={readings?.sentiment ?? null}
          matches={matches}
          lit={lit}
          active={turns.active}
          onActivate={turns.setActive}
          onSentiment={correcting ? acts.sentiment : null}
          player={listening.player}
          onPlayFrom={listening.playFrom}
        />
      </Panel>
    </>
  );
}
