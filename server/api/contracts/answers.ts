import { z } from 'zod';

/** Where a delivery is. waiting: on disk, to be taken up within seconds; the rest as deliveries are shown everywhere. */
const STATES = [
  'waiting',
  'queued',
  'running',
  'interrupted',
  'canceled',
  'failed',
  'done',
  'undone',
] as const;

const batchAnswer = z
  .object({
    id: z.uuid(),
    site: z.string().meta({ description: 'its code' }),
    kind: z.enum(['calls', 'intervals', 'transcripts']),
    status: z.enum(STATES).meta({
      description:
        'waiting: sealed on disk; queued, running: on its way into the store; interrupted: a store was away, it goes on by itself; done: stored; failed, canceled: `error` says why; undone: taken back.',
    }),
    rows: z.int().meta({ description: 'Rows of this request (of a file: read so far).' }),
    read: z.int().meta({ description: 'Of these, stored or kept aside for good.' }),
    quarantined: z.int().meta({ description: 'Of these, kept aside: GET /batches/{id}/errors says why.' }),
    shown: z.boolean().meta({ description: 'Figures on the pages are made with it.' }),
    created_at: z.iso.datetime(),
    error: z.string().nullable(),
    href: z.string(),
  })
  .meta({ id: 'Batch', description: 'How far a delivery is.' });
export type BatchAnswer = z.output<typeof batchAnswer>;

export const batchBody = z.object({ batch: batchAnswer });

export const acceptedBody = z
  .object({
    batch: batchAnswer,
    known: z
      .boolean()
      .meta({ description: 'It came before, by its Idempotency-Key or its content: this is that one.' }),
  })
  .meta({ id: 'Accepted' });
export type AcceptedBody = z.output<typeof acceptedBody>;

export const recordingBody = z
  .object({
    recording: z.object({
      id: z.uuid(),
      call_id: z.string(),
      file_name: z.string(),
      status: z.string(),
      reason: z.string().nullable(),
    }),
    known: z.boolean(),
  })
  .meta({ id: 'AcceptedRecording' });

const fault = z.object({
  line: z.int().meta({ description: 'place of the row in the request, from 1' }),
  field: z.string().meta({ description: "'' for the whole row" }),
  reason: z.string(),
  hint: z.string(),
});

export const errorsBody = z
  .object({ lines: z.array(fault), total: z.int(), page: z.int(), page_size: z.int() })
  .meta({
    id: 'BatchErrors',
    description: 'Rows that were kept aside. What stood in them is shown on the pages only.',
  });

export const errorBody = z
  .object({
    error: z.object({
      code: z.enum([
        'invalid_input',
        'unauthenticated',
        'forbidden',
        'not_found',
        'conflict',
        'too_large',
        'unsupported',
        'unprocessable',
        'rate_limited',
        'unavailable',
        'internal',
      ]),
      message: z.string(),
      hint: z.string().nullable(),
      data: z
        .looseObject({
          lines: z.array(fault).optional(),
          faults: z.int().optional().meta({ description: 'All of them; `lines` lists the first hundred.' }),
          retryAfterSeconds: z.number().optional(),
        })
        .nullable(),
    }),
  })
  .meta({ id: 'Error' });
