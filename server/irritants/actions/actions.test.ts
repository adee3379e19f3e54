import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { FIRST_DAY, LAST_DAY, parcelSite, readIrritants } from '@/server/testing/parcel-site';
import { addDays } from '@/server/trends/period';
import { getIrritant } from '../get';
import { irritantHistory } from '../history';
import { saveRule } from '../save-rule';
import { addAction } from './add';
import { changeAction } from './change';
import { closeAction } from './close';
import { actionEffects } from './effects';
import { listOwners } from './owners';

let stores: TestStores;
let siteId: number;
let irritantId: string;
let manager: Actor;
let planner: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = await parcelSite();
  manager = await makeActor('manager', [siteId]);
  planner = await makeActor('planner', [siteId]);
  await makeActor('agent', [siteId]);
  const when = { kind: 'said', phrases: ['never arrived'], speaker: 'customer', match: 'any' } as const;
  const made = await saveRule({ actor: manager }, { siteId, name: 'Late', rule: { version: 1, when } });
  irritantId = made.id;
  await readIrritants(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const plan = { title: 'Text the tracking link', dueOn: '2026-04-15' };
const effects = () => actionEffects({ actor: planner }, { siteId, irritantId });

test('an irritant becomes an action of somebody of the site, or of anybody by name', async () => {
  const owners = await listOwners({ actor: manager }, { siteId });
  expect(owners.map(({ name }) => name)).toEqual(['The manager', 'The planner']);
  const owner = { id: owners[1]?.id ?? '' };
  const made = await addAction({ actor: manager }, { siteId, irritantId, ...plan, owner });
  expect(made).toMatchObject({ ownerName: 'The planner', status: 'open', dueOn: '2026-04-15' });
  const changed = await changeAction(
    { actor: manager },
    { siteId, actionId: made.id, ...plan, dueOn: '2026-05-01', owner: { name: 'The carrier' } },
  );
  expect(changed).toMatchObject({ ownerName: 'The carrier', ownerId: null, dueOn: '2026-05-01' });
  const elsewhere = { id: '0b4f2c1e-0000-4000-8000-000000000001' };
  await expect(
    addAction({ actor: manager }, { siteId, irritantId, ...plan, owner: elsewhere }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    addAction({ actor: planner }, { siteId, irritantId, ...plan, owner: { name: 'Me' } }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('once it is done it is said whether the irritant shrank, in a sentence with its interval', async () => {
  const { id } = await addAction({ actor: manager }, { siteId, irritantId, ...plan, owner: { name: 'Us' } });
  expect(await effects()).toEqual([]);
  await expect(
    closeAction({ actor: manager }, { siteId, actionId: id, status: 'done' }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
  const done = (effectFrom: string) =>
    closeAction({ actor: manager }, { siteId, actionId: id, status: 'done', effectFrom });
  await done(addDays(LAST_DAY, -2));
  expect((await effects())[0]?.verdict).toBe('too early');
  await done(addDays(FIRST_DAY, 14));
  const [effect] = await effects();
  expect(effect).toMatchObject({ actionId: id, verdict: 'no clear change' });
  expect(effect?.sentence).toMatch(/^No clear change: from 20% of calls to 24% in 14 days \(/);
  const history = await irritantHistory({ actor: planner }, { siteId, irritantId });
  expect(history[0]?.what).toBe(
    'marked the action “Text the tracking link” as done, with effect from 2026-03-16',
  );
});

test('it is dropped, and opened again', async () => {
  const { id } = await addAction({ actor: manager }, { siteId, irritantId, ...plan, owner: { name: 'Us' } });
  const close = (status: 'dropped' | 'open') =>
    closeAction({ actor: manager }, { siteId, actionId: id, status });
  expect(await close('dropped')).toMatchObject({ status: 'dropped', effectFrom: null });
  await expect(close('dropped')).rejects.toMatchObject({ code: 'conflict' });
  expect(await close('open')).toMatchObject({ status: 'open', closedAt: null });
  const { actions } = await getIrritant({ actor: planner }, { siteId, irritantId });
  expect(actions.find((action) => action.id === id)?.status).toBe('open');
});
