import type { RoutingOverview } from '@/server/routing/contracts/overview';

/** Fewer calls are no share that one should compare. */
export const LEAST_CALLS = 10;

/** The cells with enough calls to compare, and the intents that have such a cell. */
export function comparableCells(
  matrix: RoutingOverview['matrix'],
): Pick<RoutingOverview['matrix'], 'cells' | 'intents'> {
  const cells = matrix.cells.filter(({ calls }) => calls >= LEAST_CALLS);
  const intents = matrix.intents.filter(({ code }) => cells.some(({ intent }) => intent === code));
  return { cells, intents };
}
