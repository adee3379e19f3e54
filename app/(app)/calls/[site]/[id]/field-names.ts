import type { Format } from '@/app/_ui/format';
import type { CallVersion } from '@/server/calls/call-detail';
import { OUTCOME_NAMES } from '../../outcome-badge';

interface ShownField {
  label: string;
  show: (call: CallVersion, format: Format) => string;
}

const DIRECTION_NAMES = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;
const CONSENT_NAMES = { unknown: 'Not known', given: 'Given', refused: 'Refused' } as const;

const length = (of: (call: CallVersion) => number): ShownField['show'] => {
  return (call, format) => format.duration(of(call) / 1000);
};

/** Every field of a call's record in plain words, in the order in which one would ask. */
export const FIELDS: readonly ShownField[] = [
  { label: 'Started', show: (call, format) => format.dateTime(call.startedAt, call.timeZone) },
  { label: 'Time zone', show: (call) => call.timeZone },
  { label: 'Outcome', show: (call) => OUTCOME_NAMES[call.outcome] },
  { label: 'Outcome in the source’s word', show: (call) => call.sourceOutcome },
  { label: 'Direction', show: (call) => DIRECTION_NAMES[call.direction] },
  { label: 'Came in at', show: (call) => call.entry },
  { label: 'Chosen in the menu', show: (call) => call.menuChoice },
  { label: 'Queue', show: (call) => call.queueName },
  { label: 'Type', show: (call) => call.type },
  { label: 'Agent', show: (call) => call.agent },
  { label: 'Agent group', show: (call) => call.agentGroup },
  { label: 'Caller (pseudonym)', show: (call) => (call.caller ? `${call.caller}…` : '') },
  {
    label: 'Joined the queue',
    show: (call, format) =>
      call.queueEnteredAt ? format.dateTime(call.queueEnteredAt, call.timeZone) : 'Never',
  },
  { label: 'In the menu', show: length((call) => call.ivrMs) },
  { label: 'In the queue', show: length((call) => call.queueMs) },
  { label: 'Wait', show: length((call) => call.waitMs) },
  { label: 'Talk', show: length((call) => call.talkMs) },
  { label: 'Hold', show: length((call) => call.holdMs) },
  { label: 'After-call work', show: length((call) => call.acwMs) },
  { label: 'Passed on to', show: (call) => call.transferredTo },
  { label: 'Wrap-up', show: (call) => call.wrapUp },
  { label: 'Recording', show: (call) => call.recording },
  { label: 'Consent', show: (call) => CONSENT_NAMES[call.consent] },
  { label: 'May be used for', show: (call) => call.purposes.join(', ') },
];

export interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** What a version says otherwise than the one before it, in the words of the page. */
export function changesBetween(before: CallVersion, after: CallVersion, format: Format): FieldChange[] {
  return FIELDS.map(({ label, show }) => ({
    label,
    before: show(before, format),
    after: show(after, format),
  })).filter((change) => change.before !== change.after);
}
