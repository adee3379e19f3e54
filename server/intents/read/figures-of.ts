import type { IntentFigures } from './overview-contract';
import type { IntentSums } from './period-sums';

/**
 * Means and shares out of sums.
 * @param read the calls of all intents
 * @param transfersAreTold false: the site's sources do not say which calls were passed on
 */
export function figuresOf(sums: IntentSums, read: number, transfersAreTold: boolean): IntentFigures {
  return {
    calls: sums.calls,
    share: read === 0 ? 0 : sums.calls / read,
    handleSeconds: ratio(sums.handle_ms / 1000, sums.handled),
    transferShare: transfersAreTold ? ratio(sums.transfers, sums.calls) : null,
    againShare: ratio(sums.again, sums.callers),
    balance: ratio(sums.balance, sums.balances),
    negativeShare: ratio(sums.negative, sums.balances),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
