'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { useUndoToast } from '@/app/_ui/undo-toast';
import type { TranscriptView } from '@/server/calls/conversation/transcript-view';
import { Conversation } from './conversation/conversation';
import { searchMatches } from './conversation/search-matches';
import { SpeakingLine } from './conversation/speaking-line';
import { TranscriptNotes } from './conversation/transcript-notes';
import { UnmaskButton } from './conversation/unmask-button';
import { useTurns } from './conversation/use-turns';
import { History } from './labels/history';
import { KeyLine } from './labels/key-line';
import { LabelPicker } from './labels/label-picker';
import { LabelsPanel } from './labels/labels-panel';
import { mainIntent } from './labels/shown-label';
import { suggestedIntents } from './labels/suggestions';
import { useCorrections } from './labels/use-corrections';
import { useKeys } from './labels/use-keys';
import { useLabelActs } from './labels/use-label-acts';
import { FollowButton } from './player/follow-button';
import { KeepInSight } from './player/keep-in-sight';
import { RecordingPanel } from './player/recording-panel';
import { useListening } from './player/use-listening';

export interface ReadCallProps {
  question: { siteId: number; callId: string };
  timeZone: string;
  mayCorrect: boolean;
  transcript: TranscriptView;
  /** By the call's record; null: it was not asked. */
  holdMs: number | null;
  /** The turn to open at, from 0. */
  at: number | null;
  /** A search whose words stand out. */
  search: string;
  /** Letters that mean something else where the call is shown. */
  keys?: { commands: Record<string, () => void>; hints: readonly (readonly [string, string])[] };
  onSaid?: () => void;
}

const PICK_TITLES = {
  change: 'What is this call about?',
  add: 'What is this call about as well?',
  irritant: 'What annoyed?',
} as const;

const CORRECTING = [
  ['c', 'change'],
  ['a', 'add'],
  ['y', 'confirm'],
  ['x', 'reject'],
  ['s', 'sentiment of the turn'],
  ['u', 'undo'],
] as const;
const TURNS = [['j k', 'turns']] as const;

/** A call as a conversation beside what was read in it; both look at the same label. */
export function ReadCall(props: ReadCallProps) {
  const { question, timeZone, mayCorrect, transcript, holdMs, at, search, keys, onSaid } = props;
  const trpc = useTRPC();
  const { toast, say: notice } = useUndoToast();
  const corrections = useCorrections(question, true);
  const readings = corrections.readings.data;
  const choices = useQuery({
    ...trpc.calls.labelChoices.queryOptions({ siteId: question.siteId }),
    enabled: mayCorrect,
    staleTime: 300_000,
  });
  const acts = useLabelActs(readings, corrections, {
    onSaid: (what, undo) => {
      notice(what, undo);
      onSaid?.();
    },
  });
  const [lit, setLit] = useState<string | null>(null);
  const matches = useMemo(() => searchMatches(search, transcript.turns), [search, transcript.turns]);
  const first = at ?? matches[0]?.utterance ?? null;
  const turns = useTurns(transcript.turns.length, first);
  const listening = useListening(question, transcript.turns);
  const { labels } = acts;
  const looked = labels.find(({ key }) => key === lit) ?? mainIntent(labels);
  const openSentiment = () => {
    const button = document.querySelector<HTMLButtonElement>('[aria-current="true"] button[data-sentiment]');
    button?.focus();
    button?.click();
  };

  const correcting = mayCorrect && readings !== undefined;
  const { on, turn } = useKeys({
    j: () => turns.move(1),
    k: () => turns.move(-1),
    ...listening.keys,
    ...(correcting && {
      c: () => acts.setPicking('change'),
      a: () => acts.setPicking('add'),
      y: () => looked && acts.judge(looked, 'is'),
      x: () => looked && acts.judge(looked, 'is_not'),
      s: openSentiment,
      u: () => void corrections.undo(),
    }),
    ...keys?.commands,
  });
  const hints = [...(mayCorrect ? CORRECTING : []), ...(keys?.hints ?? TURNS), ...listening.hints];
  const pickFrom = acts.picking === 'irritant' ? choices.data?.irritants : choices.data?.intents;

  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <div className="order-2 space-y-4 lg:order-1 lg:col-span-7 xl:col-span-8">
        <RecordingPanel
          recording={listening.recording}
          turns={transcript.turns}
          matches={matches}
          onSeek={listening.following.follow}
        >
          {listening.following.follows && (
            <KeepInSight player={listening.recording.player} turns={transcript.turns} />
          )}
          <FollowButton playing={listening.recording.player.playing} following={listening.following} />
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
            labels={labels}
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
      </div>
      <div className="order-1 lg:sticky lg:top-3 lg:order-2 lg:col-span-5 lg:self-start xl:col-span-4">
        <Panel title="What the model said and why">
          {corrections.readings.error && <ErrorState error={corrections.readings.error} />}
          {!readings && !corrections.readings.error && <Skeleton className="h-40 w-full" />}
          {readings && (
            <div className="space-y-3">
              <KeyLine keys={hints} on={on} onTurn={turn} />
              <LabelsPanel
                readings={readings}
                labels={labels}
                lit={lit}
                timeZone={timeZone}
                onLook={setLit}
                onShow={({ key, evidence }) => {
                  setLit(key);
                  if (evidence) turns.goTo(evidence.utterance);
                }}
                onSay={mayCorrect ? acts.judge : null}
                onPick={mayCorrect ? acts.setPicking : null}
              />
              <FormProblem error={corrections.error} />
              <History
                readings={readings}
                timeZone={timeZone}
                nameOf={(label) =>
                  [...(choices.data?.intents ?? []), ...(choices.data?.irritants ?? [])].find(
                    ({ id }) => id === label,
                  )?.name ??
                  labels.find((shown) => shown.label === label)?.name ??
                  label
                }
              />
            </div>
          )}
        </Panel>
      </div>
      {acts.picking && readings && pickFrom && choices.data && (
        <LabelPicker
          title={PICK_TITLES[acts.picking]}
          choices={pickFrom}
          suggested={
            acts.picking === 'irritant'
              ? pickFrom.map(({ id }) => id)
              : suggestedIntents(readings, choices.data)
          }
          onPick={acts.pick}
          onClose={() => acts.setPicking(null)}
        />
      )}
      {toast}
    </div>
  );
}
