import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { S3Client } from '@aws-sdk/client-s3';
import { AppError } from '@/server/errors';
import { guardedLookup, requireAllowedHost } from '@/server/messages/send/guard-address';
import { SendProblem } from '@/server/messages/send/send-problem';
import type { BucketCredentials, BucketSettings } from '../contracts/settings';

const CONNECT_MS = 10_000;
/** Without a byte for so long, a request is given up. */
const SILENT_MS = 60_000;

// Which Node this runs on is the product's own promise; the SDK would warn of it on every start.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/**
 * A client of an S3-compatible store. What settings and credentials leave open, the environment says (AWS_REGION,
 * AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID …, profiles, roles), as everywhere with Amazon's SDK.
 * @throws AppError `invalid_input` for an endpoint that is a link-local or metadata address
 */
export function openBucketClient(settings: BucketSettings, credentials: BucketCredentials | null): S3Client {
  const { endpoint, region, pathStyle } = settings;
  if (endpoint !== '') requireAllowedEndpoint(endpoint);
  return new S3Client({
    region: region || process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || 'us-east-1',
    ...(endpoint === '' ? {} : { endpoint }),
    forcePathStyle: pathStyle,
    ...(credentials ? { credentials } : {}),
    // Checksums beyond the protocol's own are not known to every compatible store.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: SILENT_MS,
      httpAgent: new HttpAgent({ keepAlive: true, lookup: guardedLookup }),
      httpsAgent: new HttpsAgent({ keepAlive: true, lookup: guardedLookup }),
    },
  });
}

/** @throws AppError `invalid_input` */
export function requireAllowedEndpoint(endpoint: string): void {
  try {
    requireAllowedHost(new URL(endpoint));
  } catch (cause) {
    if (!(cause instanceof SendProblem)) throw cause;
    throw new AppError(
      'invalid_input',
      `${endpoint} is a link-local or metadata address; no bucket is there.`,
      {
        hint: 'Name the address of the store itself.',
        cause,
      },
    );
  }
}
