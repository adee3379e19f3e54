import type { RoutingOptions } from '@/server/routing/options';
import type { Period } from '@/server/trends/period';
import type { RoutingState } from './routing-url';

export type ChosenSite = NonNullable<RoutingOptions['chosen']>;

/** The period of the URL, or the last weeks with calls; null: there are none. */
export function periodOf(state: Pick<RoutingState, 'from' | 'to'>, chosen: ChosenSite): Period | null {
  if (!chosen.data || !chosen.defaultPeriod) return null;
  const from = state.from ?? chosen.defaultPeriod.from;
  const to = state.to ?? chosen.defaultPeriod.to;
  return from <= to ? { from, to } : { from: to, to: from };
}
