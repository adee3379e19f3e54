import { gunzipSync } from 'node:zlib';

/** More than this no vCon unpacks to. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What stands in the payload of a signed vCon: JSON in base64url, perhaps packed with gzip. @returns undefined: nothing that can be read */
export function payloadOf(payload: unknown): unknown {
  if (typeof payload !== 'string') return undefined;
  try {
    const bytes = Buffer.from(payload, 'base64url');
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = packed ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
