import type { FileHead, Recognition } from '../source/file-head';
import { keyOf } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { asteriskLegs } from './telephony/asterisk-call';
import { asteriskLegOf } from './telephony/asterisk-leg';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { LegRows } from './telephony/leg-rows';

/**
 * CDRs of Asterisk: cdr-csv (Master.csv) with whatever further columns its configuration asks for, cdr-custom, and the
 * table cdr (as FreePBX exports it), Cdr events of the manager. Records of one linkedid (or uniqueid) are one call. It is answered where somebody's
 * channel was; answered by an application alone it is contained. A CDR does not tell how long a caller waited in a queue
 * that had picked up the line: queue_log does. Times are local unless the configuration says usegmtime.
 */
export const asteriskCdr: CallFormat = {
  name: 'asterisk-cdr',
  title: 'Asterisk CDR (cdr-csv)',
  containers: ['delimited', 'jsonl', 'json', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping(
    {
      ANSWERED: 'answered',
      TRANSFERRED: 'transferred',
      'NO ANSWER': 'abandoned',
      BUSY: 'abandoned',
      FAILED: 'failed',
      CONGESTION: 'failed',
    },
    'contained',
  ),
  open: () => new LegRows(asteriskLegs),
};

const LEAST_SHARE = 0.8;
/** Of the tables, and of the manager's Cdr events. */
const OWN_NAMES = [
  ...['dcontext', 'lastapp', 'dstchannel', 'uniqueid', 'src', 'clid'],
  ...['destinationcontext', 'lastapplication', 'destinationchannel'],
];

function recognize({ columns, objects, lines }: FileHead): Recognition | null {
  const names = new Set([...columns, ...Object.keys(objects[0] ?? {})].map(keyOf));
  const named = names.has('disposition') && (names.has('billsec') || names.has('billableseconds'));
  const own = OWN_NAMES.filter((name) => names.has(name));
  if (named && own.length >= 2) {
    return {
      confidence: own.length >= 3 ? 0.97 : 0.85,
      why: `it has the columns disposition, ${own.join(', ')}`,
    };
  }
  // A header that was found where there is none is the first record.
  const records = objects.length > 0 ? [] : lines.map((raw) => asteriskLegOf({ raw, object: null }));
  const fitting = records.filter((leg) => leg !== null).length;
  if (fitting === 0 || fitting < records.length * LEAST_SHARE) return null;
  return {
    confidence: 0.97,
    why: 'its rows have the order of cdr-csv, from the account code to the disposition',
  };
}
