import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { type BatchView, toBatchView } from '@/server/ingest/batch-view';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { type UndoPlan, undoPlan } from '@/server/ingest/undo/undo-plan';
import { database } from '@/server/postgres/client';
import type { Outcome } from './command';
import { siteNamed } from './site-named';

const context = { actor: CLI_ACTOR };
const MOST_LISTED = 500;
/** So much of an id tells one delivery from another on a line. */
const SHORT_ID = 8;

/** Deliveries, newest first. @throws AppError `not_found` for an unknown site, `invalid_input` */
export async function listOf({ site, limit }: { site?: string; limit: string }): Promise<Outcome> {
  const take = Number(limit);
  if (!Number.isInteger(take) || take < 1 || take > MOST_LISTED) {
    throw new AppError('invalid_input', `--limit is a number from 1 to ${MOST_LISTED}.`);
  }
  const where = site === undefined ? {} : { siteId: await siteNamed(site) };
  const [found, total] = await Promise.all([
    database().ingestBatch.findMany({ where, orderBy: { seq: 'desc' }, take, include: { site: true } }),
    database().ingestBatch.count({ where }),
  ]);
  const batches = found.map((batch) => ({ ...toBatchView(batch), site: batch.site.code }));
  const more = total - batches.length;
  const lines = [
    ...batches.map((batch) => `${batch.id.slice(0, SHORT_ID)}  ${batch.site}  ${lineOf(batch)}`),
    ...(batches.length === 0 ? ['Nothing was delivered yet.'] : []),
    ...(more > 0 ? [`… and ${more} older (--limit).`] : []),
  ];
  return { text: lines.join('\n'), data: { batches, total } };
}

/** One delivery, and what taking it back would do. @throws AppError `not_found`, `invalid_input` */
export async function showBatch(id: string): Promise<Outcome> {
  const batch = await batchNamed(id);
  const plan = await undoPlan(context, { batchId: batch.id });
  const text = [
    `${batch.id}  ${lineOf(batch)}`,
    `from ${batch.createdBy || 'nobody'} by ${doorOf(batch)}${batch.error ? `: ${batch.error}` : ''}`,
    plan.refusal ?? `Taking it back: ${whatGoes(plan)}`,
  ].join('\n');
  return { text, data: { batch, undo: plan } };
}

/**
 * Takes a delivery back in this process, and goes on with one that was cut off.
 * @throws AppError `not_found`, `invalid_input`, `conflict` when it is being read or was taken back
 */
export async function undo(id: string, yes: boolean): Promise<Outcome> {
  const batch = await batchNamed(id);
  const plan = await undoPlan(context, { batchId: batch.id });
  const underway = batch.undoRequestedAt !== null && batch.undoneAt === null;
  if (plan.refusal && !underway) throw new AppError('conflict', plan.refusal);
  if (!yes) {
    return {
      text: `${lineOf(batch)}\nWould go: ${whatGoes(plan)}\nAdd --yes to take it back.`,
      data: { batch, undo: plan, done: false },
    };
  }
  if (!underway) await requestUndo(context, { batchId: batch.id });
  await takeBack(batch.id);
  const after = toBatchView(await database().ingestBatch.findUniqueOrThrow({ where: { id: batch.id } }));
  return {
    text: `Taken back: ${whatGoes(plan)} The same file can be delivered again.`,
    data: { batch: after, undo: plan, done: true },
  };
}

/** The delivery whose id begins so. */
async function batchNamed(id: string): Promise<BatchView> {
  if (!/^[0-9a-f][0-9a-f-]{3,35}$/i.test(id)) {
    throw new AppError('invalid_input', `"${id}" is no id of a delivery.`, {
      hint: '"npx callcast batches list" shows them; four characters or more of one are enough.',
    });
  }
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM "IngestBatch" WHERE id::text LIKE ${`${id.toLowerCase()}%`} LIMIT 2`;
  const [first, second] = found;
  if (!first) {
    throw new AppError('not_found', `There is no delivery ${id}.`, {
      hint: '"npx callcast batches list" shows them.',
    });
  }
  if (second)
    throw new AppError('invalid_input', `More than one delivery begins with ${id}: give more of it.`);
  return toBatchView(await database().ingestBatch.findUniqueOrThrow({ where: { id: first.id } }));
}

function lineOf(batch: BatchView): string {
  const day = batch.createdAt.toISOString().slice(0, 16).replace('T', ' ');
  const quarantined = batch.rowsQuarantined > 0 ? `, ${batch.rowsQuarantined} in quarantine` : '';
  return `${day}  ${batch.kind}  ${stateOf(batch)}  ${batch.rowsStored} stored${quarantined}  ${batch.fileName}`;
}

function stateOf({ status, undoRequestedAt, undoneAt }: BatchView): string {
  if (undoneAt) return 'taken back';
  return undoRequestedAt ? 'being taken back' : status;
}

function doorOf({ door, source }: BatchView): string {
  return source === '' ? door.replace('_', ' ') : `${door.replace('_', ' ')} "${source}"`;
}

function whatGoes({ rowsStored, rowsQuarantined, days, laterBatches, recordings }: UndoPlan): string {
  const of = days ? ` of ${days.count} days (${days.first} to ${days.last})` : '';
  const quarantined = rowsQuarantined > 0 ? ` and ${rowsQuarantined} in quarantine` : '';
  const later =
    laterBatches > 0
      ? ` What ${laterBatches} later ${laterBatches === 1 ? 'delivery' : 'deliveries'} of these days said stays.`
      : '';
  const sound = recordings > 0 ? ` Recordings inside it, with the texts made of them: ${recordings}.` : '';
  return `${rowsStored} rows${of}${quarantined}.${sound}${later}`;
}
