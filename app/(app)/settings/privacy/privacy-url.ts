import { createLoader, parseAsInteger } from 'nuqs/server';

/** The state of /settings/privacy in the URL. */
export const PRIVACY_URL = { site: parseAsInteger };

export const loadPrivacyState = createLoader(PRIVACY_URL);
