import { createHmac } from 'node:crypto';

/**
 * The value of the header Callcast-Signature: `t=<seconds since 1970>,v1=<hex HMAC-SHA256 of "t.body">`, as Stripe's scheme. The
 * time is signed too, so that a message that somebody kept cannot be sent again later.
 */
export function signatureOf(secret: string, body: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return `t=${time},v1=${mac}`;
}
