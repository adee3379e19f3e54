import { createLoader, parseAsInteger } from 'nuqs/server';

/** The state of /settings/recordings in the URL. */
export const RECORDINGS_SETTINGS_URL = { site: parseAsInteger };

export const loadRecordingsSettingsState = createLoader(RECORDINGS_SETTINGS_URL);
