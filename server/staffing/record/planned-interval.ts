/** What was planned of an interval of a queue. */
export interface Planned {
  /** calls staffed for */
  calls: number;
  ahtSeconds: number;
  /** online */
  agents: number;
  /** on shift and off break that this takes */
  onShift: number;
}

/** Plans by queue (as the source names it) and instant, seconds since 1970. */
export type Plans = Map<string, Map<number, Planned>>;

/** Adds an interval to plans. */
export function addPlan(plans: Plans, queue: string, start: number, planned: Planned): void {
  const known = plans.get(queue);
  if (known) known.set(start, planned);
  else plans.set(queue, new Map([[start, planned]]));
}
