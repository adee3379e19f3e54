import type { TranscriptView } from '@/server/calls/conversation/transcript-view';

/** A call that is read: what was said in it, and how it is shown. */
export interface ReadCallProps {
  question: { siteId: number; callId: string };
  timeZone: string;
  mayCorrect: boolean;
  transcript: TranscriptView;
  /** By the call's record; null: it was not asked. */
  holdMs: number | null;
  /** The turn to open at, from 0. */
  at: number | null;
  /** A search whose words stand out. */
  search: string;
  /** Letters that mean something else where the call is shown. */
  keys?: { commands: Record<string, () => void>; hints: readonly (readonly [string, string])[] };
  onSaid?: () => void;
}
