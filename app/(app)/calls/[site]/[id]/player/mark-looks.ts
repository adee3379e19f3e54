import type { MarkKind } from './marks';

interface MarkLook {
  /** Of several; of one. */
  names: readonly [many: string, one: string];
  /** In the strip under the waveform; what is muted is hatched in the waveform itself. */
  strip: string;
}

export const HATCH =
  'bg-[repeating-linear-gradient(135deg,rgba(100,116,139,0.55)_0_2px,transparent_2px_6px)] dark:bg-[repeating-linear-gradient(135deg,rgba(148,163,184,0.6)_0_2px,transparent_2px_6px)]';

/** How stretches look: each has a place and a shape of its own besides its colour. */
export const MARK_LOOKS: Record<MarkKind, MarkLook> = {
  muted: { names: ['muted', 'muted'], strip: HATCH },
  silence: {
    names: ['silences over 5 s', 'silence over 5 s'],
    strip: 'top-1 h-1 rounded-full bg-gray-400 dark:bg-gray-500',
  },
  both: { names: ['times both at once', 'time both at once'], strip: 'top-0 h-3 bg-orange-500' },
  match: {
    names: ['words found', 'word found'],
    strip: 'top-0 h-3 border-x border-yellow-700 bg-yellow-300 dark:border-yellow-200 dark:bg-yellow-500',
  },
};
