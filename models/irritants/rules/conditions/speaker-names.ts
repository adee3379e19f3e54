import type { Speaker } from '../../../text/transcript';

/** Speakers as a sentence names them. */
export const SPEAKER_NAMES: Record<Speaker | 'anyone', string> = {
  customer: 'the customer',
  agent: 'the agent',
  ivr: 'the phone menu',
  unknown: 'someone',
  anyone: 'anyone',
};
