import { quoted, RowProblem } from '@/server/ingest/row-problem';

/** Whether a number of a file can only be meant with a decimal comma: 12,5 or 0,125 or 1.234,5. */
const SURELY_COMMA = /^-?(\d*,\d{1,2}|\d*,\d{4,}|0,\d+|\d{4,},\d+|\d{1,3}(\.\d{3})+,\d+)$/;
/** With thousands set apart by the other sign. */
const FORMS = {
  comma: /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?([eE][+-]?\d+)?$/,
  point: /^-?(\d*|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d+)?$/,
} as const;

export type DecimalSign = keyof typeof FORMS;

/** The decimal sign of a file's numbers: the comma where one of them allows nothing else. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign {
  for (const text of texts) if (SURELY_COMMA.test(text.trim())) return 'comma';
  return 'point';
}

/**
 * A number as a file writes it.
 * @throws RowProblem for what is none, and where a comma may be a decimal or set thousands apart (1,234)
 */
export function readDecimal(field: string, cell: string, sign: DecimalSign): number {
  const text = cell.trim();
  if (text === '') throw new RowProblem(field, 'The value is missing.', 'Fill it in, or leave the row out.');
  if (sign === 'point' && /^-?\d{1,3},\d{3}$/.test(text)) {
    const asDecimal = text.replace(',', '.');
    throw new RowProblem(
      field,
      `${quoted(text)} may be ${asDecimal} or ${text.replace(',', '')}.`,
      'Write numbers without a sign between thousands.',
    );
  }
  const other = sign === 'comma' ? /\./g : /,/g;
  const value = FORMS[sign].test(text) ? Number(text.replace(other, '').replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new RowProblem(field, `${quoted(text)} is no number.`, 'Write it as 12.5 or 12,5, without a unit.');
}
