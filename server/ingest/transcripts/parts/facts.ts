import { CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { RowProblem } from '../../row-problem';
import type { IncomingFacts } from '../incoming-call';
import type { NamedValues } from './named-values';
import { STARTED_NAMES } from './names';
import type { TextRules } from './text-rules';

const LONGEST_NAME = 200;
const LONGEST_RECORDING = 1000;

const DIRECTION_WORDS: Readonly<Record<string, (typeof DIRECTIONS)[number]>> = {
  in: 'inbound',
  incoming: 'inbound',
  out: 'outbound',
  outgoing: 'outbound',
};
const CONSENT_WORDS: Readonly<Record<string, (typeof CONSENTS)[number]>> = {
  yes: 'given',
  true: 'given',
  granted: 'given',
  accepted: 'given',
  no: 'refused',
  false: 'refused',
  denied: 'refused',
  declined: 'refused',
  revoked: 'refused',
  withdrawn: 'refused',
  optout: 'refused',
};
const OUTCOME_WORDS: Readonly<Record<string, (typeof OUTCOMES)[number]>> = {
  completed: 'answered',
  hungup: 'abandoned',
  noanswer: 'abandoned',
  busy: 'failed',
  congestion: 'failed',
};

/** What values under their usual names say of a call. @throws RowProblem for what cannot be right */
export function factsOf(values: NamedValues, rules: TextRules): IncomingFacts {
  const name = (names: readonly string[], field: string, longest = LONGEST_NAME) =>
    shortText(values.text(names), field, longest);
  const startedAt = rules.instant(values, STARTED_NAMES, 'startedAt');
  const callerId = values.text(['customerid']);
  const caller = values.text(['caller', 'callernumber', 'customernumber', 'ani']);
  return {
    startedAt: startedAt === null ? null : new Date(startedAt),
    queue: name(['queue', 'queuename', 'skill'], 'queue'),
    type: name(['type', 'calltype'], 'type'),
    entry: name(
      ['entry', 'entrypoint', 'diallednumber', 'dialednumber', 'callednumber', 'dnis', 'did'],
      'entry',
    ),
    menuChoice: name(['menuchoice', 'menuoption', 'ivrchoice', 'ivroption'], 'menuChoice'),
    agent: name(['agent', 'agentid', 'agentname'], 'agent'),
    agentGroup: name(['agentgroup', 'team'], 'agentGroup'),
    transferredTo: name(['transferredto'], 'transferredTo'),
    wrapUp: name(['wrapup', 'wrapupcode', 'disposition'], 'wrapUp'),
    recording: name(['recording', 'recordingurl', 'audio'], 'recording', LONGEST_RECORDING),
    callerKey:
      callerKeyOf(values) || rules.pseudonyms.of(caller || callerId, caller === '' ? 'id' : 'number'),
    direction: wordOf(values.text(['direction']), DIRECTIONS, DIRECTION_WORDS, 'direction'),
    outcome: wordOf(values.text(['outcome']), OUTCOMES, OUTCOME_WORDS, 'outcome'),
    consent: wordOf(values.text(['consent', 'aiconsent']), CONSENTS, CONSENT_WORDS, 'consent') ?? 'unknown',
    waitMs: rules.duration(values, ['wait', 'waittime'], 'waitMs'),
    talkMs: rules.duration(values, ['talk', 'talktime', 'callduration'], 'talkMs'),
    holdMs: rules.duration(values, ['hold', 'holdtime'], 'holdMs'),
    acwMs: rules.duration(values, ['acw', 'aftercallwork'], 'acwMs'),
  };
}

/** A caller's pseudonym as this house makes them; '' where there is none. */
function callerKeyOf(values: NamedValues): string {
  const key = values.text(['callerkey']).toLowerCase();
  return /^[0-9a-f]{32}$/.test(key) ? key : '';
}

/** @throws RowProblem, which does not quote it, when it is too long */
export function shortText(text: string, field: string, longest = LONGEST_NAME): string {
  if (text.length <= longest) return text;
  throw new RowProblem(
    field,
    `This has ${text.length} characters, more than ${longest}.`,
    'Another field is probably meant.',
  );
}

/** The canonical value that a word means; null for ''. @throws RowProblem for a word that means none */
function wordOf<Value extends string>(
  word: string,
  canonical: readonly Value[],
  others: Readonly<Record<string, Value>>,
  field: string,
): Value | null {
  if (word === '') return null;
  const lower = word.toLowerCase();
  const found = canonical.find((value) => value === lower) ?? others[lower.replace(/[^a-z]/g, '')];
  if (found !== undefined) return found;
  throw new RowProblem(field, 'This word is not known.', `What there is: ${canonical.join(', ')}.`);
}
