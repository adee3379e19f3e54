import { itemOfValue } from '../../source/json-item';
import { splitQuoted } from '../../source/tokenize';
import { itemOfXml } from '../../source/xml-item';
import { rowOfCdrCsv } from './freeswitch-csv';

type CdrObject = Record<string, unknown>;

const POST = /^(?:[\w-]+=[^&\s]*&)*cdr=(.+)$/s;
const INSERT = /^INSERT\s+INTO\s+[\w."`]+\s*(?:\(([^()]+)\)\s*)?VALUES\s*\((.*)\)[\s;]*$/is;
const BASE64 = /^[A-Za-z0-9+/_-]{40,}={0,2}$/;
const UNREADABLE = '\uFFFD';

/**
 * The CDR of a line: one that mod_xml_cdr or mod_json_cdr posts to a web server ("cdr=", its record encoded as in addresses
 * or in base64), or a statement as mod_cdr_csv's template `sql` writes it. @returns null for any other line
 */
export function cdrOfLine(line: string): CdrObject | null {
  const posted = POST.exec(line.trim())?.[1];
  return posted === undefined ? ofStatement(line.trim()) : ofRecord(plain(posted));
}

function ofRecord(record: string): CdrObject | null {
  const { object } = record.startsWith('<') ? itemOfXml(1, record) : itemOfValue(1, record);
  return object;
}

/** What was posted, without its encoding; in one that encodes everything a plus is a blank. */
function plain(posted: string): string {
  if (/^\s*[<{]/.test(posted)) return posted.trim();
  if (BASE64.test(posted)) return Buffer.from(posted, 'base64').toString('utf8').trim();
  try {
    return decodeURIComponent(posted.replaceAll('+', ' ')).trim();
  } catch {
    return UNREADABLE;
  }
}

/** By the names that the statement has, else in the order of the template. */
function ofStatement(line: string): CdrObject | null {
  const [, names, values = ''] = INSERT.exec(line) ?? [];
  const cells = values === '' ? [] : cellsOf(values);
  if (names === undefined)
    return rowOfCdrCsv(Object.fromEntries(cells.map((cell, at) => [String(at + 1), cell])));
  const columns = names.split(',').map((name) => name.replace(/[\s"`[\]]/g, ''));
  const isCdr = columns.includes('hangup_cause') && columns.length === cells.length;
  return isCdr ? Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) : null;
}

function cellsOf(values: string): string[] {
  const quote = values.trimStart().startsWith("'") ? "'" : '"';
  const cells = splitQuoted(values.replaceAll(/,\s+(?=["'])/g, ','), { delimiter: ',', quote });
  return typeof cells === 'string' ? [] : cells.map((cell) => cell.trim());
}
