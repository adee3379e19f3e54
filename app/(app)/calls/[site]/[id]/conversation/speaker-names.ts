import type { Speaker } from '@/models/text/transcript';

export const SPEAKER_NAMES: Record<Speaker, string> = {
  customer: 'Customer',
  agent: 'Agent',
  ivr: 'Voice menu',
  unknown: 'Speaker not known',
};
