'use client';

import { Button } from '@tremor/react';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { timeLeft } from '@/app/_ui/time-left';
import { progressOf, type Reading } from '../progress';

interface SendingProps {
  file: File;
  readings: readonly Reading[];
  onCancel: () => void;
}

/** A file on its way to the server. */
export function Sending({ file, readings, onCancel }: SendingProps) {
  const format = useFormat();
  const { share, perSecond, secondsLeft } = progressOf(readings, file.size);
  const sent = readings.at(-1)?.done ?? 0;
  const words =
    share >= 1
      ? ['All sent; the server looks at it …']
      : [
          `${format.bytes(sent)} of ${format.bytes(file.size)}`,
          perSecond === null ? undefined : `${format.bytes(perSecond)}/s`,
          timeLeft(format, secondsLeft),
        ];
  return (
    <div className="space-y-2">
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 truncate text-sm font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
          Sending {file.name}
        </p>
        <Button type="button" size="xs" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <ProgressBar label={`Sending ${file.name}`} share={share} />
      <p className="text-xs tabular-nums">{words.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
