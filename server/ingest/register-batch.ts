import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { Door, IngestBatch } from '@/server/postgres/generated/client';
import { type DeliveryPlan, planHash } from './delivery-plan';
import { requireColumns } from './mapping/columns';

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
}

export interface Registered {
  batch: IngestBatch;
  /** the same bytes with the same mapping came before: this is that batch */
  known: boolean;
}

/**
 * Makes the batch of a delivery, or finds it: the same content read in the same way for the same site is the same batch.
 * @throws AppError `not_found` for an unknown site, `invalid_input` when the file lacks columns of the mapping
 */
export async function registerBatch({ actor }: UseCaseContext, input: RegisterInput): Promise<Registered> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'ingest:write');
  const { plan } = input;
  if (plan.shape.format === 'delimited' && plan.mapping.kind !== 'transcripts')
    requireColumns(plan.mapping, plan.shape.columns);
  const key = {
    siteId: input.siteId,
    kind: plan.mapping.kind,
    contentSha256: input.contentSha256,
    mappingSha256: planHash(plan),
  };
  return database().$transaction(async (tx) => {
    const site = await tx.site.findUnique({ where: { id: input.siteId } });
    if (!site) throw new AppError('not_found', `There is no site ${input.siteId}.`);
    const { count } = await tx.ingestBatch.createMany({
      data: [
        {
          ...key,
          fileName: input.fileName,
          sizeBytes: BigInt(input.sizeBytes),
          uploadPath: input.uploadPath,
          door: input.door,
          source: input.source ?? '',
          mapping: plan,
          createdBy: actor.name,
        },
      ],
      skipDuplicates: true,
    });
    const batch = await tx.ingestBatch.findUniqueOrThrow({
      where: { siteId_kind_contentSha256_mappingSha256: key },
    });
    if (count === 0) return { batch: await whereItLies(batch, input), known: true };
    await audit(tx, actor, {
      action: 'ingest.register',
      subject: `batch:${batch.id}`,
      siteId: input.siteId,
      details: { fileName: input.fileName, kind: key.kind, sizeBytes: input.sizeBytes },
    });
    return { batch, known: false };

    /** An unfinished batch is read from where its file lies now. */
    async function whereItLies(known: IngestBatch, { uploadPath }: RegisterInput): Promise<IngestBatch> {
      if (known.status === 'done') return known;
      return tx.ingestBatch.update({ where: { id: known.id }, data: { uploadPath, mapping: plan } });
    }
  });
}
