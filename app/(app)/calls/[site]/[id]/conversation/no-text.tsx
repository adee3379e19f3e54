import { EmptyState } from '@/app/_ui/states';
import type { TranscriptView } from '@/server/calls/conversation/transcript-view';

const WORDS: Record<NonNullable<TranscriptView['missing']>, { title: string; why: string }> = {
  none: {
    title: 'This call has no transcript',
    why: 'None has been delivered for it. What the record says is below.',
  },
  refused: {
    title: 'The caller did not agree to this call being read',
    why: 'So there is no transcript, and no model has looked at it. What the record says is below.',
  },
};

/** Why there is nothing to read, in plain words. */
export function NoText({ missing }: { missing: NonNullable<TranscriptView['missing']> }) {
  const { title, why } = WORDS[missing];
  return <EmptyState title={title}>{why}</EmptyState>;
}
