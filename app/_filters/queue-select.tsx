'use client';

import { SingleChoice } from './single-choice';

interface QueueSelectProps {
  queues: readonly { queue: string; name: string }[];
  /** null: all */
  queue: string | null;
  onChoose: (queue: string | null) => void;
}

/** Which queue, or all of them together; nothing to see where there is only one. */
export function QueueSelect({ queues, queue, onChoose }: QueueSelectProps) {
  if (queues.length < 2) return null;
  return (
    <SingleChoice
      label="Queue"
      value={queue ?? ''}
      choices={[
        { value: '', label: 'All queues' },
        ...queues.map(({ queue: code, name }) => ({ value: code, label: name })),
      ]}
      onChoose={(code) => onChoose(code === '' ? null : code)}
    />
  );
}
