import { createLoader, type inferParserType, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';

/** The state of the page of alerts. */
export const ALERTS_URL = {
  site: parseAsInteger,
  state: parseAsStringLiteral(['open', 'closed', 'all'] as const).withDefault('open'),
};
export type AlertsState = inferParserType<typeof ALERTS_URL>;

export const loadAlertsState = createLoader(ALERTS_URL);
