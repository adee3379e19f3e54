/** Deliveries a page. */
export const BATCHES_A_PAGE = 20;
