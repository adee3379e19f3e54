import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { requirePermission, requireSite } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { mappingSite } from '@/server/ingest/mapping-site';
import { database } from '@/server/postgres/client';
import type { BatchKind, Site } from '@/server/postgres/generated/client';
import { answerOfRequest, type RequestRow } from './batches/batch-answer';
import { refuseFaults } from './body/refuse-rows';
import type { AcceptedBody } from './contracts/answers';
import type { BodyRow, CheckedRow, RowFault } from './kinds/api-kind';
import { kindNamed } from './kinds/registry';
import { namedRequest, type RequestIdentity } from './named-request';
import type { ApiActor } from './request/api-actor';
import { acknowledgeSpooled, type Spooled } from './spool/acknowledge';
import { requireRoom } from './spool/require-room';
import { appendToSpool, leaveSegment } from './spool/spool';

export interface AcceptInput {
  site: Site;
  kind: BatchKind;
  variant: string;
  rows: readonly BodyRow[];
  /** rows of the request, which may be fewer or more than those that are made of them */
  sent: number;
  /** faults of the sender's program: nothing of such a request is taken */
  structure: readonly RowFault[];
  /** takes the good rows, and keeps the others aside as a file's; default: all or nothing */
  quarantine: boolean;
  /** as the sender gave it */
  idempotencyKey: string | null;
}

const MEND_PROGRAM = 'The program that sends them must be mended.';
const MEND_ROWS = 'Correct these rows and send all again, or add ?quarantine=true to have the others taken.';

/** Some milliseconds of work. */
const ROWS_A_TURN = 250;

/** A segment is closed once in some seconds. */
const MOST_ATTEMPTS = 10;

/**
 * Takes rows in. When it returns they lie on disk, sealed and synced, and are written down as acknowledged: they will be
 * stored, once, whatever is killed or away meanwhile. The same request again, by its Idempotency-Key or without one by its
 * content, is the same delivery.
 * @throws AppError `forbidden`, `not_found`, `unprocessable` with the rows that are wrong, `conflict` for a known
 * Idempotency-Key with another body, `unavailable` when there is no room or PostgreSQL does not answer
 */
export async function acceptRows({ actor }: { actor: ApiActor }, input: AcceptInput): Promise<AcceptedBody> {
  const { site, kind, variant, rows, quarantine, idempotencyKey } = input;
  requireSite(actor, site.id);
  requirePermission(actor, 'ingest:write');
  const check = await kindNamed(kind).checker(variant, mappingSite(site, Date.now()));
  const checked = await checkInTurns(rows, check);
  const faults = quarantine ? [] : checked.flatMap(({ fault }) => fault ?? []);
  const all = [...input.structure, ...faults].sort((a, b) => a.line - b.line);
  refuseFaults(all, input.sent, input.structure.length > 0 ? MEND_PROGRAM : MEND_ROWS);
  const lines = Buffer.from(checked.map(({ text }) => `${text}\n`).join(''));
  const bodySha256 = createHash('sha256')
    .update(`${site.id} ${kind} ${variant}\n`)
    .update(lines)
    .digest('hex');
  const name = idempotencyKey === null ? `content:${bodySha256}` : `key:${idempotencyKey}`;
  const identity = { apiKeyId: actor.id, name, bodySha256 };
  const spooled = { ...identity, siteId: site.id, kind, variant, rows: rows.length };
  const { request, known } = await spool(identity, { ...spooled, site }, lines);
  return { batch: await answerOfRequest(request), known };
}

/** Other requests of the process get their turn in between. */
async function checkInTurns(
  rows: readonly BodyRow[],
  check: (row: BodyRow) => CheckedRow,
): Promise<CheckedRow[]> {
  const checked: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % ROWS_A_TURN === 0) await nextTurn();
    checked.push(check(row));
  }
  return checked;
}

async function spool(
  identity: RequestIdentity,
  { site, ...spooled }: Spooled & { site: Site },
  lines: Buffer,
): Promise<{ request: RequestRow; known: boolean }> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const before = await namedRequest(identity);
    if (before) return { request: before, known: true };
    await requireRoom();
    const place = await appendToSpool(lines);
    const acknowledged = await acknowledgeSpooled(spooled, place);
    const { kind, variant, rows } = spooled;
    const waiting = { kind, variant, rows, site, firstLine: null, lastLine: null, batch: null };
    if (acknowledged) return { request: { ...acknowledged, ...waiting }, known: false };
    // Taken up a moment ago, or the same request came twice at once: the next look tells.
    await leaveClosed(place.segmentId);
  }
  throw new AppError('unavailable', 'The spool is closed again and again.', {
    data: { retryAfterSeconds: 5 },
  });
}

async function leaveClosed(segmentId: string): Promise<void> {
  const open = await database().apiSegment.count({ where: { id: segmentId, closedAt: null } });
  if (open === 0) await leaveSegment(segmentId);
}
