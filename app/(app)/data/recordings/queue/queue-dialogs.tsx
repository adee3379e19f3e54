'use client';

import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import type { RecordingActs } from './use-recording-acts';

interface DeleteAudioProps {
  recording: RecordingView;
  acts: RecordingActs;
  onClose: () => void;
}

/** Asks once more before audio is deleted. */
export function DeleteAudio({ recording, acts, onClose }: DeleteAudioProps) {
  return (
    <ConfirmDialog
      title={`Delete the audio of ${recording.fileName}?`}
      action="Delete the audio"
      busy={acts.isBusy}
      error={acts.error}
      onConfirm={() => acts.removeAudio(recording, onClose)}
      onClose={onClose}
    >
      The recording and the copy to listen to go for good. Its text stays, until it is erased with its call or
      past its time.
    </ConfirmDialog>
  );
}

/** Asks once more before all that wait are canceled. */
export function CancelWaiting({ acts, onClose }: Omit<DeleteAudioProps, 'recording'>) {
  return (
    <ConfirmDialog
      title="Cancel all that wait?"
      action="Cancel them"
      busy={acts.isBusy}
      error={acts.error}
      onConfirm={() => acts.cancelWaiting(onClose)}
      onClose={onClose}
    >
      They stay in the list as canceled and can be tried again while their audio is kept. What is under way
      goes on.
    </ConfirmDialog>
  );
}
