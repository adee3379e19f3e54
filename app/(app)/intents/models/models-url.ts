import { createLoader, parseAsInteger } from 'nuqs/server';

/** The state of the models' page. */
export const INTENT_MODELS_URL = {
  site: parseAsInteger,
  /** Number of the version whose card is shown; absent: the one that waits for a decision, else the champion. */
  version: parseAsInteger,
};

export const loadIntentModelsState = createLoader(INTENT_MODELS_URL);
