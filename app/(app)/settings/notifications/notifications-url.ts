import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';

/** The state of /settings/notifications in the URL. */
export const NOTIFICATIONS_URL = {
  site: parseAsInteger,
  /** other pages ask for a new rule of a kind: it opens with the page */
  kind: parseAsStringLiteral(['strong_negative', 'repeated_calls'] as const),
};

export const loadNotificationsState = createLoader(NOTIFICATIONS_URL);
