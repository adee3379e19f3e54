import { CONTACT_CENTER, VCON_SYNTAX, vconDate, vconUuid } from '@/models/speech/formats/vcon-values';
import type { CallRecord } from '@/server/calls/call-record';
import type { ExportedCall, ExportedTranscript, ExportedTurn } from './exported-call';
import { sealOf } from './own-seal';
import { RECORD_PURPOSE, type RecordBody, TRANSCRIPT_SCHEMA } from './own-vcon';
import type { Vcon, VconAnalysis, VconAttachment, VconDialog, VconParty } from './vcon';

const JSON_TYPE = 'application/json';
const REDACTION = 'PII masked';
/** Places in `parties`. */
const CUSTOMER = 0;
const AGENT = 1;
const TARGET = 2;

/** How far a call came that nobody served (section 4.3.11); contained ones spoke with the menu. */
const DISPOSITIONS: Partial<Record<CallRecord['outcome'], string>> = {
  abandoned: 'hung-up',
  short_abandoned: 'hung-up',
  failed: 'failed',
};

/**
 * A call as a vCon that keeps the rules of draft-ietf-vcon-vcon-core-04 (check-vcon.ts): parties, the call and where it was
 * passed on to as dialogs, what was said as an analysis, and the whole record as an attachment, by which it is the same call
 * when it comes in again. The same call always gives the same bytes.
 */
export function vconOfCall({ record, storedAt, seed, transcript }: ExportedCall): Vcon {
  const start = vconDate(record.startedAt);
  return {
    vcon: VCON_SYNTAX,
    uuid: vconUuid(seed, record.startedAt),
    extensions: [CONTACT_CENTER],
    created_at: vconDate(storedAt),
    redacted: { type: REDACTION },
    parties: partiesOf(record),
    dialog: dialogsOf(record, transcript !== null),
    analysis: transcript ? [analysisOf(transcript)] : [],
    attachments: [recordOf(record, start)],
  };
}

function partiesOf({ callerKey, agent, agentGroup, transferredTo }: CallRecord): VconParty[] {
  const named = (name: string) => (name === '' ? {} : { name });
  const parties: VconParty[] = [
    { ...(callerKey === '' ? {} : { uuid: callerKey }), role: 'customer' },
    { ...named(agent), ...(agentGroup === '' ? {} : { dept: agentGroup }), role: 'agent' },
  ];
  if (transferredTo !== '') parties.push({ name: transferredTo });
  return parties;
}

function dialogsOf(record: CallRecord, wasSpoken: boolean): VconDialog[] {
  const { startedAt, direction, outcome, queue, recording, transferredTo } = record;
  const lengthMs = record.ivrMs + record.waitMs + record.talkMs + record.holdMs;
  const disposition = wasSpoken || recording !== '' ? undefined : DISPOSITIONS[outcome];
  // The first of the parties is the one who called (section 4.3.4).
  const parties = direction === 'outbound' ? [AGENT, CUSTOMER] : [CUSTOMER, AGENT];
  const call: VconDialog = {
    type: disposition === undefined ? 'recording' : 'incomplete',
    start: vconDate(startedAt),
    duration: lengthMs / 1000,
    parties,
    ...(recording === '' ? {} : { filename: recording }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(queue === '' ? {} : { skill: queue }),
  };
  if (transferredTo === '' || disposition !== undefined) return [call];
  const passedOn: VconDialog = {
    type: 'transfer',
    start: vconDate(new Date(startedAt.getTime() + lengthMs)),
    transferee: CUSTOMER,
    transferor: AGENT,
    transfer_target: TARGET,
    original: 0,
  };
  return [call, passedOn];
}

function analysisOf({ language, engine, model, settings, ...said }: ExportedTranscript): VconAnalysis {
  const utterances = said.turns.map(utteranceOf);
  const sensitive = said.sensitive.length > 0 ? { sensitive: said.sensitive } : {};
  return {
    type: 'transcript',
    dialog: 0,
    mediatype: JSON_TYPE,
    vendor: engine,
    ...(model === '' ? {} : { product: model }),
    schema: TRANSCRIPT_SCHEMA,
    encoding: 'json',
    body: {
      language,
      ...(settings === '' ? {} : { settings }),
      ...sensitive,
      utterances,
      seal: sealOf({ utterances, ...sensitive }),
    },
  };
}

/** Times in seconds, as everybody writes them: three decimals are whole milliseconds. */
function utteranceOf({ speaker, text, startMs, endMs, confidence, words, labels, masks }: ExportedTurn) {
  return {
    speaker,
    ...(startMs === null ? {} : { start: startMs / 1000 }),
    ...(endMs === null ? {} : { end: endMs / 1000 }),
    text,
    ...(confidence === null ? {} : { confidence }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(masks.length === 0 ? {} : { masks }),
    ...(words.length === 0
      ? {}
      : {
          words: words.map((word) => ({
            text: text.slice(word.start, word.end),
            at: [word.start, word.end],
            start: word.startMs / 1000,
            end: word.endMs / 1000,
            ...(word.confidence === null ? {} : { confidence: word.confidence }),
          })),
        }),
  };
}

function recordOf(record: CallRecord, start: string): VconAttachment {
  const body: RecordBody = {
    ...record,
    startedAt: record.startedAt.toISOString(),
    queueEnteredAt: record.queueEnteredAt?.toISOString() ?? null,
  };
  return {
    purpose: RECORD_PURPOSE,
    start,
    party: AGENT,
    dialog: 0,
    mediatype: JSON_TYPE,
    encoding: 'json',
    body,
  };
}
