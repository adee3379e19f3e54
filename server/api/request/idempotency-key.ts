import { AppError } from '@/server/errors';

/**
 * What a request is named by its sender (draft-ietf-httpapi-idempotency-key-header; the quotes of a structured string may
 * be left out); null: not at all.
 * @throws AppError `invalid_input` for what is no printable text of up to 200 characters
 */
export function idempotencyKey(headers: Headers): string | null {
  const sent = headers.get('idempotency-key');
  if (sent === null) return null;
  const key = /^"(.*)"$/.exec(sent.trim())?.[1] ?? sent.trim();
  if (/^[\x20-\x7e]{1,200}$/.test(key)) return key;
  throw new AppError('invalid_input', 'The Idempotency-Key is empty, too long, or not printable ASCII.', {
    hint: 'Send up to 200 characters, for example a UUID for each request.',
  });
}
