import type { FileHead, Recognition } from '../source/file-head';
import { isObject } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { freeswitchLegs } from './telephony/freeswitch-call';
import { isCdrCsv } from './telephony/freeswitch-csv';
import { LegRows } from './telephony/leg-rows';

/**
 * CDRs of FreeSWITCH: mod_json_cdr, mod_xml_cdr, mod_cdr_csv, and tables with the same names (as FusionPBX has them). The leg of the
 * caller is the call; legs made for it tell who took it. It is answered when somebody was bridged to it, or when
 * mod_callcenter says so; answered by a menu alone it is contained. Talk is from then to the end, hold taken off.
 */
export const freeswitchCdr: CallFormat = {
  name: 'freeswitch-cdr',
  title: 'FreeSWITCH CDR',
  containers: ['json', 'jsonl', 'xml', 'delimited', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping(
    {
      SUCCESS: 'answered',
      BLIND_TRANSFER: 'transferred',
      ATTENDED_TRANSFER: 'transferred',
      NORMAL_CLEARING: 'contained',
      cancel: 'abandoned',
      TIMEOUT: 'abandoned',
      NO_AGENT_TIMEOUT: 'abandoned',
      BREAK_OUT: 'abandoned',
      EXIT_WITH_KEY: 'abandoned',
      ORIGINATOR_CANCEL: 'abandoned',
      NO_ANSWER: 'abandoned',
      NO_USER_RESPONSE: 'abandoned',
      ALLOTTED_TIMEOUT: 'abandoned',
      PROGRESS_TIMEOUT: 'abandoned',
      USER_BUSY: 'abandoned',
      CALL_REJECTED: 'abandoned',
      USER_NOT_REGISTERED: 'abandoned',
      SUBSCRIBER_ABSENT: 'abandoned',
      LOSE_RACE: 'abandoned',
    },
    'failed',
  ),
  open: () => new LegRows(freeswitchLegs, LEGS_APART),
};

/** Legs of a call end together, and each is written when it ends; a record may be 100 kB large. */
const LEGS_APART = 500;

function recognize({ objects, columns, rows }: FileHead): Recognition | null {
  const records = objects.map((object) => (isObject(object.cdr) ? object.cdr : object));
  const own = records.filter(isCdr);
  if (own.length > 0 && own.length * 2 >= records.length) {
    return {
      confidence: 0.99,
      why: 'its records have the variables and the callflow of a channel of FreeSWITCH',
    };
  }
  if (rows.length > 0 && rows.filter(isCdrCsv).length > rows.length / 2) {
    return {
      confidence: 0.95,
      why: 'its rows have the order of mod_cdr_csv, with a cause of hanging up and a uuid',
    };
  }
  const names = new Set([...columns, ...Object.keys(records[0] ?? {})]);
  const isTable =
    names.has('hangup_cause') && names.has('billsec') && (names.has('xml_cdr_uuid') || names.has('uuid'));
  return isTable ? { confidence: 0.95, why: 'it has the columns uuid, billsec and hangup_cause' } : null;
}

function isCdr(record: Record<string, unknown>): boolean {
  const { variables } = record;
  if (!isObject(variables)) return false;
  const known = ['hangup_cause', 'start_epoch', 'start_stamp', 'start_uepoch'].some(
    (name) => name in variables,
  );
  return known && ('uuid' in variables || 'callflow' in record || 'channel_data' in record);
}
