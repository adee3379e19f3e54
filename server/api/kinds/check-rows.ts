import type { DeliveryPlan } from '@/server/ingest/delivery-plan';
import type { ConvertRow } from '@/server/ingest/mapping/compile-calls';
import { RowProblem } from '@/server/ingest/row-problem';
import { jsonRecords } from '@/server/ingest/source/json-lines';
import type { BodyRow, CheckedRow, RowFault } from './api-kind';
import { columnOf } from './column-of';

/** In characters: no call has more, and a line of a delivery has its limit. */
const LONGEST_ROW = 100_000;
const TOO_LONG = {
  reason: `The row has more than ${LONGEST_ROW} characters.`,
  hint: 'A field holds something else than it should.',
};

/** Reads a row as the delivery will be read. */
export function checkRow(row: BodyRow, plan: DeliveryPlan, convert: ConvertRow<unknown>): CheckedRow {
  const [record] = jsonRecords([{ line: row.line, text: row.text, overlong: false }], plan.shape.columns);
  const fault = (field: string, { reason, hint }: { reason: string; hint: string }): RowFault => ({
    line: row.line,
    field,
    reason,
    hint,
  });
  if (row.text.length > LONGEST_ROW) return { text: row.text, fault: fault('', TOO_LONG) };
  if (!record)
    return { text: row.text, fault: fault('', { reason: 'The row is empty.', hint: 'Leave it out.' }) };
  if (record.problem) return { text: row.text, fault: fault('', record.problem) };
  try {
    convert(record.cells);
    return { text: row.text, fault: null };
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    return { text: row.text, fault: fault(columnOf(plan.mapping, thrown.field), thrown) };
  }
}
