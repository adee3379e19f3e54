import type { RecordingPurpose } from '@/server/postgres/generated/enums';
import type { KeptFacts } from './drop/told-facts';
import { type RecordedCall, recordedCalls } from './queries/recorded-calls';
import { readRules, rulesFor } from './rules/read-rules';
import { takenPurposes, whyNotTaken } from './rules/taken-purposes';

/** Stands with a recording whose caller refused; pages and the command line show it. */
export const REFUSED =
  'The caller refused to be read by machines: it is not transcribed, and no audio of it is kept.';

export interface CallToJudge {
  callId: string;
  /** as it was told beside the file */
  queue: string;
  calledAt: Date | null;
  facts: KeptFacts;
}

export interface Judgement {
  /** what is known of the call: by its record, else as it was told */
  call: CallToJudge & { recorded: boolean };
  verdict:
    | {
        kind: 'take';
        purposes: RecordingPurpose[] /** ISO 639-1, auto, or '' for the site's */;
        language: string;
      }
    | { kind: 'refused' }
    | { kind: 'not_taken'; reason: string };
}

/**
 * Whether a recording may and is to be transcribed, as the call's record and the site's rules say now. A refusal, in the
 * record or told beside the file, outranks everything.
 */
export async function judgeRecording(siteId: number, told: CallToJudge): Promise<Judgement> {
  const [[record], rules] = await Promise.all([
    recordedCalls({ siteId, callIds: [told.callId] }),
    readRules(siteId),
  ]);
  const call = { ...(record ? asRecorded(told, record) : told), recorded: record !== undefined };
  if (call.facts.consent === 'refused') return { call, verdict: { kind: 'refused' } };
  const own = rulesFor(rules, call.queue);
  const purposes = takenPurposes(own, { callId: told.callId, purposes: record?.purposes ?? [] });
  const verdict: Judgement['verdict'] =
    purposes.length > 0
      ? { kind: 'take', purposes, language: own.language }
      : { kind: 'not_taken', reason: whyNotTaken(own) };
  return { call, verdict };
}

function asRecorded({ callId, queue, facts }: CallToJudge, record: RecordedCall): CallToJudge {
  const consent =
    facts.consent === 'refused' || record.consent === 'unknown' ? facts.consent : record.consent;
  return {
    callId,
    queue: record.queue || queue,
    calledAt: record.started_at,
    facts: {
      ...facts,
      calledBy: 'record',
      agent: record.agent || facts.agent,
      direction: record.direction,
      consent,
    },
  };
}
