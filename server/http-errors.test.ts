import { expect, test } from 'vitest';
import { SignInRefused } from '@/server/auth/sign-in-refused';
import { AppError, ERROR_CODES } from '@/server/errors';
import { openTestStores } from '@/server/testing/open-test-stores';
import { errorResponse } from './http-errors';

test('an error is its status, a sentence and a hint', async () => {
  const response = errorResponse(new AppError('not_found', 'There is no site 7.', { hint: 'Look again.' }));
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: { code: 'not_found', message: 'There is no site 7.', hint: 'Look again.', data: null },
  });
});

test('every code has a status of its own kind', async () => {
  const stores = await openTestStores();
  const statuses = ERROR_CODES.map((code) => errorResponse(new AppError(code, 'x')).status);
  expect(new Set(statuses).size).toBe(ERROR_CODES.length);
  for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400);
  await stores.close();
});

test('a refusal says when to try again', () => {
  expect(errorResponse(new SignInRefused('locked', 29.2)).headers.get('retry-after')).toBe('30');
});

test('what went wrong inside is not told', async () => {
  const stores = await openTestStores();
  const response = errorResponse(new Error('password=hunter2 in /srv/app.ts'));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('hunter2');
  await stores.close();
});
