import { createLoader, parseAsInteger } from 'nuqs/server';

/** The state of /settings/notifications in the URL. */
export const NOTIFICATIONS_URL = { site: parseAsInteger };

export const loadNotificationsState = createLoader(NOTIFICATIONS_URL);
