import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { Door, IngestBatch, Prisma } from '@/server/postgres/generated/client';
import { type DeliveryPlan, deliveryPlan, namedPlan, planHash } from './delivery-plan';
import { requireColumns } from './mapping/columns';
import { NOT_JOINED } from './transcripts/judge-call';

export interface RegisterInput {
  siteId: number;
  fileName: string;
  sizeBytes: number;
  /** hex, of the file as it came (packed when it is packed) */
  contentSha256: string;
  plan: DeliveryPlan;
  /** relative to the data directory; null for a file of the command line */
  uploadPath: string | null;
  door: Door;
  /** which inbound source or API key stands behind the door; default '': people */
  source?: string;
  /** the recording that the file is the text of; default null: of none */
  recordingId?: string | null;
}

export interface Registered {
  batch: IngestBatch;
  /** the same bytes with the same mapping came before: this is that batch */
  known: boolean;
}

/**
 * Makes the batch of a delivery, or finds it: the same content read in the same way for the same site is the same batch.
 * Of texts of which some joined no call, the same file is read again: their calls may be known by now.
 * @throws AppError `not_found` for an unknown site, `invalid_input` when the file lacks columns of the mapping
 */
export async function registerBatch({ actor }: UseCaseContext, input: RegisterInput): Promise<Registered> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'ingest:write');
  const { shape, mapping } = input.plan;
  if (shape.format === 'delimited' && mapping.kind !== 'transcripts') requireColumns(mapping, shape.columns);
  return database().$transaction(async (tx) => {
    const site = await tx.site.findUnique({ where: { id: input.siteId } });
    if (!site) throw new AppError('not_found', `There is no site ${input.siteId}.`);
    const first = { ...input, plan: namedPlan(input.plan, input.fileName) };
    let registered = await madeOrFound(tx, actor.name, first);
    for (let attempt = 2; registered.known && (await mayJoinNow(tx, registered.batch)); attempt += 1) {
      registered = await madeOrFound(tx, actor.name, { ...first, plan: { ...first.plan, attempt } });
    }
    const { batch, known } = registered;
    if (known) return { batch: await whereItLies(tx, batch, input), known };
    const { fileName, sizeBytes } = input;
    await audit(tx, actor, {
      action: 'ingest.register',
      subject: `batch:${batch.id}`,
      siteId: input.siteId,
      details: { fileName, kind: mapping.kind, sizeBytes },
    });
    return registered;
  });
}

async function madeOrFound(
  tx: Prisma.TransactionClient,
  createdBy: string,
  input: RegisterInput,
): Promise<Registered> {
  const { siteId, plan, contentSha256 } = input;
  const key = { siteId, kind: plan.mapping.kind, contentSha256, mappingSha256: planHash(plan) };
  const { fileName, uploadPath, door, source = '', recordingId = null } = input;
  const sizeBytes = BigInt(input.sizeBytes);
  const { count } = await tx.ingestBatch.createMany({
    data: [{ ...key, fileName, sizeBytes, uploadPath, door, source, recordingId, mapping: plan, createdBy }],
    skipDuplicates: true,
  });
  const batch = await tx.ingestBatch.findUniqueOrThrow({
    where: { siteId_kind_contentSha256_mappingSha256: key },
  });
  return { batch, known: count === 0 };
}

async function mayJoinNow(tx: Prisma.TransactionClient, { id, kind, status }: IngestBatch): Promise<boolean> {
  if (kind !== 'transcripts' || status !== 'done') return false;
  return (await tx.quarantinedRow.findFirst({ where: { batchId: id, field: NOT_JOINED } })) !== null;
}

/** An unfinished batch is read from where its file lies now. */
async function whereItLies(
  tx: Prisma.TransactionClient,
  known: IngestBatch,
  { uploadPath, plan }: RegisterInput,
): Promise<IngestBatch> {
  if (known.status === 'done') return known;
  const { name, attempt } = deliveryPlan.parse(known.mapping);
  const mapping = {
    ...plan,
    ...(name === undefined ? {} : { name }),
    ...(attempt === undefined ? {} : { attempt }),
  };
  return tx.ingestBatch.update({ where: { id: known.id }, data: { uploadPath, mapping } });
}
