/** Quarantined rows a page. */
export const QUARANTINE_PAGE_SIZE = 50;

export const FIRST_QUARANTINE_PAGE = { page: 1, pageSize: QUARANTINE_PAGE_SIZE } as const;
