import type { KindOfRule } from '@/server/alerts/contracts/settings';

/** What kinds of rules are called. */
export const KIND_NAMES: Record<KindOfRule, string> = {
  threshold: 'A measure beyond a limit',
  forecast_anomaly: 'Calls outside the forecast’s band',
  irritant: 'An irritant came up or rose',
  strong_negative: 'Strongly negative calls',
  repeated_calls: 'Repeated calls',
};
