import type { IntentFigures } from './overview-contract';
import type { IntentSums } from './period-sums';

/** Means and shares out of sums. @param read the calls of all intents */
export function figuresOf(sums: IntentSums, read: number): IntentFigures {
  return {
    calls: sums.calls,
    share: read === 0 ? 0 : sums.calls / read,
    handleSeconds: ratio(sums.handle_ms / 1000, sums.handled),
    transferShare: ratio(sums.transfers, sums.calls),
    againShare: ratio(sums.again, sums.callers),
    balance: ratio(sums.balance, sums.balances),
    negativeShare: ratio(sums.negative, sums.balances),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
