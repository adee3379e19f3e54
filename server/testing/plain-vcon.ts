import { callOfVcon } from '@/server/ingest/formats/vcon';
import { RowProblem } from '@/server/ingest/row-problem';
import type { IncomingCall } from '@/server/ingest/transcripts/incoming-call';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import { PLAIN } from '@/server/ingest/transcripts/parts/vcon-opened';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';

const SITE = {
  timeZone: 'America/New_York',
  country: 'US',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-11-01T00:00:00Z'),
};
const RULES = await TextRules.open(
  transcriptMapping.parse({ kind: 'transcripts', format: 'vcon' }),
  SITE,
  'call-17',
);

/** Reads a vCon as a file of it is. */
export const readVcon = (vcon: Record<string, unknown>, opened = PLAIN) => callOfVcon(vcon, RULES, opened);
/** What was said, a turn a line. */
export const saidIn = ({ turns }: IncomingCall) => turns.map(({ speaker, text }) => `${speaker}: ${text}`);
/** Why a vCon is refused; null where it is not. What is no refusal is thrown on. */
export const problemOf = (vcon: Record<string, unknown>, opened = PLAIN) => {
  try {
    readVcon(vcon, opened);
    return null;
  } catch (thrown) {
    if (thrown instanceof RowProblem) return thrown;
    throw thrown;
  }
};

export const AGENT = { name: 'Ann', role: 'agent', tel: 'tel:+15550100001' };
export const CUSTOMER = { name: 'Bo', role: 'customer', tel: 'tel:+15550100002' };
export const PARTIES = [CUSTOMER, AGENT];
export const START = '2026-05-04T09:00:00Z';
export const RECORDING = {
  type: 'recording',
  start: START,
  duration: 60,
  parties: [0, 1],
  filename: 'a.wav',
};
export const ANALYSIS = {
  type: 'transcript',
  dialog: 0,
  vendor: 'v',
  encoding: 'json',
  body: [
    { speaker: 'Agent', start: 0, end: 2, text: 'Good morning.' },
    { speaker: 'Customer', start: 3, end: 5, text: 'Hello.' },
  ],
};
export const BASE = {
  vcon: '0.4.0',
  uuid: '018e-1',
  created_at: '2026-05-05T00:00:00Z',
  parties: PARTIES,
  dialog: [RECORDING],
  analysis: [ANALYSIS],
};
