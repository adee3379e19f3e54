import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { deliveryMapping } from '@/server/ingest/delivery-mapping';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { InboundKind } from '@/server/postgres/generated/enums';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { findSite } from '@/server/sites/find-site';
import { bucketCredentials, bucketSettings } from './contracts/settings';
import { sealCredentials } from './credentials';
import { findSource } from './find-source';
import { parseBucketAddress } from './place/bucket-address';
import { requireAllowedEndpoint } from './place/bucket-client';
import { requireFreeFolder } from './require-free-folder';

export const saveSourceInput = z.object({
  siteId: z.int().positive(),
  /** of the one that is changed; null: a new one */
  id: z.uuid().nullable().default(null),
  kind: z.enum(InboundKind),
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  /** a folder below CALLCAST_INBOX ('.' for itself), or s3://bucket/prefix */
  location: z.string().trim().min(1, 'Say where the files arrive.').max(1000),
  settings: bucketSettings.default({ endpoint: '', region: '', pathStyle: false }),
  /** null: those of the environment; left out: as they were */
  credentials: bucketCredentials.nullable().optional(),
  /** how its files are read; null: as each is recognized */
  mapping: deliveryMapping.nullable().default(null),
  enabled: z.boolean().default(true),
});
export const savedSource = z.object({ id: z.uuid() });

/**
 * Names a place that workers look at every minute, or changes one.
 * @throws AppError `invalid_input` for an address that is none, `not_found` for a folder that is not there, `forbidden` for
 * one that may not be written, `conflict` for a name or a place that is taken
 */
export async function saveSource(
  { actor }: UseCaseContext,
  input: z.input<typeof saveSourceInput>,
): Promise<z.output<typeof savedSource>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const parsed = parseInput(saveSourceInput, input);
  const { siteId, kind, name, settings, enabled } = parsed;
  const id = parsed.id ?? randomUUID();
  const location = await checkedLocation(parsed, id);
  const facts = {
    kind,
    name,
    location,
    settings,
    enabled,
    mapping: parsed.mapping ?? Prisma.JsonNull,
    error: null,
  };
  await database()
    .$transaction(async (transaction) => {
      const credentials = sealed(parsed, id);
      await findSite(transaction, siteId);
      if (parsed.id === null) {
        await transaction.inboundSource.create({
          data: { id, siteId, ...facts, ...credentials, createdBy: actor.name },
        });
      } else {
        const before = await findSource(transaction, siteId, id);
        // What was taken elsewhere says nothing of what lies here; a file that came before is known by its content.
        if (before.location !== location)
          await transaction.inboundItem.deleteMany({ where: { sourceId: id } });
        await transaction.inboundSource.update({ where: { id }, data: { ...facts, ...credentials } });
      }
      await noteSaved(transaction);
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError(
        'conflict',
        `The site has a source of the name ${name}, or at ${location}, already.`,
        {
          hint: 'Choose another name, or change that one.',
        },
      );
    });
  if (enabled) await enqueue('look-at-sources', { sourceId: id });
  return { id };

  function noteSaved(transaction: Transaction): Promise<void> {
    return audit(transaction, actor, {
      action: parsed.id === null ? 'source.create' : 'source.change',
      subject: `source:${id}`,
      siteId,
      details: { name, kind, location, enabled, newCredentials: parsed.credentials !== undefined },
    });
  }
}

type Parsed = z.output<typeof saveSourceInput>;

async function checkedLocation({ kind, location, settings }: Parsed, id: string): Promise<string> {
  if (kind === 'folder') return requireFreeFolder(location, id);
  if (settings.endpoint !== '') requireAllowedEndpoint(settings.endpoint);
  const { bucket, prefix } = parseBucketAddress(location);
  return `s3://${bucket}/${prefix}`;
}

function sealed({ credentials, kind }: Parsed, id: string) {
  if (kind === 'folder' || credentials === null) return { credentials: null };
  return credentials === undefined ? {} : { credentials: sealCredentials(credentials, id) };
}
