import type { Format } from '@/app/_ui/format';
import type { IrritantOverview, IrritantRow } from '@/server/irritants/contracts/figures';
import type { IrritantDetail } from '@/server/irritants/get';
import { moneySpan, moneyText } from '../money';

interface Telling {
  format: Format;
  irritant: IrritantDetail;
  overview: IrritantOverview;
  /** null: it is not counted */
  row: IrritantRow | null;
}

/** Why an irritant has no figures. */
function uncounted({ status, mergedInto }: IrritantDetail): string {
  if (status === 'merged') return `Its calls count under ‘${mergedInto?.name ?? 'another irritant'}’.`;
  return 'It was dismissed: calls are no longer read for it.';
}

function beforeClause({ format, overview, row }: Telling): string {
  const before = row?.figures.before;
  if (!before || !overview.comparison) return '';
  const span = format.dayRange(overview.comparison.from, overview.comparison.to);
  return `, ${format.percent(before.share)} in ${span}`;
}

/** What an irritant does and costs, in a sentence; then what it was compared with. */
export function detailWords(telling: Telling): { answer: string; more: string } {
  const { format, irritant, overview, row } = telling;
  if (!row) return { answer: uncounted(irritant), more: '' };
  const { calls, share, costAMonth, against } = row.figures;
  const { currency } = overview.rates;
  const span = format.dayRange(overview.period.from, overview.period.to);
  if (calls === 0) return { answer: `No call shows it in ${span}.`, more: '' };
  const cost =
    costAMonth && costAMonth.value > 0
      ? `: about ${moneyText(format, currency, costAMonth.value)} a month (${moneySpan(format, currency, costAMonth)})`
      : '';
  const many = `${format.count(calls)} ${calls === 1 ? 'call' : 'calls'}, ${format.percent(share)} of those in ${span}`;
  return { answer: `${many}${beforeClause(telling)}${cost}.`, more: against };
}
