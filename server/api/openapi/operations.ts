import { z } from 'zod';
import { CONSENTS, DIRECTIONS } from '@/server/calls/call-record';
import { MOST_ROWS } from '../body/parse-rows';
import { acceptedBody, batchBody, errorsBody, recordingBody } from '../contracts/answers';
import { callRow } from '../contracts/call-row';
import { intervalRow } from '../contracts/interval-row';
import { transcriptRow, utteranceRow } from '../contracts/transcript-row';

/** A parameter of an address or a header. */
export interface Parameter {
  name: string;
  in: 'query' | 'header' | 'path';
  required?: boolean;
  description: string;
  schema: object;
}

/** What can be asked of the API: everything else of the document follows from it. */
export interface Operation {
  path: string;
  method: 'get' | 'post';
  id: string;
  summary: string;
  description?: string;
  /** any of them */
  scopes: readonly string[];
  parameters: readonly Parameter[];
  /** rows: their schema and the list's name; bytes: a file */
  body?: { rows: z.ZodType; list: string } | 'bytes';
  /** `type`: of the answer, where it is not application/json */
  answer: { status: 200 | 202; description: string; schema: z.ZodType; type?: string };
}

const site: Parameter = {
  name: 'site',
  in: 'query',
  description: 'Code of the site; a key of one site may leave it out.',
  schema: { type: 'string' },
};
const sender: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Names the request: the same again is the same delivery, another body under the same key is 409. Without one the content is the name. Remembered for seven days.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};
const quarantine: Parameter = {
  name: 'quarantine',
  in: 'query',
  description:
    'true: rows that are wrong are kept aside and the others taken; else one wrong row refuses all.',
  schema: { type: 'boolean', default: false },
};
const fileName: Parameter = {
  name: 'file_name',
  in: 'query',
  required: true,
  description: 'As the file is called; of a transcript it may name the call.',
  schema: { type: 'string', minLength: 1 },
};
const batchId: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'As the answer to a delivery has it.',
  schema: { type: 'string', format: 'uuid' },
};
const text = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});

const ACCEPTED = {
  status: 202,
  description: 'Taken: sealed on disk. Ask for the batch to see it stored.',
  schema: acceptedBody,
} as const;

function rowsOperation(
  list: string,
  rows: z.ZodType,
  summary: string,
  more: Partial<Operation> = {},
): Operation {
  return {
    path: `/${list}`,
    method: 'post',
    id: `send_${list}`,
    summary,
    scopes: ['ingest:write'],
    parameters: [site, sender, quarantine, ...(more.parameters ?? [])],
    body: { rows, list },
    answer: ACCEPTED,
    ...(more.description ? { description: more.description } : {}),
  };
}

const minutes: Parameter = {
  name: 'minutes',
  in: 'query',
  description: 'Length of the intervals.',
  schema: { type: 'integer', minimum: 1, maximum: 1440, default: 30 },
};

/** The draft has the whole of it. */
const vconAnswer = z.looseObject({
  vcon: z.string().optional(),
  uuid: z.string(),
  parties: z.array(z.looseObject({})),
});

export const OPERATIONS: readonly Operation[] = [
  rowsOperation('calls', callRow, `Send up to ${MOST_ROWS} call records.`, {
    description: 'A later row of the same call_id corrects an earlier one.',
  }),
  rowsOperation('intervals', intervalRow, 'Send interval volumes.', { parameters: [minutes] }),
  rowsOperation('utterances', utteranceRow, 'Send what was said, an object an utterance.', {
    description:
      'All utterances of a call stand in one request: a later request that names the call replaces its text. The rows of the batch are calls.',
  }),
  rowsOperation('transcripts', transcriptRow, 'Send what was said, an object a call.', {
    description: 'Transcripts as other systems write them go to /files.',
  }),
  {
    path: '/files',
    method: 'post',
    id: 'send_file',
    summary: 'Send a file of any format that is known.',
    description:
      'Call records, interval reports and transcripts are recognized; what is not surely recognized is refused with 422. A file packed with gzip is sent as it is. Audio becomes a recording (scope recordings:write).',
    scopes: ['ingest:write'],
    parameters: [site, fileName, sender],
    body: 'bytes',
    answer: { ...ACCEPTED, schema: z.union([acceptedBody, recordingBody]) },
  },
  {
    path: '/recordings',
    method: 'post',
    id: 'send_recording',
    summary: 'Send a recording.',
    scopes: ['recordings:write'],
    parameters: [
      site,
      fileName,
      sender,
      text('call_id', 'Of its call; without it the file’s name says.'),
      text('started_at', 'When the call began, of one that no record tells of.'),
      text('queue', 'Its queue.'),
      text('agent', 'Who answered.'),
      { ...text('direction', 'Of the call.'), schema: { type: 'string', enum: [...DIRECTIONS] } },
      { ...text('consent', 'To be read by machines.'), schema: { type: 'string', enum: [...CONSENTS] } },
      text('caller', 'The caller’s number; kept only as a keyed pseudonym.'),
    ],
    body: 'bytes',
    answer: { status: 202, description: 'Taken: sealed on disk.', schema: recordingBody },
  },
  {
    path: '/batches/{id}',
    method: 'get',
    id: 'get_batch',
    summary: 'How far a delivery is.',
    scopes: ['ingest:write', 'ingest:read'],
    parameters: [batchId],
    answer: { status: 200, description: 'The batch.', schema: batchBody },
  },
  {
    path: '/batches/{id}/errors',
    method: 'get',
    id: 'get_batch_errors',
    summary: 'Rows of a delivery that were kept aside, and why.',
    scopes: ['ingest:write', 'ingest:read'],
    parameters: [
      batchId,
      { ...text('page', 'From 1.'), schema: { type: 'integer', minimum: 1, default: 1 } },
      {
        ...text('page_size', 'Rows of a page.'),
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
      },
    ],
    answer: { status: 200, description: 'A page of them.', schema: errorsBody },
  },
  {
    path: '/calls/{id}/vcon',
    method: 'get',
    id: 'get_call_vcon',
    summary:
      'A call as a vCon (draft-ietf-vcon-vcon-core), its text masked. That it left the house is audited.',
    scopes: ['vcon:export'],
    parameters: [
      site,
      { ...batchId, description: 'Of the call, as its source gave it.', schema: { type: 'string' } },
    ],
    answer: { status: 200, description: 'The vCon.', schema: vconAnswer, type: 'application/vcon' },
  },
];
