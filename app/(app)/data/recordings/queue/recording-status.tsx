import {
  type RemixiconComponentType,
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiSkipRightLine,
  RiTimeLine,
} from '@remixicon/react';
import { type RecordingState, STATUS_NAMES } from './status-names';

const GOOD = 'text-teal-700 dark:text-teal-400';
const BAD = 'text-orange-700 dark:text-orange-400';
const QUIET = 'text-tremor-content dark:text-dark-tremor-content';
const GOING = 'text-tremor-brand-emphasis dark:text-dark-tremor-brand-emphasis';

const LOOKS: Record<RecordingState, { icon: RemixiconComponentType; tone: string }> = {
  waiting: { icon: RiTimeLine, tone: QUIET },
  running: { icon: RiLoader4Line, tone: GOING },
  done: { icon: RiCheckLine, tone: GOOD },
  skipped: { icon: RiSkipRightLine, tone: QUIET },
  failed: { icon: RiAlertLine, tone: BAD },
  canceled: { icon: RiCloseLine, tone: QUIET },
};

/** What became of a recording: a word and a sign, never colour alone. */
export function RecordingStatus({ status }: { status: RecordingState }) {
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap font-medium ${tone}`}>
      <Icon
        aria-hidden
        className={`size-4 ${status === 'running' ? 'animate-spin motion-reduce:animate-none' : ''}`}
      />
      {STATUS_NAMES[status]}
    </span>
  );
}
