import { expect, test } from 'vitest';
import { generatePassword, hashPassword, newPasswordSchema, verifyPassword } from './passwords';

test('hashes with argon2id and the parameters that OWASP names, with a salt of its own', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

test('knows the right password from a wrong one', async () => {
  const hash = await hashPassword('correct horse');
  expect(await verifyPassword(hash, 'correct horse')).toBe(true);
  expect(await verifyPassword(hash, 'Correct horse')).toBe(false);
});

test('without a hash no password is right', async () => {
  expect(await verifyPassword(null, 'correct horse')).toBe(false);
  expect(await verifyPassword(null, '')).toBe(false);
});

test('made-up passwords differ, are fit for use and hold no look-alikes', () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) {
    expect(password).toMatch(/^[2-9a-hjkmnp-z]{5}(-[2-9a-hjkmnp-z]{5}){3}$/);
    expect(newPasswordSchema.safeParse(password).success).toBe(true);
  }
});

test('short and endless passwords are refused', () => {
  expect(newPasswordSchema.safeParse('elevenchars').success).toBe(false);
  expect(newPasswordSchema.safeParse('x'.repeat(201)).success).toBe(false);
});
