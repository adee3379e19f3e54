/** Form besides colour: a gap has an edge and a sign, a quiet day is hatched, what came late has a corner. */
export const GAP_LOOK =
  'border border-orange-600 bg-orange-50 text-xs font-bold leading-none text-orange-800 dark:border-orange-400 dark:bg-orange-950 dark:text-orange-300';
export const QUIET_LOOK =
  'bg-[repeating-linear-gradient(135deg,transparent_0_3px,rgb(128_128_128/0.15)_3px_4px)]';
export const LATE_MARK =
  "after:absolute after:right-0 after:top-0 after:border-l-[6px] after:border-t-[6px] after:border-l-transparent after:border-t-amber-600 after:content-[''] dark:after:border-t-amber-400";
