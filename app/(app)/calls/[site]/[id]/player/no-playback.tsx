'use client';

import Link from 'next/link';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import type { PlaybackView } from '@/server/recordings/playback/playback-view';

type Unplayable = Exclude<PlaybackView, { state: 'ready' | 'none' }>;

const SENTENCES: Record<Exclude<Unplayable['state'], 'running'>, string> = {
  waiting: 'The recording waits to be transcribed; it can be heard when that is done.',
  deleted:
    'The audio was deleted: the time for which this site keeps recordings is over. The text stays as long as its own.',
  refused: 'The caller did not agree to being recorded and read by machines: there is nothing to listen to.',
  skipped: 'The recording was not transcribed, so there is no copy to listen to.',
  failed: 'The recording could not be transcribed, so there is no copy to listen to.',
  canceled: 'Transcription of the recording was canceled, so there is no copy to listen to.',
  silent: 'There is no copy to listen to.',
};

/** Why a call that was recorded cannot be listened to, or how far that is. */
export function NoPlayback({ view }: { view: Unplayable }) {
  if (view.state === 'running') return <UnderWay view={view} />;
  const reason = 'reason' in view ? view.reason : null;
  return (
    <p className="text-sm">
      {SENTENCES[view.state]}
      {reason && ` ${reason}`}
    </p>
  );
}

function UnderWay({ view }: { view: Extract<Unplayable, { state: 'waiting' | 'running' }> }) {
  const format = useFormat();
  const { progress } = view;
  return (
    <div className="space-y-2 text-sm">
      <p>
        The recording is being transcribed
        {progress && progress.total > 0
          ? `: ${format.clock(progress.done / 1000)} of ${format.clock(progress.total / 1000)}.`
          : '.'}{' '}
        <Link href="/data/recordings" className={LINK}>
          All recordings
        </Link>
      </p>
      {progress && progress.total > 0 && (
        <ProgressBar label="Transcription" share={Math.min(1, progress.done / progress.total)} />
      )}
    </div>
  );
}
