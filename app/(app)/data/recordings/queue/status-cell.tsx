'use client';

import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import type { RecordingProgress, RecordingView } from '@/server/recordings/contracts/recording';
import { RecordingStatus } from './recording-status';
import { shareOfWay, stageWords } from './stage-words';

/** Where a recording stands, and how far it is while it is worked on. */
export function StatusCell({ recording }: { recording: RecordingView }) {
  const { status, progress, fileName, cancelRequested, priority } = recording;
  return (
    <span className="block min-w-24 md:min-w-48">
      <RecordingStatus status={status} />
      {status === 'waiting' && priority > 0 && <span className="block text-xs">goes first</span>}
      {status === 'running' && cancelRequested && <span className="block text-xs">Canceling …</span>}
      {status === 'running' && !cancelRequested && progress && (
        <Underway fileName={fileName} progress={progress} />
      )}
    </span>
  );
}

interface UnderwayProps {
  fileName: string;
  progress: RecordingProgress;
}

function Underway({ fileName, progress }: UnderwayProps) {
  const { stage, done, total } = progress;
  const format = useFormat();
  const counted =
    stage === 'recognizing' && total > 0
      ? ` ${format.clock(done / 1000)} of ${format.clock(total / 1000)}`
      : '';
  return (
    <span className="block space-y-1 pb-0.5">
      <ProgressBar label={`${fileName}: ${stageWords(stage)}`} share={shareOfWay(progress)} />
      <span className="block text-xs tabular-nums">
        {stageWords(stage)}
        {counted}
      </span>
    </span>
  );
}
