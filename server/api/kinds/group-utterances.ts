import { FACT_COLUMNS, UTTERANCE_COLUMNS } from '../contracts/transcript-row';
import type { BodyRow, RowFault } from './api-kind';

/**
 * Utterances as calls, in the order in which calls begin in the body; a fact is the first that is told. A row without a
 * call stays by itself, to be told of as wrong.
 */
export function withUtterances(rows: readonly BodyRow[]): BodyRow[] {
  const calls = new Map<string, Record<string, unknown>>();
  const lines = new Map<string, number>();
  const lost: BodyRow[] = [];
  for (const row of rows) {
    const { object } = row;
    const callId = object ? String(object.call_id ?? '').trim() : '';
    if (!object || callId === '') {
      lost.push(row);
      continue;
    }
    const call = calls.get(callId) ?? { call_id: callId };
    calls.set(callId, call);
    if (!lines.has(callId)) lines.set(callId, row.line);
    add(call, object);
  }
  const grouped = [...calls].map(([callId, object]) => ({
    line: lines.get(callId) ?? 1,
    object,
    text: JSON.stringify(object),
  }));
  return [...grouped, ...lost].sort((a, b) => a.line - b.line);
}

function add(call: Record<string, unknown>, object: Record<string, unknown>): void {
  for (const fact of FACT_COLUMNS) {
    const told = object[fact];
    const refuses = fact === 'consent' && told === 'refused';
    if (told !== undefined && told !== null && (call[fact] === undefined || refuses)) call[fact] = told;
  }
  const said = Object.fromEntries(
    UTTERANCE_COLUMNS.flatMap((name) => (object[name] === undefined ? [] : [[name, object[name]]])),
  );
  if (Array.isArray(call.utterances)) call.utterances.push(said);
  else call.utterances = [said];
}

/** A call stands once in a request: which of two is right nobody could say. */
export function twiceToldFaults(rows: readonly BodyRow[]): RowFault[] {
  const first = new Map<unknown, number>();
  return rows.flatMap(({ line, object }) => {
    const callId = object?.call_id;
    if (callId === undefined || callId === null) return [];
    const before = first.get(callId);
    if (before === undefined) {
      first.set(callId, line);
      return [];
    }
    const reason = `Row ${before} tells of the same call.`;
    return [{ line, field: 'call_id', reason, hint: 'Send all that was said in a call in one row.' }];
  });
}
