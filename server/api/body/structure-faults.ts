import type { BodyRow, RowFault } from '../kinds/api-kind';

/**
 * What only a mistake in the sender's program makes: fields that are not known (one misspelt would be lost without a word),
 * and lists or objects where a text or a number belongs.
 * @param nested fields that may hold lists
 */
export function structureFaults(
  rows: readonly BodyRow[],
  columns: readonly string[],
  nested: readonly string[] = [],
): RowFault[] {
  const known = new Set(columns);
  const deep = new Set(nested);
  const faults: RowFault[] = [];
  for (const { line, object } of rows) {
    for (const [field, value] of Object.entries(object ?? {})) {
      if (!known.has(field)) {
        const hint = `What there is: ${columns.join(', ')}.`;
        faults.push({ line, field: field.slice(0, 60), reason: 'This field is not known.', hint });
      } else if (typeof value === 'object' && value !== null && !deep.has(field)) {
        const hint = 'Send a text or a number.';
        faults.push({ line, field, reason: 'This is a list or an object.', hint });
      }
    }
  }
  return faults;
}
