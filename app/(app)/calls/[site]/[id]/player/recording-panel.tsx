'use client';

import { type ReactNode, useMemo } from 'react';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { TextSpan } from '@/models/text/transcript';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import type { ReadyPlayback } from '@/server/recordings/playback/playback-view';
import { SPEAKER_NAMES } from '../conversation/speaker-names';
import { SPEAKER_TINTS } from '../conversation/speaker-tints';
import { Controls } from './controls';
import { FloatingPlayer } from './floating-player';
import { MarkLegend } from './mark-legend';
import { marksOf } from './marks';
import { MarksStrip, MutedStretches } from './marks-strip';
import { NoPlayback } from './no-playback';
import { OriginalButton } from './original-button';
import { PositionSlider } from './position-slider';
import type { CallRecording } from './use-recording';
import { Waveform } from './waveform';

const TITLE = 'Recording';
const EVERYONE = 'Everyone';

type Channel = ReadyPlayback['channels'][number];

interface RecordingPanelProps {
  recording: CallRecording;
  turns: readonly TurnView[];
  /** Where a search's words stand. */
  matches: readonly TextSpan[];
  /** Somebody chose another place. */
  onSeek: () => void;
  /** What belongs to following the text. */
  children?: ReactNode;
}

/** The recording of a call: its waveform, what stands out in it, and the means to listen. Nothing where there is none. */
export function RecordingPanel(props: RecordingPanelProps) {
  const { view } = props.recording;
  if (!view || view.state === 'none') return null;
  if (view.state === 'ready') return <ReadyPanel {...props} view={view} />;
  return (
    <Panel title={TITLE}>
      <NoPlayback view={view} />
    </Panel>
  );
}

function ReadyPanel({
  recording,
  turns,
  matches,
  onSeek,
  view,
  children,
}: RecordingPanelProps & { view: ReadyPlayback }) {
  const { player, skipsSilence, setSkipsSilence, original } = recording;
  const { durationMs, channels } = view;
  const hearsAll = original !== null;
  const marks = useMemo(
    () => marksOf(turns, hearsAll ? { ...view, muted: [] } : view, matches),
    [turns, view, matches, hearsAll],
  );
  const timed = turns.some(({ startMs }) => startMs !== null);
  const seek = (ms: number) => {
    player.seek(ms);
    onSeek();
  };
  return (
    <div
      data-player
      className="z-10 lg:sticky lg:top-0 lg:-mt-3 lg:bg-tremor-background-muted lg:pt-3 dark:lg:bg-dark-tremor-background-muted"
    >
      <Panel title={TITLE}>
        <div className="space-y-2">
          <Controls
            player={player}
            durationMs={durationMs}
            skipsSilence={skipsSilence}
            onSkipSilence={timed ? setSkipsSilence : null}
          >
            {view.mayHearOriginal && <OriginalButton recording={recording} />}
            {children}
          </Controls>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            <ChannelNames channels={channels} />
            <PositionSlider player={player} durationMs={durationMs} onSeek={seek}>
              <div className="relative">
                <Waveform channels={channels} durationMs={durationMs} turns={turns} />
                <MutedStretches marks={marks} durationMs={durationMs} />
              </div>
              <MarksStrip marks={marks} durationMs={durationMs} />
            </PositionSlider>
          </div>
          <MarkLegend marks={marks} player={{ ...player, seek }} />
          <Notes view={view} original={hearsAll} problem={player.problem} />
        </div>
      </Panel>
      <FloatingPlayer player={player} />
    </div>
  );
}

/** Beside the waves; read aloud by who speaks when. */
function ChannelNames({ channels }: { channels: readonly Channel[] }) {
  return (
    <div aria-hidden className="text-xs">
      {channels.map(nameOf).map(({ speaker, name }) => (
        <p key={name} className="flex h-9 items-center gap-1.5">
          {name !== EVERYONE && <span className={`size-2 rounded-full ${SPEAKER_TINTS[speaker].dot}`} />}
          {name}
        </p>
      ))}
    </div>
  );
}

function nameOf({ speaker }: Channel, at: number, { length }: readonly Channel[]) {
  if (speaker !== 'unknown') return { speaker, name: SPEAKER_NAMES[speaker] };
  return { speaker, name: length === 1 ? EVERYONE : `Channel ${at + 1}` };
}

interface NotesProps {
  view: ReadyPlayback;
  original: boolean;
  problem: string | null;
}

function Notes({ view: { muted }, original, problem }: NotesProps) {
  const format = useFormat();
  const seconds = muted.reduce((sum, [startMs, endMs]) => sum + endMs - startMs, 0) / 1000;
  const places = muted.length === 1 ? 'one place' : `${muted.length} places`;
  return (
    <div className="space-y-1 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
      {muted.length > 0 && !original && (
        <p>
          Silent in {places}, {format.duration(seconds)} in all: personal data is said there.
        </p>
      )}
      {original && (
        <p className="font-medium text-amber-800 dark:text-amber-300">
          This is the original with nothing muted; listening to it stands in the audit log.
        </p>
      )}
      {problem && (
        <p role="alert" className="font-medium text-orange-700 dark:text-orange-400">
          {problem}
        </p>
      )}
    </div>
  );
}
