import type { FileHead, Recognition } from '../source/file-head';
import type { CallFormat, RowMaker, SourceItem } from './call-format';
import { freeswitchCdr } from './freeswitch-cdr';
import { CALL_COLUMNS } from './telephony/call-row';
import { cdrOfLine } from './telephony/freeswitch-line';

/**
 * CDRs of FreeSWITCH, one a line, that are not JSON, XML or a table by themselves: what mod_xml_cdr and mod_json_cdr post to
 * web servers, and statements of mod_cdr_csv's template `sql`. They mean what freeswitch-cdr.ts reads.
 */
export const freeswitchLines: CallFormat = {
  name: 'freeswitch-lines',
  title: 'FreeSWITCH CDR, as posted to a web server or written as SQL',
  containers: ['text'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: freeswitchCdr.mapping,
  open: () => new LinesAsRecords(),
};

const LOOKED_AT = 20;

function recognize({ lines }: FileHead): Recognition | null {
  const first = lines.slice(0, LOOKED_AT);
  const known = first.filter((line) => cdrOfLine(line) !== null).length;
  if (known === 0 || known * 2 < first.length) return null;
  return { confidence: 0.97, why: 'its lines are CDRs as FreeSWITCH posts them, or writes them as SQL' };
}

/** Hands the records of lines on to the reader of records. */
class LinesAsRecords implements RowMaker {
  readonly #records = freeswitchCdr.open?.();

  push(items: readonly SourceItem[]) {
    const records = items.map((item) =>
      item.problem ? item : { ...item, object: cdrOfLine(item.raw) ?? item.object },
    );
    return this.#records?.push(records) ?? [];
  }

  end() {
    return this.#records?.end() ?? [];
  }
}
