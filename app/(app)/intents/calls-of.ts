import type { Period } from '@/server/trends/period';

/** The address of the calls of an intent in a span of days. */
export type CallsOf = (intentId: string | null, days?: Period) => string | null;
