import {
  type RemixiconComponentType,
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiPauseLine,
  RiTimeLine,
} from '@remixicon/react';
import type { BatchState } from './batch';

const GOOD = 'text-teal-700 dark:text-teal-400';
const BAD = 'text-orange-700 dark:text-orange-400';
const QUIET = 'text-tremor-content dark:text-dark-tremor-content';

const LOOKS: Record<BatchState, { word: string; icon: RemixiconComponentType; tone: string }> = {
  queued: { word: 'Waiting', icon: RiTimeLine, tone: QUIET },
  running: {
    word: 'Running',
    icon: RiLoader4Line,
    tone: 'text-tremor-brand-emphasis dark:text-dark-tremor-brand-emphasis',
  },
  interrupted: { word: 'Interrupted', icon: RiPauseLine, tone: BAD },
  canceled: { word: 'Canceled', icon: RiCloseLine, tone: QUIET },
  failed: { word: 'Failed', icon: RiAlertLine, tone: BAD },
  done: { word: 'Done', icon: RiCheckLine, tone: GOOD },
};

/** What became of a delivery: a word and a sign, never colour alone. */
export function BatchStatus({ status }: { status: BatchState }) {
  const { word, icon: Icon, tone } = LOOKS[status];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap font-medium ${tone}`}>
      <Icon
        aria-hidden
        className={`size-4 ${status === 'running' ? 'animate-spin motion-reduce:animate-none' : ''}`}
      />
      {word}
    </span>
  );
}
