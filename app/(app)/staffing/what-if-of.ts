import type { StaffingTarget } from '@/models/staffing/rules';
import type { WhatIf } from '@/models/staffing/week/planning';
import type { StaffingState } from './staffing-url';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const within = (value: number | null, low: number, high: number): number | null =>
  value === null || !Number.isFinite(value) ? null : clamp(value, low, high);

/** What is tried out, out of the URL: whatever somebody wrote there, the numbers can be reckoned with. */
export function whatIfOf(state: StaffingState): WhatIf {
  const plan = within(state.plan, 3, 97);
  const shrinkage = within(state.shrinkage, 0, 90);
  const patience = within(state.patience, 0, 36_000);
  return {
    volume: 1 + clamp(state.volume, -100, 900) / 100,
    aht: 1 + clamp(state.aht, -90, 900) / 100,
    planAt: plan === null ? null : plan / 100,
    target: targetOf(state),
    patienceSeconds: patience === 0 ? Number.POSITIVE_INFINITY : patience,
    maxOccupancy: null,
    shrinkage: shrinkage === null ? null : shrinkage / 100,
    agents: within(state.agents, 0, 10_000),
  };
}

function targetOf({ target, share, seconds }: StaffingState): StaffingTarget | null {
  if (target === 'asa') return { kind: target, seconds: within(seconds, 0.1, 3600) ?? 20 };
  if (target === 'abandonment') return { kind: target, share: (within(share, 0.1, 99) ?? 5) / 100 };
  if (target === null && share === null && seconds === null) return null;
  return {
    kind: 'service_level',
    share: (within(share, 1, 99.9) ?? 80) / 100,
    seconds: within(seconds, 0, 3600) ?? 20,
  };
}

/** Whether anything is tried out. */
export function isTried({ volume, aht, ...rest }: WhatIf): boolean {
  return volume !== 1 || aht !== 1 || Object.values(rest).some((value) => value !== null);
}
