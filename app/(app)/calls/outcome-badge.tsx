import { Badge } from '@/app/_ui/badge';
import type { Outcome } from '@/server/calls/vocabulary';

/** Outcomes in the reader's words. */
export const OUTCOME_NAMES: Record<Outcome, string> = {
  answered: 'Answered',
  transferred: 'Transferred',
  abandoned: 'Abandoned',
  short_abandoned: 'Short abandon',
  contained: 'Ended in menu',
  failed: 'Failed',
};

const TONES = {
  answered: 'info',
  transferred: 'info',
  abandoned: 'bad',
  short_abandoned: 'watch',
  contained: 'plain',
  failed: 'plain',
} as const;

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={TONES[outcome]}>{OUTCOME_NAMES[outcome]}</Badge>;
}
