import type { Speaker } from '@/models/text/transcript';

/** The colour of who speaks, the same beside their name and in the waveform. */
export const SPEAKER_TINTS: Record<Speaker, { dot: string; wave: string }> = {
  customer: { dot: 'bg-blue-600 dark:bg-blue-400', wave: 'fill-blue-600 dark:fill-blue-400' },
  agent: { dot: 'bg-teal-600 dark:bg-teal-400', wave: 'fill-teal-600 dark:fill-teal-400' },
  ivr: { dot: 'bg-slate-500 dark:bg-slate-400', wave: 'fill-slate-500 dark:fill-slate-400' },
  unknown: { dot: 'bg-slate-500 dark:bg-slate-400', wave: 'fill-slate-500 dark:fill-slate-400' },
};
