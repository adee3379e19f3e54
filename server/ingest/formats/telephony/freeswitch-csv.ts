/** Columns of mod_cdr_csv's Master.csv by the template that its configuration comes with. */
const COLUMNS = [
  ...['caller_id_name', 'caller_id_number', 'destination_number', 'context', 'start_stamp', 'answer_stamp'],
  ...['end_stamp', 'duration', 'billsec', 'hangup_cause', 'uuid', 'bleg_uuid'],
];
const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const CAUSE = /^[A-Z][A-Z0-9_]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Whether a row without names is one of Master.csv. */
export function isCdrCsv(cells: readonly string[]): boolean {
  const cell = (name: string) => (cells[COLUMNS.indexOf(name)] ?? '').trim();
  return STAMP.test(cell('start_stamp')) && CAUSE.test(cell('hangup_cause')) && UUID.test(cell('uuid'));
}

/** The row by the names that other CDRs have. @returns null for what is no row of Master.csv */
export function rowOfCdrCsv(object: Record<string, unknown>): Record<string, unknown> | null {
  const cells = Object.hasOwn(object, '1') ? Object.values(object).map(String) : [];
  if (!isCdrCsv(cells)) return null;
  return Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at] ?? '']));
}
