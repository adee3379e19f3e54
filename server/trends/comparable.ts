/** How far a comparison carries. */
export type Comparability =
  /** counts and means */
  | 'full'
  /** means and shares only: one of the periods lacks days */
  | 'partial'
  /** nothing: there is no data in the comparison period */
  | 'missing'
  /** none was asked for */
  | 'none';

/** Days that may lack before counts stop being comparable. */
const TOLERATED_SHARE = 0.1;

/** @param days with data in each period; `before` null when no comparison was asked for */
export function comparability(current: number, before: number | null): Comparability {
  if (before === null) return 'none';
  if (before === 0) return 'missing';
  const lacking = Math.abs(current - before) / Math.max(current, before);
  return lacking <= TOLERATED_SHARE ? 'full' : 'partial';
}
