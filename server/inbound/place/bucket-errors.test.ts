import { S3ServiceException } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { explainBucketError } from './bucket-errors';

const answered = (name: string, httpStatusCode: number) =>
  new S3ServiceException({
    name,
    message: 'said the store',
    $fault: 'client',
    $metadata: { httpStatusCode },
  });

test.each([
  ['NoSuchBucket', 404, 'not_found', 'no such bucket'],
  ['NoSuchKey', 404, 'not_found', 'no longer there'],
  ['AccessDenied', 403, 'forbidden', 'may not'],
  ['Unknown', 403, 'forbidden', 'may not'],
  ['Unknown', 412, 'conflict', 'changed'],
  ['SignatureDoesNotMatch', 403, 'forbidden', 'secret key'],
  ['PermanentRedirect', 301, 'invalid_input', 'another region'],
  ['SlowDown', 503, 'unavailable', 'said the store'],
])('%s (%i) is %s', (name, status, code, words) => {
  const error = explainBucketError(answered(name, status), 'Listing s3://calls');
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^Listing s3:\/\/calls: /);
  expect(error.message).toContain(words);
});

test('a connection that fails may be tried again; a disk that is full is not the store’s doing', () => {
  expect(explainBucketError(new Error('connect ECONNREFUSED'), 'Listing s3://calls').code).toBe(
    'unavailable',
  );
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  expect(explainBucketError(full, 'Reading s3://calls/a').message).toContain('disk of the data directory');
});
