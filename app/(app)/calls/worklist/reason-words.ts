import type { Reason } from '@/server/worklist/worklist-view';

/** Reasons in a word, and how they look. */
export const REASON_WORDS: Record<Reason, { word: string; tone: 'bad' | 'watch' | 'info' | 'plain' }> = {
  angry: { word: 'Angry', tone: 'bad' },
  disagreeing: { word: 'Disagreeing', tone: 'watch' },
  disputed: { word: 'Rule or model', tone: 'watch' },
  uncertain: { word: 'Uncertain', tone: 'watch' },
  rare: { word: 'Rare', tone: 'info' },
  new: { word: 'New', tone: 'info' },
};
