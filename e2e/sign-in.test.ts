import { describe, expect, it } from 'vitest';
import { personOf } from './people';
import { signedIn, stranger, typeCredentials, untilInteractive } from './visitor';

describe('signing in', () => {
  it('leads from the landing page to the sign-in page and to Trends', async () => {
    const { page, complaints, leave } = await stranger();
    await page.goto('/');
    await page.waitForURL(/\/login/);
    const { email, password } = personOf('manager');
    await typeCredentials(page, email, password);
    await page.waitForURL('**/trends**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says that e-mail or password is wrong, and not which', async () => {
    const { page, leave } = await stranger();
    await page.goto('/login');
    await typeCredentials(page, personOf('planner').email, 'not the password');
    const known = await page.locator('form [role=alert]').textContent();
    await page.reload();
    await typeCredentials(page, 'nobody@e2e.example', 'not the password');
    expect(await page.locator('form [role=alert]').textContent()).toBe(known);
    expect(known).toMatch(/wrong/);
    expect(new URL(page.url()).pathname).toBe('/login');
    await leave();
  });

  it('locks an e-mail after five wrong tries, and says for how long', async () => {
    const { page, leave } = await stranger();
    await page.goto('/login');
    const alert = page.locator('form [role=alert]');
    for (let attempt = 1; attempt <= 5; attempt++) {
      const answered = page.waitForResponse(/callback\/credentials/);
      await typeCredentials(page, 'locked-out@e2e.example', `guess ${attempt}`);
      await answered;
      await alert.waitFor();
    }
    await typeCredentials(page, 'locked-out@e2e.example', 'guess 6');
    await alert.filter({ hasText: /too many|locked|try again in/i }).waitFor();
    await leave();
  });

  it('goes on to the page one wanted to see, with its filters', async () => {
    const { page, leave } = await stranger();
    await page.goto('/data?page=1');
    await page.waitForURL(/\/login\?next=/);
    const { email, password } = personOf('admin');
    await typeCredentials(page, email, password);
    await page.waitForURL((url) => url.pathname === '/data' && url.search === '?page=1');
    await leave();
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never goes on to another site: %s',
    async (next) => {
      const { page, leave } = await stranger();
      await page.goto(`/login?next=${encodeURIComponent(next)}`);
      const { email, password } = personOf('admin');
      await typeCredentials(page, email, password);
      await page.waitForURL('**/trends**');
      await leave();
    },
  );
});

describe('signing out', () => {
  it('ends the session: the page is closed to the old cookie', async () => {
    const { page, leave } = await stranger();
    await page.goto('/login?next=/data');
    const { email, password } = personOf('admin');
    await typeCredentials(page, email, password);
    await page.waitForURL('**/data');
    const cookies = await page.context().cookies();
    await untilInteractive(page, 'button[aria-label="Sign out"]');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/login**');
    await page.context().addCookies(cookies);
    await page.goto('/data');
    await page.waitForURL(/\/login/);
    await leave();
  });

  it('leaves other sessions of the same person alone', async () => {
    const staying = await signedIn('admin');
    await staying.page.goto('/data');
    await staying.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(staying.page.url()).pathname).toBe('/data');
    await staying.leave();
  });
});
