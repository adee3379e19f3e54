import type { RecordingPurpose } from '@/server/postgres/generated/enums';
import type { QueueRules, RecordingRuleValue } from '../contracts/rules';
import { boundOfShare, placeOfCall } from './place-of-call';

interface CallToTake {
  callId: string;
  /** what its record says that it may be used for */
  purposes: readonly string[];
}

/** For what the rules of its queue take the recording of a call; nothing: it is not transcribed. */
export function takenPurposes({ rules }: QueueRules, call: CallToTake): RecordingPurpose[] {
  return rules.filter((rule) => takes(rule, call)).map(({ purpose }) => purpose);
}

function takes(
  { purpose, mode, share, seed }: RecordingRuleValue,
  { callId, purposes }: CallToTake,
): boolean {
  if (mode === 'marked') return purposes.includes(purpose);
  if (mode === 'sample') return placeOfCall(seed, callId) < boundOfShare(share);
  return mode === 'all';
}

const MODE_WORDS = {
  all: 'all calls',
  sample: 'a random share',
  marked: 'calls that the agent marks',
  none: 'none',
} as const;

/** Why rules take nothing of a call, in a sentence. */
export function whyNotTaken({ queue, rules }: QueueRules): string {
  const whose = queue === '' ? 'The rules of the site' : `The rules of queue ${queue}`;
  const said = rules
    .filter(({ mode }) => mode !== 'none')
    .map(
      ({ purpose, mode, share }) =>
        `${purpose}: ${mode === 'sample' ? `a random ${formatShare(share)} of calls` : MODE_WORDS[mode]}`,
    );
  return said.length === 0
    ? `${whose} take no recordings.`
    : `${whose} do not take this call (${said.join('; ')}).`;
}

function formatShare(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
