import type { Format } from '@/app/_ui/format';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { Named } from '@/server/routing/contracts/routing-period';
import { comparableCells } from './comparable-cells';

/** The name of a queue or an intent; its code where it has none. */
export function nameOf(list: readonly Named[], code: string): string {
  return list.find((one) => one.code === code)?.name ?? code;
}

/** Where calls are passed on most often, in a sentence. */
export function matrixSentence(format: Format, matrix: RoutingOverview['matrix']): string {
  const { cells, intents } = comparableCells(matrix);
  const [worst] = [...cells].sort((a, b) => b.passed / b.calls - a.passed / a.calls);
  return worst && worst.passed > 0
    ? `Most often passed on: “${nameOf(intents, worst.intent)}” in ${nameOf(matrix.queues, worst.queue)}, ${format.percent(worst.passed / worst.calls)} of ${format.count(worst.calls)} calls.`
    : 'No queue passes calls of any intent on.';
}
