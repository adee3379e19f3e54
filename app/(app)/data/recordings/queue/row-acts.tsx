'use client';

import {
  type RemixiconComponentType,
  RiArrowUpDoubleLine,
  RiCloseLine,
  RiDeleteBinLine,
  RiRestartLine,
} from '@remixicon/react';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import type { RecordingActs } from './use-recording-acts';

interface RowActsProps {
  recording: RecordingView;
  acts: RecordingActs;
  onDelete: (recording: RecordingView) => void;
}

/** What can be done about a recording in the state it is in. */
export function RowActs({ recording, acts, onDelete }: RowActsProps) {
  const { status, fileName, priority, hasOriginal, hasPlayback, origin, cancelRequested } = recording;
  const waits = status === 'waiting';
  const over = !waits && status !== 'running';
  const heldByUs = (origin === 'upload' && hasOriginal) || hasPlayback;
  return (
    <span className="inline-flex flex-col items-center justify-end sm:flex-row">
      {waits && (
        <Act
          label={priority > 0 ? `Take ${fileName} in its turn` : `Take ${fileName} first`}
          icon={RiArrowUpDoubleLine}
          pressed={priority > 0}
          onClick={() => acts.first(recording)}
        />
      )}
      {!over && !cancelRequested && (
        <Act label={`Cancel ${fileName}`} icon={RiCloseLine} onClick={() => acts.cancel(recording)} />
      )}
      {over && hasOriginal && (
        <Act
          label={status === 'done' ? `Transcribe ${fileName} again` : `Try ${fileName} again`}
          icon={RiRestartLine}
          onClick={() => acts.retry(recording)}
        />
      )}
      {over && heldByUs && (
        <Act
          label={`Delete the audio of ${fileName}`}
          icon={RiDeleteBinLine}
          onClick={() => onDelete(recording)}
        />
      )}
    </span>
  );
}

interface ActProps {
  label: string;
  icon: RemixiconComponentType;
  pressed?: boolean;
  onClick: () => void;
}

function Act({ label, icon: Icon, pressed, onClick }: ActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
      className="inline-flex size-7 items-center justify-center rounded text-tremor-content hover:bg-tremor-background-subtle hover:text-tremor-content-strong aria-pressed:text-tremor-brand-emphasis dark:text-dark-tremor-content dark:hover:bg-dark-tremor-background-subtle dark:hover:text-dark-tremor-content-strong dark:aria-pressed:text-dark-tremor-brand-emphasis"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
