import { describe, expect, it } from 'vitest';
import { Role } from '@/server/postgres/generated/enums';
import { PAGES } from './pages';
import { signedIn } from './visitor';

describe('what each role sees', () => {
  it.each(Object.values(Role))(
    '%s: the side bar leads where the role may go, and nowhere else',
    async (role) => {
      const { page, leave } = await signedIn(role);
      await page.goto('/');
      const bar = page.getByRole('navigation', { name: 'Main' });
      await bar.getByRole('link', { name: 'Callcast' }).waitFor();
      for (const { link, roles } of PAGES) {
        const expected = roles.includes(role) ? 1 : 0;
        expect(await bar.getByRole('link', { name: link, exact: true }).count(), link).toBe(expected);
      }
      await leave();
    },
  );

  it.each(['planner', 'qa_lead'] as const)('%s sees deliveries, but no way to send files', async (role) => {
    const { page, complaints, leave } = await signedIn(role);
    await page.goto('/data');
    await page.getByRole('table', { name: 'Deliveries' }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('a planner gets neither calls nor quarantined rows by their addresses', async () => {
    const { page, leave } = await signedIn('planner');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await page.request.get(`/api/quarantine/${nobody}`)).status()).toBe(403);
    expect((await page.request.get('/api/export/calls?question={}')).status()).toBe(403);
    await leave();
  });
});
