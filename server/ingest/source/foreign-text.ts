import { AppError } from '@/server/errors';

/** Text that is no export of calls, by how it begins, and what to send instead. */
const FOREIGN: readonly { begins: RegExp; unless?: RegExp; what: string; hint: string }[] = [
  {
    begins: /^(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b/is,
    what: 'a web page (HTML)',
    hint: 'Export the report as CSV or Excel (.xlsx). An .xls file that is a web page inside: open it and save it as .xlsx.',
  },
  {
    begins:
      /^(--[^\n]*\n|\/\*.*?\*\/;?|\s|(SET|BEGIN|START|DROP|LOCK|USE)\b[^;]*;)*(INSERT\s+INTO|CREATE\s+TABLE)\s/is,
    unless:
      /^INSERT\s+INTO\s+\S+\s*(\([^()]*\bhangup_cause\b[^()]*\)\s*)?VALUES\s*\((["'][^"'\n]*["'],\s*){5}/i,
    what: 'a database dump (SQL)',
    hint: 'Export the table as CSV with its column names, or as JSON.',
  },
  {
    begins: /^([\w-]+=[^&\s]*&)*cdr=[<{][^\n]*\n\s*[<"{]/i,
    what: 'a form as FreeSWITCH posts it to a web server, over several lines',
    hint: 'Send what stands behind "cdr=": the XML or JSON itself, as mod_xml_cdr and mod_json_cdr also write it to files.',
  },
  {
    begins: /^\[[^\]\n]{5,40}\]\s+(VERBOSE|NOTICE|WARNING|ERROR|DEBUG|DTMF|SECURITY)\[/,
    what: 'Asterisk’s log of messages',
    hint: 'Calls stand in cdr-csv/Master.csv and in queue_log: send those.',
  },
  {
    begins:
      /^("?(CHAN_START|CHAN_END|ANSWER|HANGUP|LINKEDID_END|APP_START|BRIDGE_ENTER)"?,\s*"?[\d.: -]+"?,|[^\n]*\beventtype\b[^\n]*\bcid_num\b[^\n]*\blinkedid\b)/i,
    what: 'Asterisk’s log of channel events (CEL)',
    hint: 'Calls stand in cdr-csv/Master.csv (or the table cdr) and in queue_log: send those.',
  },
  {
    begins: /^(From \S+@\S+ |(Return-Path|Received|Delivered-To|Message-ID|MIME-Version):\s)/i,
    what: 'e-mail',
    hint: 'Save the file that is attached to the message, and send that.',
  },
  { begins: /^BEGIN:VCALENDAR\b/i, what: 'a calendar', hint: 'Send the call log as CSV, JSON or Excel.' },
  { begins: /^BEGIN:VCARD\b/i, what: 'an address book', hint: 'Send the call log as CSV, JSON or Excel.' },
  { begins: /^\{\\rtf/i, what: 'a text document (RTF)', hint: 'Save it as plain text (UTF-8).' },
];

const LOOKED_AT = 4096;
/** Of the characters of a text so many are of none: a few are damage, which costs their lines only. */
const MOST_CONTROLS = 0.02;

/** @throws AppError `invalid_input` that says what the file is instead of an export of calls */
export function refuseForeignText(text: string): void {
  const begin = text.slice(0, LOOKED_AT).trimStart();
  const found = FOREIGN.find(({ begins, unless }) => begins.test(begin) && !unless?.test(begin));
  if (found)
    throw new AppError('invalid_input', `This is ${found.what}, no log of calls.`, { hint: found.hint });
  const controls = [...begin].filter((character) => isControl(character.charCodeAt(0))).length;
  if (controls <= Math.max(4, begin.length * MOST_CONTROLS)) return;
  throw new AppError('invalid_input', 'The file is not text, and nothing else that is known.', {
    hint: 'Calls are read from CSV, JSON, XML, Excel (.xlsx) and Parquet. It may be packed or encrypted: unpack it first.',
  });
}

/** Characters that stand in no text: not tab, line ends, form feed and the old mark of an end. */
function isControl(code: number): boolean {
  return code < 32 && ![9, 10, 11, 12, 13, 26].includes(code);
}
