import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { forgetEnv } from '@/server/env';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cleanMessages } from './clean-messages';
import { listMessages } from './list';
import { readMailState } from './mail-state';
import { retryMessage } from './retry';
import { postWebhook } from './send/post-webhook';
import { sendDue } from './send/send-due';
import { sendTestMail } from './test-mail';
import { createWebhook } from './webhooks/create';
import { listWebhooks } from './webhooks/list';
import { removeWebhook } from './webhooks/remove';

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

let stores: TestStores;
let siteId: number;
let manager: Actor;
let receiver: Server;
let url: string;
let got: Got[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end();
let smtp: SMTPServer;
let mails: Email[] = [];
let refuse: { code: number; text: string } | null = null;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'a', name: 'Bank A', timeZone: 'UTC' } })).id;
  manager = await makeActor('manager', [siteId]);
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (!refuse) return done();
      done(Object.assign(new Error(refuse.text), { responseCode: refuse.code }));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await closeQueues();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await new Promise<void>((resolve) => smtp.close(resolve));
  await stores.close();
});
beforeEach(async () => {
  got = [];
  mails = [];
  refuse = null;
  answer = (response) => response.end();
  await stores.database.outboundMessage.deleteMany();
});

function configureMail(on: boolean): void {
  const { port } = smtp.server.address() as AddressInfo;
  if (on) {
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    process.env.MAIL_FROM = 'Callcast <callcast@example.org>';
  } else {
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
  }
  forgetEnv();
}

const post = (target: string, body: object = { type: 'test' }) =>
  stores.database.outboundMessage.create({
    data: { siteId, channel: 'webhook', target, subject: 'Test', body: JSON.parse(JSON.stringify(body)) },
  });
const mail = (body: { text: string; attachment?: { name: string; type: string; path: string } }) =>
  stores.database.outboundMessage.create({
    data: { siteId, channel: 'email', target: 'ann@example.org', subject: 'Grüße, 服务', body },
  });
const read = (id: string) => stores.database.outboundMessage.findUniqueOrThrow({ where: { id } });

/** As docs/OPERATIONS.md tells receivers to do it. */
function verify(secret: string, { headers, body }: Got): boolean {
  const [, time = '', mac = ''] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['callcast-signature'])) ?? [];
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest();
  return (
    mac.length === 64 &&
    timingSafeEqual(expected, Buffer.from(mac, 'hex')) &&
    Math.abs(Date.now() / 1000 - Number(time)) < 300
  );
}

describe('a webhook', () => {
  test('gets signed JSON with an id that stays the same; its secret is told once and kept sealed', async () => {
    const { webhook, secret } = await createWebhook({ actor: manager }, { siteId, name: 'Desk', url });
    const row = await stores.database.webhook.findUniqueOrThrow({ where: { id: webhook.id } });
    expect(Buffer.from(row.secret).includes(secret)).toBe(false);
    expect(JSON.stringify(await listWebhooks({ actor: manager }, { siteId }))).not.toContain(secret);
    const audited = await stores.database.auditEvent.findMany({ where: { siteId } });
    expect(JSON.stringify(audited.map(({ details }) => details))).not.toContain(secret);

    const message = await post(webhook.id, { type: 'alerts.opened', alerts: [{ sentence: 'Größer' }] });
    expect(await sendDue()).toEqual({ sent: 1, failed: 0, later: 0 });
    const [received] = got;
    if (!received) throw new Error('nothing came');
    expect(verify(secret, received)).toBe(true);
    expect(verify('whsec_another', received)).toBe(false);
    expect(verify(secret, { ...received, body: received.body.replace('Größer', 'Kleiner') })).toBe(false);
    expect(JSON.parse(received.body)).toMatchObject({ id: message.id, type: 'alerts.opened' });
    expect(received.headers['callcast-delivery']).toBe(message.id);
    expect(await read(message.id)).toMatchObject({ status: 'sent', attempts: 1, lastError: null });
    expect(await sendDue()).toEqual({ sent: 0, failed: 0, later: 0 });
    await removeWebhook({ actor: manager }, { siteId, webhookId: webhook.id });
  });

  test('that fails is tried later, with growing delays, and given up in the end where everybody sees it', async () => {
    const { webhook } = await createWebhook({ actor: manager }, { siteId, name: 'Broken', url });
    answer = (response) => response.writeHead(500).end();
    const { id } = await post(webhook.id);
    expect(await sendDue()).toMatchObject({ later: 1 });
    const first = await read(id);
    expect(first).toMatchObject({ status: 'queued', attempts: 1, lastError: 'The receiver answered 500.' });
    const wait = first.nextAttemptAt.getTime() - Date.now();
    expect(wait).toBeGreaterThan(15_000);
    expect(wait).toBeLessThan(37_000);
    expect(await sendDue()).toEqual({ sent: 0, failed: 0, later: 0 });

    await stores.database.outboundMessage.update({
      where: { id },
      data: { attempts: 13, nextAttemptAt: new Date() },
    });
    expect(await sendDue()).toMatchObject({ failed: 1 });
    expect(await listMessages({ actor: manager }, { siteId })).toMatchObject({
      failed: 1,
      messages: [{ id, target: 'Broken', status: 'failed', lastError: 'The receiver answered 500.' }],
    });
    answer = (response) => response.end();
    await retryMessage({ actor: manager }, { siteId, messageId: id });
    expect(await sendDue()).toMatchObject({ sent: 1 });
    await expect(retryMessage({ actor: manager }, { siteId, messageId: id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('that asks for time gets it; one that is gone is not asked again', async () => {
    const { webhook } = await createWebhook({ actor: manager }, { siteId, name: 'Busy', url });
    answer = (response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    const busy = await post(webhook.id);
    await sendDue();
    const wait = (await read(busy.id)).nextAttemptAt.getTime() - Date.now();
    expect(wait).toBeGreaterThan(3_500_000);
    answer = (response) => response.writeHead(410).end();
    const gone = await post(webhook.id);
    await sendDue();
    expect(await read(gone.id)).toMatchObject({ status: 'failed', attempts: 1 });
  });

  test('is not followed to where it redirects, and not waited for', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    const call = { url, secret: 's', messageId: randomUUID(), body: '{}' };
    await expect(postWebhook(call)).rejects.toThrow('redirects are not followed');
    expect(got).toHaveLength(1);
    answer = () => undefined;
    await expect(postWebhook({ ...call, timeoutMs: 100 })).rejects.toThrow('did not answer in time');
  });

  test('does not go to the metadata services of clouds, under no name', async () => {
    for (const bad of [
      'http://169.254.169.254/latest/meta-data',
      'http://[fe80::1]/',
      'http://[::ffff:169.254.169.254]/',
      'http://2852039166/',
      'http://0.0.0.0/',
    ]) {
      await expect(createWebhook({ actor: manager }, { siteId, name: bad, url: bad })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    await expect(
      createWebhook({ actor: manager }, { siteId, name: 'file', url: 'file:///etc/passwd' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('is for those who may write alerts', async () => {
    const planner = await makeActor('planner', [siteId]);
    await expect(createWebhook({ actor: planner }, { siteId, name: 'x', url })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(listMessages({ actor: planner }, { siteId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('mail', () => {
  test('works without: the page says so, and messages wait', async () => {
    configureMail(false);
    expect(readMailState({ actor: manager })).toEqual({ configured: false, server: '', from: '' });
    await expect(sendTestMail({ actor: manager }, { siteId, to: 'ann@example.org' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { id } = await mail({ text: 'Hello' });
    expect(await sendDue()).toMatchObject({ later: 1 });
    expect((await read(id)).lastError).toContain('No mail server is configured');
  });

  test('arrives with its text and its attachment, whatever the script', async () => {
    configureMail(true);
    writeFileSync(path.join(stores.dataDir, 'report.csv'), 'a,b\r\n1,2\r\n');
    const { id } = await mail({
      text: 'Šárka rief dreimal an.',
      attachment: { name: 'Bericht März.csv', type: 'text/csv', path: 'report.csv' },
    });
    expect(await sendDue()).toMatchObject({ sent: 1 });
    const [received] = mails;
    expect(received).toMatchObject({
      subject: 'Grüße, 服务',
      from: { address: 'callcast@example.org', name: 'Callcast' },
      to: [{ address: 'ann@example.org' }],
      messageId: `<${id}@callcast>`,
    });
    expect(received?.text?.trim()).toBe('Šárka rief dreimal an.');
    const [attachment] = received?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'Bericht März.csv', mimeType: 'text/csv' });
    const content = attachment?.content;
    expect(typeof content === 'string' ? content : new TextDecoder().decode(content)).toBe('a,b\r\n1,2\r\n');
  });

  test('is tried by a test message, whose asker the audit log names', async () => {
    configureMail(true);
    const { configured, from } = readMailState({ actor: manager });
    expect({ configured, from }).toEqual({ configured: true, from: 'Callcast <callcast@example.org>' });
    await sendTestMail({ actor: manager }, { siteId, to: 'ann@example.org' });
    expect(await sendDue()).toMatchObject({ sent: 1 });
    expect(mails[0]?.subject).toBe('[Callcast] Bank A: test message');
    const act = await stores.database.auditEvent.findFirst({ where: { action: 'mail.test' } });
    expect(act).toMatchObject({ actorName: manager.name, details: { to: 'ann@example.org' } });
  });

  test('that the server refuses for now is tried again, for good is not', async () => {
    configureMail(true);
    refuse = { code: 451, text: 'Try later' };
    const later = await mail({ text: 'x' });
    expect(await sendDue()).toMatchObject({ later: 1 });
    expect((await read(later.id)).lastError).toContain('Try later');
    refuse = { code: 550, text: 'No such person' };
    const never = await mail({ text: 'x' });
    expect(await sendDue()).toMatchObject({ failed: 1 });
    expect(await read(never.id)).toMatchObject({ status: 'failed', attempts: 1 });
  });
});

test('what was sent is kept for 90 days, what was given up for 180', async () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const keep = (status: 'sent' | 'failed' | 'queued', days: number) =>
    stores.database.outboundMessage.create({
      data: {
        siteId,
        channel: 'email',
        target: `${status} ${days}`,
        subject: '',
        body: {},
        status,
        nextAttemptAt: daysAgo(days),
      },
    });
  for (const days of [89, 91, 179, 181]) {
    await keep('sent', days);
    await keep('failed', days);
  }
  await keep('queued', 200);
  expect(await cleanMessages(now)).toBe(4);
  const left = await stores.database.outboundMessage.findMany({ orderBy: { target: 'asc' } });
  expect(left.map(({ target }) => target)).toEqual([
    'failed 179',
    'failed 89',
    'failed 91',
    'queued 200',
    'sent 89',
  ]);
});
