import {
  type RemixiconComponentType,
  RiAlertLine,
  RiArrowGoBackLine,
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiPauseLine,
  RiTimeLine,
} from '@remixicon/react';
import { type Batch, type BatchState, isBeingUndone } from './batch';

const GOOD = 'text-teal-700 dark:text-teal-400';
const BAD = 'text-orange-700 dark:text-orange-400';
const QUIET = 'text-tremor-content dark:text-dark-tremor-content';

interface Look {
  word: string;
  icon: RemixiconComponentType;
  tone: string;
}

const LOOKS: Record<BatchState, Look> = {
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

const BEING_UNDONE: Look = { word: 'Being taken back', icon: RiArrowGoBackLine, tone: QUIET };
const UNDONE: Look = { word: 'Taken back', icon: RiArrowGoBackLine, tone: QUIET };

function lookOf(batch: Pick<Batch, 'status' | 'undoRequestedAt' | 'undoneAt'>): Look {
  if (isBeingUndone(batch)) return BEING_UNDONE;
  return batch.undoneAt ? UNDONE : LOOKS[batch.status];
}

/** What became of a delivery: a word and a sign, never colour alone. */
export function BatchStatus({ batch }: { batch: Pick<Batch, 'status' | 'undoRequestedAt' | 'undoneAt'> }) {
  const { word, icon: Icon, tone } = lookOf(batch);
  const turns = batch.status === 'running' && !batch.undoRequestedAt;
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap font-medium ${tone}`}>
      <Icon aria-hidden className={`size-4 ${turns ? 'animate-spin motion-reduce:animate-none' : ''}`} />
      {word}
    </span>
  );
}
