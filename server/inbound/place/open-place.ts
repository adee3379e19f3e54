import type { InboundSource } from '@/server/postgres/generated/client';
import { bucketSettings } from '../contracts/settings';
import { openCredentials } from '../credentials';
import { inboxFolder } from '../inbox-folder';
import { parseBucketAddress } from './bucket-address';
import { openBucketClient } from './bucket-client';
import { bucketPlace } from './bucket-place';
import { folderPlace } from './folder-place';
import type { Place } from './place';

/**
 * Where a source's files arrive.
 * @param restMs how long a file in a folder must have stayed the same
 * @throws AppError with what is wrong with the folder, the address or the credentials
 */
export async function openPlace(source: InboundSource, restMs: number): Promise<Place> {
  if (source.kind === 'folder') return folderPlace(await inboxFolder(source.location), restMs);
  const keys = source.credentials ? openCredentials(source.credentials, source.id) : null;
  const client = openBucketClient(bucketSettings.parse(source.settings), keys);
  return bucketPlace(client, parseBucketAddress(source.location));
}
