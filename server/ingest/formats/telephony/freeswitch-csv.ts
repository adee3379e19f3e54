/** Columns of mod_cdr_csv's Master.csv, by the templates "example" and "asterisk" of the configuration it comes with. */
const LAYOUTS = [
  [
    ...['caller_id_name', 'caller_id_number', 'destination_number', 'context', 'start_stamp', 'answer_stamp'],
    ...['end_stamp', 'duration', 'billsec', 'hangup_cause', 'uuid', 'bleg_uuid'],
  ],
  [
    ...['accountcode', 'caller_id_number', 'destination_number', 'context', 'caller_id', 'channel_name'],
    ...['bridge_channel', 'last_app', 'last_arg', 'start_stamp', 'answer_stamp', 'end_stamp', 'duration'],
    ...['billsec', 'hangup_cause', 'amaflags', 'uuid', 'userfield'],
  ],
];
const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const CAUSE = /^[A-Z][A-Z0-9_]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Whether a row without names is one of Master.csv. */
export function isCdrCsv(cells: readonly string[]): boolean {
  return layoutOf(cells) !== undefined;
}

function layoutOf(cells: readonly string[]): readonly string[] | undefined {
  return LAYOUTS.find((layout) => {
    const cell = (name: string) => (cells[layout.indexOf(name)] ?? '').trim();
    return STAMP.test(cell('start_stamp')) && CAUSE.test(cell('hangup_cause')) && UUID.test(cell('uuid'));
  });
}

/** The row by the names that other CDRs have. @returns null for what is no row of Master.csv */
export function rowOfCdrCsv(object: Record<string, unknown>): Record<string, unknown> | null {
  const cells = Object.hasOwn(object, '1') ? Object.values(object).map(String) : [];
  const layout = layoutOf(cells);
  return layout ? Object.fromEntries(layout.map((name, at) => [name, cells[at] ?? ''])) : null;
}
