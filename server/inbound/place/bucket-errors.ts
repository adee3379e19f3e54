import { S3ServiceException } from '@aws-sdk/client-s3';
import { AppError } from '@/server/errors';
import { diskIsFull } from '../disk-is-full';

/** What stores call what went wrong, and what a person can do about it. */
const KNOWN: Record<string, ConstructorParameters<typeof AppError>> = {
  NoSuchBucket: ['not_found', 'There is no such bucket.', { hint: 'Check its name, endpoint and region.' }],
  InvalidAccessKeyId: [
    'forbidden',
    'The store does not know this access key.',
    { hint: 'Enter both keys anew.' },
  ],
  SignatureDoesNotMatch: [
    'forbidden',
    'The secret key does not fit the access key.',
    { hint: 'Enter both anew.' },
  ],
  AccessDenied: [
    'forbidden',
    'These credentials may not do this.',
    { hint: 'They need s3:ListBucket on the bucket and s3:GetObject on its objects.' },
  ],
  ExpiredToken: ['forbidden', 'The credentials have expired.', { hint: 'Enter new ones.' }],
  CredentialsProviderError: [
    'forbidden',
    'No credentials were found in the environment.',
    { hint: 'Enter an access key, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY where Callcast runs.' },
  ],
  NoSuchKey: ['not_found', 'The object is no longer there.'],
  NotFound: ['not_found', 'The object is no longer there.'],
  PreconditionFailed: [
    'conflict',
    'The object changed while it was read.',
    { hint: 'It is taken at the next look.' },
  ],
  InvalidObjectState: [
    'invalid_input',
    'The object is archived, and its store gives it out only when it was restored.',
    { hint: 'Restore it, then try again.' },
  ],
  PermanentRedirect: ['invalid_input', 'The bucket is in another region.', { hint: 'Set its region.' }],
  AuthorizationHeaderMalformed: [
    'invalid_input',
    'The bucket is in another region.',
    { hint: 'Set its region.' },
  ],
};

/** What a store answered, or that it did not, in words. @param what was asked of it: "Listing s3://calls" */
export function explainBucketError(thrown: unknown, what: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const full = diskIsFull(thrown);
  if (full) return full;
  const name = thrown instanceof Error ? thrown.name : '';
  const known = KNOWN[name] ?? KNOWN[nameOfStatus(thrown)];
  if (known) {
    const [code, message, details] = known;
    return new AppError(code, `${what}: ${message}`, { ...details, cause: thrown });
  }
  const reason = thrown instanceof Error ? thrown.message || name : String(thrown);
  return new AppError('unavailable', `${what}: the store does not answer as it should (${reason}).`, {
    hint: 'Check endpoint, region and path style. Its files wait and are taken once it answers.',
    cause: thrown,
  });
}

/** Where the answer had no body, as to HEAD or behind some proxies. */
function nameOfStatus(thrown: unknown): string {
  if (!(thrown instanceof S3ServiceException)) return '';
  const status = thrown.$metadata.httpStatusCode;
  if (status === 403) return 'AccessDenied';
  if (status === 412) return 'PreconditionFailed';
  return status === 301 ? 'PermanentRedirect' : '';
}
