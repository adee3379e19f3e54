export interface TaxonomyRights {
  mayWrite: boolean;
  /** Whether what callers said may be shown. */
  mayReadTexts: boolean;
}
