import { createLoader, type inferParserType, parseAsInteger, parseAsString } from 'nuqs/server';

/** The state of the settings page. */
export const SETTINGS_URL = {
  site: parseAsInteger,
  /** A queue's code; '': the site, from which queues inherit; absent: the first queue. */
  queue: parseAsString,
};

export type SettingsState = inferParserType<typeof SETTINGS_URL>;
export type SettingsChange = Partial<{ [Key in keyof SettingsState]: SettingsState[Key] | null }>;

export const loadSettingsState = createLoader(SETTINGS_URL);
