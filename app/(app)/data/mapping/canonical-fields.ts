import type { Mapping } from '@/server/ingest/mapping/mapping';

export type SourceType = 'text' | 'time' | 'duration' | 'choice' | 'caller' | 'count';

export interface CanonicalField {
  key: string;
  label: string;
  help: string;
  type: SourceType;
  required?: boolean;
  /** Shown before one asks for more. */
  common?: boolean;
}

const CALL_FIELDS: readonly CanonicalField[] = [
  {
    key: 'startedAt',
    label: 'Started',
    help: 'When the call came in.',
    type: 'time',
    required: true,
    common: true,
  },
  {
    key: 'callId',
    label: 'Call id',
    help: 'The same call keeps it; else one is derived.',
    type: 'text',
    common: true,
  },
  { key: 'queue', label: 'Queue', help: 'Whose figures the call belongs to.', type: 'text', common: true },
  { key: 'outcome', label: 'Outcome', help: 'Answered, abandoned …', type: 'choice', common: true },
  {
    key: 'waitMs',
    label: 'Wait',
    help: 'From joining the queue to an answer or the end.',
    type: 'duration',
    common: true,
  },
  { key: 'talkMs', label: 'Talk', help: 'Agent and caller on the line.', type: 'duration', common: true },
  { key: 'agent', label: 'Agent', help: 'Who answered.', type: 'text', common: true },
  { key: 'type', label: 'Type', help: 'Skill or kind of call.', type: 'text', common: true },
  {
    key: 'caller',
    label: 'Caller',
    help: 'Kept as a keyed pseudonym, never as it is.',
    type: 'caller',
    common: true,
  },
  { key: 'queueEnteredAt', label: 'Joined the queue', help: 'Empty: never did.', type: 'time', common: true },
  { key: 'direction', label: 'Direction', help: 'Inbound, outbound, internal.', type: 'choice' },
  { key: 'entry', label: 'Entry', help: 'The number that was dialled.', type: 'text' },
  { key: 'menuChoice', label: 'Menu choice', help: 'What the caller chose in the menu.', type: 'text' },
  { key: 'agentGroup', label: 'Agent group', help: 'The team of the agent.', type: 'text' },
  { key: 'answeredAt', label: 'Answered at', help: 'Gives the wait where it has no column.', type: 'time' },
  { key: 'endedAt', label: 'Ended at', help: 'Gives the talk time where it has no column.', type: 'time' },
  { key: 'ivrMs', label: 'Voice menu', help: 'Time in the menu.', type: 'duration' },
  { key: 'queueMs', label: 'Time in queue', help: 'As the source measures it.', type: 'duration' },
  { key: 'holdMs', label: 'Hold', help: 'On hold while with an agent.', type: 'duration' },
  { key: 'acwMs', label: 'After-call work', help: 'The agent’s work after the call.', type: 'duration' },
  { key: 'transferredTo', label: 'Transferred to', help: 'Where the call was passed on to.', type: 'text' },
  { key: 'wrapUp', label: 'Wrap-up code', help: 'What the agent says it was about.', type: 'text' },
  { key: 'recording', label: 'Recording', help: 'A reference to the recording.', type: 'text' },
  { key: 'consent', label: 'Consent', help: 'Whether the caller agreed to analysis.', type: 'choice' },
];

const INTERVAL_FIELDS: readonly CanonicalField[] = [
  {
    key: 'intervalStart',
    label: 'Interval start',
    help: 'When it begins.',
    type: 'time',
    required: true,
    common: true,
  },
  { key: 'queue', label: 'Queue', help: 'Whose figures these are.', type: 'text', common: true },
  { key: 'calls', label: 'Calls', help: 'All calls; else offered.', type: 'count', common: true },
  { key: 'offered', label: 'Offered', help: 'Calls that reached the queue.', type: 'count', common: true },
  { key: 'answered', label: 'Answered', help: 'Calls that an agent took.', type: 'count', common: true },
  {
    key: 'abandoned',
    label: 'Abandoned',
    help: 'Callers who hung up in the queue.',
    type: 'count',
    common: true,
  },
  {
    key: 'ahtMs',
    label: 'Handle time',
    help: 'Mean of talk, hold and after-call work.',
    type: 'duration',
    common: true,
  },
  { key: 'type', label: 'Type', help: 'Skill or kind of call.', type: 'text' },
  { key: 'shortAbandoned', label: 'Short abandons', help: 'Hung up within seconds.', type: 'count' },
  {
    key: 'withinTarget',
    label: 'Within target',
    help: 'Answered in time, or its percentage.',
    type: 'count',
  },
  { key: 'asaMs', label: 'Mean wait', help: 'Of answered calls.', type: 'duration' },
  { key: 'longestWaitMs', label: 'Longest wait', help: 'Of any caller.', type: 'duration' },
];

/** Everything a file of this kind can tell, the most asked for first. */
export function canonicalFields(kind: Mapping['kind']): readonly CanonicalField[] {
  return kind === 'calls' ? CALL_FIELDS : INTERVAL_FIELDS;
}

/** What is stored beside the fields one maps. */
const STORED_ONLY: Readonly<Record<string, string>> = {
  callerKey: 'Caller',
  sourceOutcome: 'Outcome in the file',
  purposes: 'Purposes',
  intervalMinutes: 'Minutes',
  join: 'Its call',
};

/** As screens name a canonical field; the whole line for ''. */
export function fieldLabel(key: string): string {
  if (key === '') return 'Whole line';
  return (
    [...CALL_FIELDS, ...INTERVAL_FIELDS].find((field) => field.key === key)?.label ?? STORED_ONLY[key] ?? key
  );
}
