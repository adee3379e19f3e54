import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { PERMISSIONS, type Permission, roleMay } from '@/server/auth/permissions';
import { Role } from '@/server/postgres/generated/enums';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { appRouter } from './app-router';
import { createCallerFactory, type ProcedureMeta } from './init';

const ROLES = Object.values(Role);
const PATHS = Object.keys(appRouter._def.procedures);
/** No procedure accepts it: whoever gets past the permission is stopped by the input, if there is any. */
const NO_INPUT = Symbol('no valid input');

let stores: TestStores;
const actors = new Map<Role, Actor>();

beforeAll(async () => {
  stores = await openTestStores();
  for (const role of ROLES) actors.set(role, await makeActor(role));
});
afterAll(() => stores.close());

function permissionOf(path: string): Permission | undefined {
  const [, procedure] = Object.entries(appRouter._def.procedures).find(([name]) => name === path) ?? [];
  const { meta } = (procedure as { _def?: { meta?: Partial<ProcedureMeta> } } | undefined)?._def ?? {};
  return meta?.permission;
}

/** Calls a procedure for real; the code of its refusal, or 'OK'. */
async function call(path: string, actor: Actor | null): Promise<string> {
  let target: unknown = createCallerFactory(appRouter)({ actor });
  for (const step of path.split('.')) target = (target as Record<string, unknown>)[step];
  try {
    await (target as (input: unknown) => Promise<unknown>)(NO_INPUT);
    return 'OK';
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

test('there are procedures to walk', () => {
  expect(PATHS.length).toBeGreaterThan(15);
});

describe.each(PATHS)('%s', (path) => {
  test('states a permission of the table', () => {
    expect(Object.keys(PERMISSIONS)).toContain(permissionOf(path));
  });

  test('asks anonymous people to sign in', async () => {
    expect(await call(path, null)).toBe('UNAUTHORIZED');
  });

  test.each(ROLES)(
    'lets the role %s in exactly when the table says so, before it looks at the input',
    async (role) => {
      const actor = actors.get(role) ?? null;
      const permission = permissionOf(path) ?? 'users:manage';
      const outcome = await call(path, actor);
      expect(outcome === 'FORBIDDEN').toBe(!roleMay(role, permission));
      expect(outcome).not.toBe('UNAUTHORIZED');
    },
  );

  test('refuses an API key that is not for it', async () => {
    const key: Actor = {
      kind: 'api_key',
      id: null,
      name: 'key',
      role: 'admin',
      scopes: [],
      siteIds: 'all',
      sessionId: null,
      address: '',
    };
    expect(await call(path, key)).toBe('FORBIDDEN');
  });
});

test('the table itself: what each role may do', () => {
  const table = Object.fromEntries(
    ROLES.map((role) => [
      role,
      (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission)),
    ]),
  );
  expect(table).toMatchInlineSnapshot(`
    {
      "admin": [
        "session:own",
        "trends:read",
        "calls:read",
        "forecasts:read",
        "forecasts:write",
        "transcripts:read",
        "transcripts:unmask",
        "recordings:read",
        "recordings:write",
        "recordings:listen",
        "labels:correct",
        "intents:read",
        "intents:write",
        "irritants:read",
        "irritants:write",
        "staffing:read",
        "staffing:write",
        "rosters:read",
        "routing:read",
        "routing:write",
        "scorecard:read",
        "scorecard:write",
        "alerts:read",
        "alerts:write",
        "privacy:manage",
        "ingest:read",
        "ingest:write",
        "ingest:undo",
        "sources:manage",
        "vcon:export",
        "quarantine:read",
        "sites:read",
        "sites:write",
        "users:manage",
        "audit:read",
        "api-keys:manage",
      ],
      "agent": [
        "session:own",
      ],
      "manager": [
        "session:own",
        "trends:read",
        "calls:read",
        "forecasts:read",
        "forecasts:write",
        "transcripts:read",
        "recordings:read",
        "recordings:write",
        "recordings:listen",
        "labels:correct",
        "intents:read",
        "intents:write",
        "irritants:read",
        "irritants:write",
        "staffing:read",
        "staffing:write",
        "rosters:read",
        "routing:read",
        "routing:write",
        "scorecard:read",
        "scorecard:write",
        "alerts:read",
        "alerts:write",
        "ingest:read",
        "ingest:write",
        "ingest:undo",
        "vcon:export",
        "quarantine:read",
        "sites:read",
        "sites:write",
      ],
      "planner": [
        "session:own",
        "trends:read",
        "forecasts:read",
        "forecasts:write",
        "intents:read",
        "irritants:read",
        "staffing:read",
        "staffing:write",
        "rosters:read",
        "routing:read",
        "scorecard:read",
        "alerts:read",
        "ingest:read",
        "sites:read",
      ],
      "qa_lead": [
        "session:own",
        "trends:read",
        "calls:read",
        "forecasts:read",
        "transcripts:read",
        "transcripts:unmask",
        "recordings:read",
        "recordings:listen",
        "labels:correct",
        "intents:read",
        "intents:write",
        "irritants:read",
        "irritants:write",
        "staffing:read",
        "routing:read",
        "scorecard:read",
        "alerts:read",
        "ingest:read",
        "vcon:export",
        "sites:read",
      ],
    }
  `);
});
