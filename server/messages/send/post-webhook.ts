import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { retryAfterMs } from './backoff';
import { guardedLookup, requireAllowedHost } from './guard-address';
import { SendProblem } from './send-problem';
import { signatureOf } from './signature';

const TIMEOUT_MS = 10_000;
const GONE = 410;

export interface WebhookCall {
  url: string;
  secret: string;
  /** OutboundMessage.id: the same on every try, so that a receiver can drop what it has */
  messageId: string;
  body: string;
  timeoutMs?: number;
}

/**
 * Posts a signed JSON body. Only 2xx is taken for received; redirects are not followed, because they would lead where nobody
 * configured.
 * @throws SendProblem with what the receiver said, final for an address that is not allowed and for 410 Gone
 */
export async function postWebhook(call: WebhookCall): Promise<void> {
  const url = new URL(call.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SendProblem('A webhook’s address begins with https:// or http://.', { final: true });
  }
  requireAllowedHost(url);
  const { statusCode = 0, headers } = await post(url, call);
  if (statusCode >= 200 && statusCode < 300) return;
  const redirected = statusCode >= 300 && statusCode < 400;
  throw new SendProblem(
    redirected
      ? `The receiver answered ${statusCode}: redirects are not followed; configure the new address.`
      : `The receiver answered ${statusCode}.`,
    { final: statusCode === GONE, retryAfterMs: retryAfterMs(headers['retry-after'], new Date()) },
  );
}

function post(
  url: URL,
  { secret, messageId, body, timeoutMs = TIMEOUT_MS }: WebhookCall,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) => {
      if (cause instanceof SendProblem) reject(cause);
      else reject(new SendProblem(reasonOf(cause), { cause }));
    };
    const outgoing = send(
      url,
      {
        method: 'POST',
        lookup: guardedLookup,
        // From the first byte to the last: a receiver that drips must not hold a worker.
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Callcast',
          'callcast-delivery': messageId,
          'callcast-signature': signatureOf(secret, body, new Date()),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('error', failed);
        answer.on('end', () => resolve(answer));
      },
    );
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError')
    return 'The receiver did not answer in time.';
  return `The receiver could not be reached: ${cause.message || cause.name}.`;
}
