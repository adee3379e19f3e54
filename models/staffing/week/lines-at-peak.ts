import { type TrunkLines, trunkLines } from '@/models/staffing/trunk/trunk-lines';
import type { PlannedStaff } from './planning';

/** What a call holds of a line besides waiting. */
export interface LineUse {
  /** mean seconds in the menu of every incoming call */
  menuSeconds: number;
  /** calls that end in the menu, for each one that reaches a queue */
  menuCalls: number;
  /** of the handle time, with the caller on the line, 0 to 1 */
  talkShare: number;
}

/** When most lines are needed. */
export interface LinesAtPeak extends TrunkLines {
  /** seconds since 1970 */
  start: number;
}

interface Held {
  calls: number;
  answered: number;
  talkSeconds: number;
  waiting: number;
}

/**
 * The interval of a plan that needs most lines, all queues together, and how many.
 * @param queues each queue's plan, with the instants of its intervals
 * @param blocking share of calls that may find all lines busy
 * @returns null where nobody calls, or a queue grows without end
 */
export function linesAtPeak(
  queues: readonly { starts: readonly number[]; plan: readonly PlannedStaff[] }[],
  use: LineUse,
  { intervalSeconds, blocking }: { intervalSeconds: number; blocking: number },
): LinesAtPeak | null {
  const held = new Map<number, Held>();
  for (const { starts, plan } of queues) {
    for (const [at, staff] of plan.entries()) addTo(held, starts[at] ?? 0, staff, intervalSeconds);
  }
  let peak: { start: number; load: number; held: Held } | null = null;
  for (const [start, now] of held) {
    const menu = now.calls * (1 + use.menuCalls) * use.menuSeconds;
    const load = (menu + now.talkSeconds * use.talkShare) / intervalSeconds + now.waiting;
    if (load > (peak?.load ?? 0)) peak = { start, load, held: now };
  }
  if (!peak || !Number.isFinite(peak.load)) return null;
  const { calls, answered, talkSeconds, waiting } = peak.held;
  const lines = trunkLines(
    {
      entered: calls * (1 + use.menuCalls),
      ivrSeconds: use.menuSeconds,
      calls: answered,
      intervalSeconds,
      talkSeconds: answered > 0 ? (talkSeconds / answered) * use.talkShare : 0,
      operation: { queue: waiting, abandonment: 0 },
    },
    blocking,
  );
  return { ...lines, start: peak.start };
}

function addTo(held: Map<number, Held>, start: number, staff: PlannedStaff, intervalSeconds: number): void {
  if (staff.planCalls === 0) return;
  const now = held.get(start) ?? { calls: 0, answered: 0, talkSeconds: 0, waiting: 0 };
  const answered = staff.planCalls * (1 - staff.abandonment);
  now.calls += staff.planCalls;
  now.answered += answered;
  now.talkSeconds += answered * staff.ahtSeconds;
  // By Little's law, of the answered and of those who gave up after the same wait.
  now.waiting += (staff.planCalls * (staff.meanWaitSeconds ?? Number.POSITIVE_INFINITY)) / intervalSeconds;
  held.set(start, now);
}
