import { createLoader, parseAsBoolean, parseAsInteger, parseAsString } from 'nuqs/server';

/** The state of the taxonomy's page. */
export const TAXONOMY_URL = {
  site: parseAsInteger,
  /** Intent.id whose details are shown; absent: none. */
  intent: parseAsString,
  /** Whether archived ones are in the tree. */
  archived: parseAsBoolean.withDefault(false),
};

export const loadTaxonomyState = createLoader(TAXONOMY_URL);
