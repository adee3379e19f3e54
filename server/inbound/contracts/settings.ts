import { z } from 'zod';

/** Of a bucket: where its store is. Of a folder: nothing. */
export const bucketSettings = z.object({
  /** https://s3.example.org; '' for Amazon S3, or what AWS_ENDPOINT_URL says */
  endpoint: z
    .union([
      z.literal(''),
      z.url({ protocol: /^https?$/, error: 'An address begins with https:// or http://.' }),
    ])
    .default(''),
  /** '' for what AWS_REGION says, else us-east-1 */
  region: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{0,40}$/i, 'A region is a word such as eu-central-1.')
    .default(''),
  /** the bucket's name stands in the path, not in the host, as MinIO and most others want it */
  pathStyle: z.boolean().default(false),
});
export type BucketSettings = z.output<typeof bucketSettings>;

export const bucketCredentials = z.object({
  accessKeyId: z.string().trim().min(1, 'The access key is needed.').max(200),
  secretAccessKey: z.string().trim().min(1, 'The secret key is needed.').max(200),
});
export type BucketCredentials = z.output<typeof bucketCredentials>;
