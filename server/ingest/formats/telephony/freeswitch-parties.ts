import type { FreeswitchLeg } from './freeswitch-leg';

/** The number that called, of records without a callflow. */
export function callerOf(leg: FreeswitchLeg): string {
  const plain = leg.text('caller_id_number', 'sip_from_user', 'effective_caller_id_number');
  return plain || (/<([^<>]+)>/.exec(leg.text('caller_id'))?.[1] ?? '');
}

/** Who took it: as mod_callcenter names them, else whom it was put through to. */
export function agentOf(leg: FreeswitchLeg, others: readonly FreeswitchLeg[]): string {
  const told = leg.text('cc_agent', 'dialed_user', 'last_sent_callee_id_number');
  const taken = others.find(({ bridgedAt, answeredAt: at }) => bridgedAt ?? at);
  const dialled = taken?.profile('destination_number') || taken?.text('sip_to_user', 'dialed_user');
  return told || dialled || userIn(leg.text('last_arg', 'bridge_channel'));
}

/** Of a string to dial, or a channel: "user/1001@pbx.example" is 1001. */
function userIn(dialled: string): string {
  return (
    /^(?:\[[^\]]*\]|\{[^}]*\})*(?:user|sofia\/(?:internal|external))\/([^@,|/]+)(?:@[^,|]*)?$/.exec(
      dialled,
    )?.[1] ?? ''
  );
}

/** Where it was passed on to. */
export function targetOf(leg: FreeswitchLeg): string {
  const refer = /sips?:([^@>;]+)/.exec(leg.text('sip_refer_to', 'sip_h_Refer-To'))?.[1];
  return refer ?? leg.text('transfer_destination').replace(/^[a-z_]+:/, '');
}

/** Where it was recorded. */
export function recordingOf(leg: FreeswitchLeg): string {
  const name = leg.text('record_name', 'cc_record_filename', 'recording_file');
  const folder = leg.text('record_path');
  return name !== '' && folder !== '' && !name.includes('/') ? `${folder}/${name}` : name;
}
