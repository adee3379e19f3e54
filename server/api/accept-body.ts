import { z } from 'zod';
import { requirePermission } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import type { BatchKind } from '@/server/postgres/generated/client';
import { acceptRows } from './accept-rows';
import { parseRows } from './body/parse-rows';
import { readBody } from './body/read-body';
import type { BodyRow, RowFault } from './kinds/api-kind';
import type { ApiRequest } from './request/answer';
import { idempotencyKey } from './request/idempotency-key';
import { requireKnownQuery } from './request/require-known-query';
import { siteOfRequest } from './request/site-of-request';

/** How the body of one path becomes rows. */
export interface RowsDoor {
  kind: BatchKind;
  /** what the list is called in the body */
  name: string;
  /** faults of the sender's program, which no quarantine takes */
  structure(rows: readonly BodyRow[]): RowFault[];
  /** default: the rows as they came */
  shape?(rows: readonly BodyRow[]): BodyRow[];
}

const flags = z.object({
  quarantine: z.enum(['true', 'false']).default('false'),
  minutes: z.coerce.number().int().min(1).max(1440).optional(),
});

/** Takes in the rows of a body: 202 with the batch to ask for. @throws AppError as acceptRows, parseRows and readBody */
export async function acceptBody({ request, actor, query }: ApiRequest, door: RowsDoor): Promise<Response> {
  // Before the body: who may not send anything need not send it.
  requirePermission(actor, 'ingest:write');
  const site = await siteOfRequest(actor, query.get('site'));
  const { quarantine, minutes } = parseInput(flags, {
    quarantine: (query.get('quarantine') as 'true' | null) ?? undefined,
    minutes: query.get('minutes') ?? undefined,
  });
  requireKnownQuery(query, ['site', 'quarantine', ...(door.kind === 'intervals' ? ['minutes'] : [])]);
  const sender = idempotencyKey(request.headers);
  const came = parseRows(await readBody(request), request.headers.get('content-type'), door.name);
  const accepted = await acceptRows(
    { actor },
    {
      site,
      kind: door.kind,
      variant: door.kind === 'intervals' ? String(minutes ?? 30) : '',
      rows: door.shape ? door.shape(came) : came,
      sent: came.length,
      structure: door.structure(came),
      quarantine: quarantine === 'true',
      idempotencyKey: sender,
    },
  );
  return Response.json(accepted, { status: 202, headers: { location: accepted.batch.href } });
}
