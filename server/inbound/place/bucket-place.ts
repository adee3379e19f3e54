import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { removeUpload, storeUpload, type Upload } from '@/server/ingest/uploads';
import type { BucketAddress } from './bucket-address';
import { explainBucketError } from './bucket-errors';
import { isPassedOver } from './passed-over';
import type { Place, PlaceFile } from './place';

/** Stores give no more at a time. */
const PAGE = 1000;

/**
 * A bucket whose objects are listed and read, never changed. An object is there whole or not at all, so nothing is waited
 * for; another ETag is another object.
 * @param pageSize objects in a page of its listing
 */
export function bucketPlace(client: S3Client, address: BucketAddress, pageSize = PAGE): Place {
  return {
    restMs: 0,
    keepsFiles: true,
    list: () => listObjects(client, address, pageSize),
    fetch: (actor, file) => fetchObject(client, address, actor, file),
    putAway: () => Promise.resolve(true),
    bringBack: () => Promise.resolve(false),
    whereLies: () => null,
    close: () => client.destroy(),
  };
}

async function* listObjects(
  client: S3Client,
  { bucket, prefix }: BucketAddress,
  pageSize: number,
): AsyncGenerator<PlaceFile[]> {
  let token: string | undefined;
  do {
    const page = new ListObjectsV2Command({
      Bucket: bucket,
      MaxKeys: pageSize,
      ...(prefix === '' ? {} : { Prefix: prefix }),
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const answer = await client.send(page).catch((thrown: unknown) => {
      throw explainBucketError(thrown, `Listing s3://${bucket}/${prefix}`);
    });
    yield (answer.Contents ?? []).flatMap(({ Key = '', ETag = '', Size = 0, LastModified }) => {
      // A key that ends in a slash is a folder of the store's own console.
      const passedOver =
        Key === '' || Key.endsWith('/') || Key.slice(prefix.length).split('/').some(isPassedOver);
      const changedMs = LastModified?.getTime() ?? 0;
      return passedOver ? [] : [{ key: Key, fingerprint: ETag, sizeBytes: Size, changedMs }];
    });
    token = answer.IsTruncated ? answer.NextContinuationToken : undefined;
  } while (token !== undefined);
}

async function fetchObject(
  client: S3Client,
  { bucket }: BucketAddress,
  actor: Actor,
  { key, fingerprint, sizeBytes }: PlaceFile,
): Promise<Upload> {
  const what = `Reading s3://${bucket}/${key}`;
  try {
    const get = new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: fingerprint });
    const { Body, ETag } = await client.send(get);
    if (!(Body instanceof Readable)) throw new AppError('unavailable', `${what}: the store sent nothing.`);
    if (ETag !== undefined && ETag !== fingerprint) {
      Body.destroy();
      throw new AppError('conflict', `${what}: the object changed while it was read.`);
    }
    const upload = await storeUpload(actor, key.split('/').at(-1) ?? key, Body);
    if (upload.sizeBytes === sizeBytes) return upload;
    await removeUpload(upload.uploadId);
    throw new AppError(
      'unavailable',
      `${what}: it broke off after ${upload.sizeBytes} of ${sizeBytes} bytes.`,
    );
  } catch (thrown) {
    throw explainBucketError(thrown, what);
  }
}
