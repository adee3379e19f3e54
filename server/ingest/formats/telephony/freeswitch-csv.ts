/**
 * Columns of mod_cdr_csv's Master.csv, by the templates of the configuration it comes with: "example" (with which "sql",
 * "snom" and "linksys" begin) and "asterisk". "opencdrrc" has neither start nor cause, see below.
 */
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

const OPENCDRRC = [
  ...[
    'uuid',
    'signal_bond',
    'direction',
    'caller_id_number',
    'destination_number',
    'answer_stamp',
    'end_stamp',
  ],
  ...['billsec', 'accountcode', 'userfield', 'network_addr', 'caller_id_name', 'sip_gateway_name'],
];

/** Whether a row without names is one of Master.csv. */
export function isCdrCsv(cells: readonly string[]): boolean {
  return layoutOf(cells) !== undefined || isOpenCdrRc(cells);
}

function isOpenCdrRc(cells: readonly string[]): boolean {
  const [uuid = '', bond = '', direction = '', , , answer = '', end = '', seconds = ''] = cells.map((cell) =>
    cell.trim(),
  );
  const stamped = STAMP.test(end) && (answer === '' || STAMP.test(answer));
  return (
    UUID.test(uuid) &&
    (bond === '' || UUID.test(bond)) &&
    /^(in|out)bound$/.test(direction) &&
    stamped &&
    /^\d+$/.test(seconds)
  );
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
  if (layout) return named(layout, cells);
  return isOpenCdrRc(cells) ? rowOfOpenCdrRc(named(OPENCDRRC, cells)) : null;
}

function named(layout: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(layout.map((name, at) => [name, cells[at] ?? '']));
}

/** The other leg is the one that was dialled for a call that came in, and the call for a leg that was dialled. */
function rowOfOpenCdrRc({ signal_bond: bond = '', ...row }: Record<string, string>): Record<string, string> {
  const answered = (row.answer_stamp ?? '') !== '';
  return {
    ...row,
    [row.direction === 'outbound' ? 'originating_leg_uuid' : 'bridge_uuid']: bond,
    start_stamp: row.answer_stamp || (row.end_stamp ?? ''),
    hangup_cause: answered ? 'NORMAL_CLEARING' : 'NO_ANSWER',
  };
}
