import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApiTester } from '@/server/testing/api-tester';
import { GET as getErrors } from './batches/[id]/errors/route';
import { GET as getBatch } from './batches/[id]/route';
import { GET as getVcon } from './calls/[id]/vcon/route';
import { POST as postTranscripts } from './transcripts/route';
import { POST as postUtterances } from './utterances/route';

let api: ApiTester;
beforeAll(async () => {
  api = await ApiTester.open({
    doors: { '/transcripts': postTranscripts, '/utterances': postUtterances },
    ofId: { '/batches/{id}': getBatch, '/batches/{id}/errors': getErrors, '/calls/{id}/vcon': getVcon },
  });
});
beforeEach(() => api.newSite());
afterAll(() => api.close());

describe('what is said', () => {
  test('can be fetched as a vCon, by a key for that', async () => {
    const said = {
      call_id: 'v 1',
      started_at: '2026-05-04T09:00:00Z',
      speaker: 'customer',
      text: 'Where is it?',
    };
    await api.accepted(await api.send('/utterances', [said]));
    await api.work();
    const fetched = () => api.get('/calls/{id}/vcon', 'v 1');
    expect((await fetched()).status).toBe(403);
    await api.takeKey(['vcon:export']);
    const answer = await fetched();
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([
      200,
      expect.stringContaining('Where is it?'),
    ]);
    // The draft's own media type (section 6.1).
    expect(answer.headers.get('content-type')).toBe('application/vcon');
  });

  test('comes by utterances, which are brought together by call', async () => {
    const rows = [
      {
        call_id: 't1',
        started_at: '2026-05-04T09:00:00Z',
        speaker: 'agent',
        text: 'Good morning',
        start: 0,
        end: 1,
      },
      {
        call_id: 't2',
        started_at: '2026-05-04T10:00:00Z',
        speaker: 'customer',
        text: 'Where is my invoice?',
      },
      { call_id: 't1', speaker: 'customer', text: 'I lost my card', start: 2, end: 3 },
    ];
    const { batch } = await api.accepted(await api.send('/utterances', { utterances: rows }));
    expect(batch).toMatchObject({ kind: 'transcripts', rows: 2 });
    await api.work();
    expect(await api.batchNow(batch.id)).toMatchObject({ status: 'done', read: 2, quarantined: 0 });
    const heads = await api.rows(
      `SELECT call_id, utterances FROM transcripts WHERE site_id = ${api.site.id} ORDER BY call_id`,
    );
    expect(heads).toMatchObject([{ call_id: 't1' }, { call_id: 't2' }]);
  });

  test('of calls that nobody told of is kept aside, and keeps nothing else out', async () => {
    const unknown = Array.from({ length: 300 }, (_, index) => ({
      call_id: `u ${index}`,
      utterances: [{ speaker: 'customer', text: 'Hello' }],
    }));
    const told = { ...unknown[0], call_id: 'told', started_at: '2026-05-04T09:00:00Z' };
    const { batch } = await api.accepted(await api.send('/transcripts', unknown));
    const good = await api.accepted(await api.send('/transcripts', [told]));
    await api.work();
    expect(await api.batchNow(batch.id)).toMatchObject({ status: 'done', rows: 300, quarantined: 300 });
    expect(await api.batchNow(good.batch.id)).toMatchObject({ status: 'done', read: 1, quarantined: 0 });
    expect((await (await api.get('/batches/{id}/errors', batch.id)).json()).lines[0]).toMatchObject({
      line: 1,
      reason: expect.stringContaining('No call of this id'),
    });
  });

  test('of a call that comes twice before it is taken up counts as it came last', async () => {
    const said = (text: string) => ({
      call_id: 't1',
      started_at: '2026-05-04T09:00:00Z',
      utterances: [{ speaker: 'customer', text }],
    });
    const first = await api.accepted(await api.send('/transcripts', [said('wrong words')]));
    await api.accepted(await api.send('/transcripts', [said('right words')]));
    await api.work();
    expect(await api.batchNow(first.batch.id)).toMatchObject({ status: 'done', quarantined: 0 });
    const texts = await api.rows(`SELECT text FROM utterances WHERE site_id = ${api.site.id}`);
    expect(texts).toEqual([{ text: 'right words' }]);
    const twice = await api.send('/transcripts', [said('one'), said('two')]);
    expect(twice.status).toBe(422);
  });
});
