import { NamedValues } from '../../transcripts/parts/named-values';
import type { SourceItem } from '../call-format';
import { msBetween, type Stamp, shifted, stampOf } from './stamp';
import { cellsOf, looseCellsOf } from './table-lines';

/** A CDR of Asterisk: one party's time with another, or alone with an application. */
export interface AsteriskLeg {
  /** '' where the file does not have it */
  uniqueId: string;
  linkedId: string;
  src: string;
  dst: string;
  context: string;
  callerId: string;
  channel: string;
  /** '' where nobody was called */
  toChannel: string;
  /** the Local channel on whose near side (;1) somebody was called, or on whose far side (;2) this leg was; '' for none */
  calledLocal: string;
  onLocal: string;
  /** lower case */
  app: string;
  appData: string;
  startedAt: Stamp | null;
  answeredAt: Stamp | null;
  endedAt: Stamp | null;
  billMs: number;
  /** upper case */
  disposition: string;
  did: string;
  recording: string;
}

/** In the order in which cdr-csv writes them, and cdr-custom by its sample configuration. */
const CSV =
  'accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration billsec disposition amaflags'.split(
    ' ',
  );
const CUSTOM =
  'clid src dst dcontext channel dstchannel lastapp lastdata start answer end duration billsec disposition amaflags accountcode'.split(
    ' ',
  );
const LAYOUTS = [CSV, CUSTOM];
/** "1714554008.1", with the name of the system in front where one is set. */
const UNIQUE_ID = /^(.+-)?\d{9,10}\.\d+$/;
const NUMBERED: Readonly<Record<string, string>> = {
  ...{ '0': 'NO ANSWER', '1': 'NO ANSWER', '2': 'FAILED', '4': 'BUSY', '8': 'ANSWERED', '16': 'CONGESTION' },
};
const DISPOSITIONS = /^(ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)$/i;

/** Null for what is no CDR. */
export function asteriskLegOf({ object, raw }: Pick<SourceItem, 'object' | 'raw'>): AsteriskLeg | null {
  const named = object ? NamedValues.of(object) : null;
  if (named?.has(['disposition'])) return legOf(named);
  const cut = object && Object.hasOwn(object, '1') ? Object.values(object).map(String) : cellsOf(raw, ',');
  for (const cells of [cut, ...looseCellsOf(raw)]) {
    const layout = layoutOf(cells);
    if (layout) return legOf(valuesOf(cells, layout));
  }
  return null;
}

/** Which order of columns a line without names has. */
function layoutOf(cells: readonly string[]): readonly string[] | null {
  const fits = (layout: readonly string[]) =>
    stampOf(cells[layout.indexOf('start')]) !== null &&
    DISPOSITIONS.test((cells[layout.indexOf('disposition')] ?? '').trim());
  return LAYOUTS.find(fits) ?? null;
}

/** Behind the columns that are always there stand those which the configuration asks for: ids are told by their look. */
function valuesOf(cells: readonly string[], layout: readonly string[]): NamedValues {
  const more = cells.slice(layout.length);
  const ids = more.filter((cell) => UNIQUE_ID.test(cell.trim()));
  const userField = more.find((cell) => cell.trim() !== '' && !UNIQUE_ID.test(cell.trim())) ?? '';
  return new NamedValues([
    ...layout.map((name, at) => [name, cells[at] ?? ''] as const),
    ...[
      ['uniqueid', ids[0] ?? ''] as const,
      ['linkedid', ids[1] ?? ''] as const,
      ['userfield', userField] as const,
    ],
  ]);
}

function legOf(values: NamedValues): AsteriskLeg {
  // What databases write where there is nothing.
  const text = (...names: string[]) => values.text(names).replace(/^(NULL|\\N)$/, '');
  const startedAt = stampOf(text('start', 'calldate', 'starttime', 'date'));
  const bill = Number(text('billsec', 'billableseconds')) * 1000 || 0;
  const length = Number(text('duration')) * 1000 || bill;
  const endedAt = stampOf(text('end', 'endtime')) ?? (startedAt && shifted(startedAt, length));
  const told = stampOf(text('answer', 'answertime'));
  const answeredAt = told ?? (endedAt && bill > 0 ? shifted(endedAt, -bill) : null);
  return {
    uniqueId: text('uniqueid'),
    linkedId: text('linkedid'),
    src: text('src', 'source'),
    dst: text('dst', 'destination'),
    context: text('dcontext', 'destinationcontext'),
    callerId: text('clid', 'callerid'),
    channel: peerOf(text('channel')),
    toChannel: peerOf(text('dstchannel', 'destinationchannel')),
    calledLocal: localOf(text('dstchannel', 'destinationchannel'), '1'),
    onLocal: localOf(text('channel'), '2'),
    app: text('lastapp', 'lastapplication').toLowerCase(),
    appData: text('lastdata'),
    startedAt,
    answeredAt,
    endedAt,
    billMs: bill > 0 ? bill : (msBetween(told, endedAt) ?? 0),
    disposition: dispositionOf(text('disposition')),
    did: text('did'),
    recording: recordingOf(text('recordingfile', 'recording'), text('userfield')),
  };
}

/** As a word; backends write the number where they are asked to (cdr.h, enum ast_cdr_disposition). */
function dispositionOf(text: string): string {
  const word = NUMBERED[text];
  return (
    word ??
    text
      .toUpperCase()
      .replaceAll('_', ' ')
      .replace(/^NOANSWER$/, 'NO ANSWER')
  );
}

/** "Local/101@from-queue-0000000a;1" and ";2" are the two sides of one. */
function localOf(channel: string, side: '1' | '2'): string {
  const found = /^(Local\/.+)[;,]([12])$/i.exec(channel);
  return found?.[2] === side ? (found[1] ?? '') : '';
}

/** "SIP/101-0000abcd" is a channel of SIP/101, "Local/101@from-queue-0000000a;1" one of Local/101@from-queue. */
function peerOf(channel: string): string {
  return channel.replace(/[;,][12]$/, '').replace(/-[0-9a-f]{4,}$/i, '');
}

function recordingOf(file: string, userField: string): string {
  return file || (/\.(wav|gsm|mp3|ogg)$/i.test(userField) ? userField.replace(/^audio:/, '') : '');
}
