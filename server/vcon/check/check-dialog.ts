import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import { textOf } from '@/server/ingest/transcripts/parts/vcon-values';
import { CONTENT_RULES, checkContent } from './check-content';
import { foreignNames, type Report, type Whole } from './problem';
import { date, duration, judgeAll, oneOf, place, type Rule, text } from './values';

const TYPES: readonly string[] = ['recording', 'recording-set', 'text', 'transfer', 'incomplete'];

/**
 * Table 1 of section 4.3.1.6, the columns in the order of TYPES: M must, S should, O may, X must not, N should not be
 * there. What holds for content alone (its media type, encoding and hash) is checked with the content.
 */
const APPLICABLE: Readonly<Record<string, readonly [section: string, letters: string]>> = {
  start: ['4.3.2', 'SSSOS'],
  duration: ['4.3.3', 'OOOOO'],
  parties: ['4.3.4', 'SSSXO'],
  originator: ['4.3.5', 'OOOXO'],
  recordings: ['4.3.6', 'XMXXX'],
  recording_set: ['4.3.7', 'OXXXX'],
  mediatype: ['4.3.8', 'OXOXX'],
  filename: ['4.3.9', 'OXOXX'],
  body: ['4.3.10', 'OXOXX'],
  encoding: ['4.3.10', 'OXOXX'],
  url: ['4.3.10', 'OXOXX'],
  content_hash: ['4.3.10', 'OXOXX'],
  disposition: ['4.3.11', 'NNNNM'],
  session_id: ['4.3.12', 'OOOXO'],
  party_history: ['4.3.13', 'OOOXO'],
  transferee: ['4.3.14', 'XXXSX'],
  transferor: ['4.3.14', 'XXXSX'],
  transfer_target: ['4.3.14', 'XXXOX'],
  original: ['4.3.14', 'XXXSX'],
  consultation: ['4.3.14', 'XXXOX'],
  target_dialog: ['4.3.14', 'XXXOX'],
  application: ['4.3.15', 'OOOOO'],
  message_id: ['4.3.16', 'OXOXX'],
};
const KNOWN = new Set(['type', ...Object.keys(APPLICABLE)]);

const DISPOSITIONS = ['no-answer', 'congestion', 'failed', 'busy', 'hung-up', 'voicemail-no-message'];
const EVENTS = ['join', 'drop', 'hold', 'unhold', 'mute', 'unmute', 'keydown', 'keyup'];
const SPOKEN: readonly string[] = ['recording', 'recording-set', 'text'];

/** A dialog object (section 4.3). */
export function checkDialog(value: unknown, at: string, whole: Whole, report: Report): void {
  if (!isObject(value)) {
    report.must(at, '4.3', 'It must be an object.');
    return;
  }
  const column = TYPES.indexOf(textOf(value.type));
  if (column < 0) {
    report.must(`${at}.type`, '4.3.1', `It must be one of ${TYPES.join(', ')}.`);
    return;
  }
  checkApplicability(value, column, at, report);
  judgeAll(value, rulesOf(whole), at, report);
  checkReferences(value, at, whole, report);
  checkHistory(value.party_history, `${at}.party_history`, whole, report);
  const hasContent = ['recording', 'text'].includes(textOf(value.type));
  if (!hasContent) judgeAll(value, CONTENT_RULES, at, report);
  else {
    checkContent(value, at, report, true);
    // A placeholder (section 4.3) has its type alone.
    const placeholder = Object.keys(value).length === 1;
    if (value.body == null && value.url == null && !whole.redacted && !placeholder) {
      report.should(at, '4.3.10', 'Its content should be inside (body) or referenced (url).');
    }
  }
  foreignNames(value, KNOWN, { at, section: '4.1.3', whole, report });
}

function checkApplicability(
  value: Readonly<Record<string, unknown>>,
  column: number,
  at: string,
  report: Report,
): void {
  const type = TYPES[column];
  const bare = Object.keys(value).length === 1;
  for (const [name, [section, letters]] of Object.entries(APPLICABLE)) {
    const there = value[name] !== undefined;
    const letter = letters[column];
    if (letter === 'X' && there)
      report.must(`${at}.${name}`, section, `A dialog of type ${type} must not have it.`);
    if (letter === 'M' && !there)
      report.must(`${at}.${name}`, section, `A dialog of type ${type} must have it.`);
    if (letter === 'N' && there)
      report.should(`${at}.${name}`, section, `A dialog of type ${type} should not have it.`);
    if (letter === 'S' && !there && !bare)
      report.should(`${at}.${name}`, section, `A dialog of type ${type} should have it.`);
  }
}

function rulesOf({ parties }: Whole): Readonly<Record<string, Rule>> {
  const party = place(parties, 'parties');
  return {
    start: { judge: date, section: '4.3.2' },
    duration: { judge: duration, section: '4.3.3' },
    parties: { judge: partiesOf(party), section: '4.3.4' },
    originator: { judge: party, section: '4.3.5' },
    disposition: { judge: oneOf(DISPOSITIONS), section: '4.3.11' },
    session_id: { judge: sessionIds, section: '4.3.12' },
    transferee: { judge: party, section: '4.3.14' },
    transferor: { judge: party, section: '4.3.14' },
    transfer_target: { judge: party, section: '4.3.14' },
    application: { judge: text, section: '4.3.15' },
    message_id: { judge: text, section: '4.3.16' },
  };
}

/** One party, several, or of each channel one, several or nobody (null). */
function partiesOf(party: Rule['judge']): Rule['judge'] {
  return (value) => {
    if (!Array.isArray(value)) return party(value);
    const channels = value.flat().filter((one) => one !== null);
    return channels.map(party).find((wrong) => wrong !== null) ?? null;
  };
}

function sessionIds(value: unknown): string | null {
  const found: unknown[] = Array.isArray(value) ? value.flat() : [value];
  const sound = (one: unknown) =>
    isObject(one) && [one.local, one.remote].every((id) => id === undefined || typeof id === 'string');
  return found.every(sound) ? null : 'must hold objects with local and remote';
}

/** Dialogs that a dialog names: each has to be there, and of a type that makes sense. */
function checkReferences(
  value: Readonly<Record<string, unknown>>,
  at: string,
  { dialog }: Whole,
  report: Report,
): void {
  const named: [name: string, section: string, allowed: readonly string[]][] = [
    ['recordings', '4.3.6', ['recording']],
    ['recording_set', '4.3.7', ['recording-set']],
    ['original', '4.3.14', SPOKEN],
    ['consultation', '4.3.14', [...SPOKEN, 'incomplete']],
    ['target_dialog', '4.3.14', [...SPOKEN, 'incomplete']],
  ];
  for (const [name, section, allowed] of named) {
    const found = value[name];
    if (found === undefined) continue;
    if (name === 'recordings' && !Array.isArray(found)) {
      report.must(`${at}.${name}`, section, 'It must be a list of places in dialog.');
      continue;
    }
    for (const one of Array.isArray(found) ? found : [found]) {
      const target = Number.isInteger(one) ? dialog[Number(one)] : undefined;
      if (!isObject(target)) report.must(`${at}.${name}`, section, 'It names a dialog that is not there.');
      else if (!allowed.includes(textOf(target.type)))
        report.must(`${at}.${name}`, section, `It names a dialog that is none of ${allowed.join(', ')}.`);
    }
  }
}

function checkHistory(value: unknown, at: string, { parties }: Whole, report: Report): void {
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) {
    report.must(at, '4.3.13', 'It must be a list.');
    return;
  }
  for (const [index, event] of value.entries()) {
    const here = `${at}[${index}]`;
    if (!isObject(event)) {
      report.must(here, '4.3.13', 'It must be an object.');
      continue;
    }
    for (const name of ['party', 'time', 'event']) {
      if (event[name] === undefined) report.must(`${here}.${name}`, '4.3.13', 'It is missing.');
    }
    const rules: Record<string, Rule> = {
      party: { judge: place(parties, 'parties'), section: '4.3.13' },
      time: { judge: date, section: '4.3.13' },
      event: { judge: oneOf(EVENTS), section: '4.3.13' },
    };
    judgeAll(event, rules, here, report);
    if (/^key/.test(textOf(event.event)) && typeof event.button !== 'string')
      report.must(`${here}.button`, '4.3.13', 'A key that was pressed has to be told.');
  }
}
