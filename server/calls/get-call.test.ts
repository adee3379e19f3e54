import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { exportCalls } from './export-calls';
import { getCall } from './get-call';
import { settleSite } from './settle';

const CONTEXT = { actor: CLI_ACTOR };
let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: {
      code: 'a',
      name: 'A',
      timeZone: 'Asia/Kolkata',
      queues: { create: { code: 'q', name: 'Queue' } },
    },
  });
  siteId = site.id;
  const caller = (callId: string, startedAt: string, callerKey: string) => ({
    callId,
    startedAt: new Date(startedAt),
    callerKey,
    queue: 'q',
  });
  await insertCalls(siteId, [
    { ...caller('one', '2024-01-10T20:00:00Z', 'abcdef0123456789'), agent: '=1+1', waitMs: 1500 },
    caller('near', '2024-01-16T20:00:00Z', 'abcdef0123456789'),
    caller('moved', '2024-01-12T20:00:00Z', 'abcdef0123456789'),
    caller('far', '2024-01-18T20:00:00Z', 'abcdef0123456789'),
    caller('other', '2024-01-11T20:00:00Z', 'ffff'),
  ]);
  await insertCalls(siteId, [
    { ...caller('one', '2024-01-11T20:00:00Z', 'abcdef0123456789'), agent: '=1+1', waitMs: 2500 },
    caller('moved', '2024-01-12T20:00:00Z', 'ffff'),
  ]);
});
afterAll(async () => {
  await stores.close();
});

describe('one call', () => {
  it.each(['before', 'after'])(
    'is told by its newest version, the older behind it, %s settling',
    async (when) => {
      if (when === 'after') await settleSite(siteId);
      const call = await getCall(CONTEXT, { siteId, callId: 'one' });
      expect(call.versions.map(({ waitMs }) => waitMs)).toEqual([2500, 1500]);
      expect(call.versions[0]).toMatchObject({ timeZone: 'Asia/Kolkata', queueName: 'Queue', sourceLine: 1 });
    },
  );

  it('shows the caller’s other calls within seven days, by what their newest versions say', async () => {
    const { sameCaller, versions } = await getCall(CONTEXT, { siteId, callId: 'one' });
    expect(sameCaller.map(({ callId }) => callId)).toEqual(['near', 'far']);
    expect(versions[0]?.caller).toBe('abcdef01');
    expect(JSON.stringify(versions)).not.toContain('abcdef012');
  });

  it('is written to the audit log, once a read, and never when there was nothing to read', async () => {
    const reads = () => stores.database.auditEvent.findMany({ where: { action: 'call.read' } });
    const before = (await reads()).length;
    await getCall(CONTEXT, { siteId, callId: 'one' });
    await expect(getCall(CONTEXT, { siteId, callId: 'none' })).rejects.toMatchObject({ code: 'not_found' });
    const after = await reads();
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toMatchObject({ subject: `call:${siteId}/one`, siteId });
  });

  it('is not there for who may not see its site', async () => {
    const actor = { ...CLI_ACTOR, siteIds: [siteId + 1] };
    await expect(getCall({ actor }, { siteId, callId: 'one' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an export', () => {
  const filter = () => ({ siteId, from: '2024-01-10', to: '2024-01-20' });

  it('holds every call once, on its queue’s wall clock, and no formula', async () => {
    await settleSite(siteId);
    let text = '';
    for await (const chunk of await exportCalls(CONTEXT, { filter: filter(), oldestFirst: true }))
      text += chunk;
    const lines = text.trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      'one',
      'other',
      'moved',
      'near',
      'far',
    ]);
    expect(lines[1]).toContain('2024-01-12T01:30:00+05:30,Asia/Kolkata');
    expect(lines[1]).toContain("'=1+1");
  });

  it('is written to the audit log with what it held', async () => {
    await exportCalls(CONTEXT, { filter: filter() });
    const events = await stores.database.auditEvent.findMany({ where: { action: 'calls.export' } });
    expect(events.at(-1)?.details).toMatchObject({ calls: 5, filter: { from: '2024-01-10' } });
  });
});
