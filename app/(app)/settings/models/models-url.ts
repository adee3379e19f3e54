import { createLoader, parseAsInteger } from 'nuqs/server';

/** The state of /settings/models in the URL. */
export const MODELS_URL = { site: parseAsInteger };

export const loadModelsState = createLoader(MODELS_URL);
