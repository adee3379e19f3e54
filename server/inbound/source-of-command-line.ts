import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import { database } from '@/server/postgres/client';
import { type InboundSource, Prisma } from '@/server/postgres/generated/client';
import { isUniqueViolation } from '@/server/postgres/unique-violation';
import { type BucketSettings, bucketSettings } from './contracts/settings';
import { inboxFolder } from './inbox-folder';
import { parseBucketAddress } from './place/bucket-address';
import { requireApart } from './require-free-folder';

export interface CommandLineSource {
  siteId: number;
  /** an absolute path, or s3://bucket/prefix */
  place: string;
  /** default: that of the source that is there, else the place */
  name?: string;
  /** what was said of a bucket; the rest stays as it is */
  settings: Partial<BucketSettings>;
  /** undefined: stays as it is */
  mapping?: DeliveryMapping;
}

/**
 * The source that stands for a place which somebody at the machine watches: the one that workers look at as well, or one of
 * its own, at which they do not.
 * @throws AppError `not_found`, `forbidden`, `invalid_input` for a folder that cannot be watched; `conflict` when it is part
 * of another source
 */
export async function sourceOfCommandLine(
  { actor }: UseCaseContext,
  { siteId, place, name, settings, mapping }: CommandLineSource,
): Promise<InboundSource> {
  requireSite(actor, siteId);
  requirePermission(actor, 'ingest:write');
  const kind = place.startsWith('s3://') ? 'bucket' : 'folder';
  const location = kind === 'folder' ? await inboxFolder(place) : addressOf(place);
  const known =
    kind === 'folder' ? await sourceOfFolder(siteId, location) : await sourceOfBucket(siteId, location);
  if (kind === 'folder') await requireApart(location, known?.id ?? null);
  const told = { ...(name === undefined ? {} : { name }), ...(mapping === undefined ? {} : { mapping }) };
  return await database()
    .$transaction(async (transaction) => {
      if (known) {
        const before = bucketSettings.partial().parse(known.settings);
        const data = { ...told, settings: { ...before, ...settings } };
        return transaction.inboundSource.update({ where: { id: known.id }, data });
      }
      const source = await transaction.inboundSource.create({
        data: {
          ...{ siteId, kind, location, settings, enabled: false, createdBy: actor.name },
          ...{ name: location.slice(0, 120), mapping: Prisma.JsonNull, ...told },
        },
      });
      await audit(transaction, actor, {
        action: 'source.create',
        subject: `source:${source.id}`,
        siteId,
        details: { name: source.name, kind, location },
      });
      return source;
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError('conflict', `The site has a source of the name ${name ?? location} already.`, {
        hint: 'Choose another name with --name.',
      });
    });
}

function addressOf(place: string): string {
  const { bucket, prefix } = parseBucketAddress(place);
  return `s3://${bucket}/${prefix}`;
}

function sourceOfBucket(siteId: number, location: string): Promise<InboundSource | null> {
  return database().inboundSource.findFirst({ where: { siteId, kind: 'bucket', location } });
}

/** The same folder may be named below CALLCAST_INBOX. */
async function sourceOfFolder(siteId: number, folder: string): Promise<InboundSource | null> {
  const sources = await database().inboundSource.findMany({ where: { siteId, kind: 'folder' } });
  for (const source of sources) {
    if (source.location === folder) return source;
    if (env().CALLCAST_INBOX && (await inboxFolder(source.location).catch(() => null)) === folder)
      return source;
  }
  return null;
}
