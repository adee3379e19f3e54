import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeClickHouse } from '@/server/clickhouse/client';
import { closeDatabase, database } from '@/server/postgres/client';
import { overflow, seriousFindings } from './axe';
import { readShopAgain, SHOP_PERIOD, shopId } from './conversations';
import { NARROW, signedIn, untilInteractive, visit, WIDE } from './visitor';

let site: number;
beforeAll(async () => {
  site = await shopId();
});
afterAll(async () => {
  await closeDatabase();
  await closeClickHouse();
});

const list = (query = '') => `/calls?site=${site}&${SHOP_PERIOD}${query && `&${query}`}`;
/** What a page says in the end; on a busy machine that takes a while. */
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000 });
/** Until the server has a word that the page shows already. */
const kept = (word: { callId: string; verdict: 'is' | 'withdrawn' }) =>
  eventually(() => database().labelCorrection.count({ where: word })).toBeGreaterThan(0);
const callsIn = (page: Page) => page.getByRole('table', { name: 'Calls' }).getByRole('row');
const evidenceOf = (page: Page) =>
  page.locator('mark[data-evidence]').evaluateAll((marks) =>
    marks.map((mark) =>
      [...mark.childNodes]
        .filter(({ nodeName }) => nodeName !== 'SUP')
        .map(({ textContent }) => textContent)
        .join(''),
    ),
  );

describe('the list', () => {
  it('narrows by intent and by phrase, keeps both in the address, and goes back', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await visit(page, list());
    await eventually(() => callsIn(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Intents' }).click();
    await page.getByRole('group', { name: 'Intents' }).getByText('Where is my parcel').click();
    await eventually(() => callsIn(page).count()).toBe(2);
    expect(new URL(page.url()).searchParams.getAll('intent')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.getByLabel('Search what was said').fill('een vraag');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=een/);
    await eventually(() => page.locator('td mark').allTextContents()).toEqual(['Eén', 'vraag']);
    await page.goBack();
    await eventually(() => page.getByLabel('Search what was said').inputValue()).toBe('');
    await eventually(() => callsIn(page).count()).toBe(2);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says what is wrong with a search, and searches for nothing', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await visit(page, list());
    await page.getByLabel('Search what was said').fill('"not closed');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This quote is not closed').waitFor();
    expect(page.url()).not.toContain('q=');
    await leave();
  });

  it('keeps filters under a name, in the bar and in the palette', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await visit(page, list('language=nl'));
    await page.getByRole('button', { name: 'Searches' }).click();
    await page.getByRole('button', { name: 'Save these filters' }).click();
    await page.getByLabel('Name').fill('Dutch calls');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visit(page, '/trends');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Go to' }).waitFor();
    await page.keyboard.type('Dutch calls');
    await page.getByRole('option', { name: 'Dutch calls', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/language=nl/);
    await eventually(() => callsIn(page).count()).toBe(2);
    await leave();
  });
});

describe('a call', () => {
  it.each([
    ['shop-nl', 'aangekomen', ['mijn pakket is nog steeds niet aangekomen']],
    ['shop-zh', '驗證碼', ['一直收不到驗證碼']],
  ])('%s: evidence and found words stand at the right characters', async (callId, phrase, evidence) => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await visit(page, `/calls/${site}/${callId}?q=${encodeURIComponent(phrase)}`);
    await page.locator('mark[data-match]').first().waitFor();
    expect((await evidenceOf(page)).join('')).toBe(evidence.join(''));
    expect(await page.locator('mark[data-match]').allTextContents()).toEqual([phrase]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('opens at a turn; a label lights its evidence; masks are said to be masks', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await visit(page, `/calls/${site}/shop-en?at=3`);
    await eventually(() => page.locator('#turn-3').getAttribute('aria-current')).toBe('true');
    await page
      .getByRole('list', { name: 'Irritants' })
      .getByRole('button', { name: 'Long wait 100%' })
      .focus();
    const lit = page.locator('mark[data-evidence*="irritant"]');
    await eventually(() => lit.getAttribute('class')).toContain('ring-1');
    await page.locator('#turn-1').getByText('masked phone 1').waitFor();
    await leave();
  });

  it('two keys correct the intent: seen in the list, and after another reading', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await visit(page, `/calls/${site}/shop-near`);
    await page.getByText('Nearest: Price question').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByText('Price question').waitFor();
    await page.keyboard.press('1');
    const intents = page.getByRole('list', { name: 'Intents' });
    await intents.getByText('Price question').waitFor();
    await intents.getByText('Added by The qa lead').waitFor();
    await readShopAgain();
    await visit(page, list('corrected=yes'));
    await page.getByRole('cell', { name: /Price question/ }).waitFor();
    await visit(page, `/calls/${site}/shop-near`);
    await intents.getByText('Added by The qa lead').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('one key rejects what the model said, another takes that back', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await visit(page, `/calls/${site}/shop-zh`);
    const intents = page.getByRole('list', { name: 'Intents' });
    await intents.getByText('Cannot sign in').waitFor();
    await page.keyboard.press('x');
    await intents.getByText('Rejected by The qa lead').waitFor();
    await page.getByText('Unknown.').waitFor();
    await page.keyboard.press('u');
    await intents.getByText('Rejected by').waitFor({ state: 'detached' });
    await kept({ callId: 'shop-zh', verdict: 'withdrawn' });
    await page.reload();
    await intents.getByText('Cannot sign in').waitFor();
    expect(await intents.getByText('Rejected by').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('the sentiment of a turn is corrected with two keys', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await visit(page, `/calls/${site}/shop-nl?at=1`);
    const turn = page.locator('#turn-1');
    await turn.getByText('Negative').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('2');
    await turn.getByText('corrected', { exact: true }).waitFor();
    await kept({ callId: 'shop-nl', verdict: 'is' });
    await page.reload();
    await turn.getByText('corrected', { exact: true }).waitFor();
    await turn.getByText('Neutral').waitFor();
    await leave();
  });

  it('says in plain words why there is nothing to read', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await page.goto('/calls');
    await untilInteractive(page, '#content button');
    await page.getByRole('table', { name: 'Calls' }).getByRole('link').first().click();
    await page.getByText('This call has no transcript').waitFor();
    await leave();
  });
});

describe('the work list', () => {
  it('puts anger first, goes on by keys, and lets go of what is done', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, `/calls/worklist?site=${site}`);
    const calls = page.getByRole('list', { name: 'Calls worth labelling' }).getByRole('button');
    await calls.first().waitFor();
    const before = await calls.count();
    expect(await calls.first().textContent()).toContain('Strong customer anger, 90% sure');
    await page.getByRole('list', { name: 'Intents' }).getByText('Wrong invoice').waitFor();
    await page.keyboard.press('y');
    await page.getByText('Done.').waitFor();
    await kept({ callId: 'shop-en', verdict: 'is' });
    expect(await calls.count()).toBe(before - 1);
    expect(await page.getByRole('heading', { level: 1 }).locator('..').textContent()).not.toContain('anger');
    await page.keyboard.press('j');
    await page.getByText('Done.').waitFor({ state: 'detached' });
    const angryAfterReload = async () => {
      await page.reload();
      // Other tests work on the shop's calls too: nothing may be left.
      await page.getByText(/^\d+ calls? worth labelling$/).waitFor();
      return calls.filter({ hasText: 'Strong customer anger' }).count();
    };
    await eventually(angryAfterReload).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe.each([
  { name: 'light, wide', colorScheme: 'light', viewport: WIDE },
  { name: 'dark, narrow', colorScheme: 'dark', viewport: NARROW },
] as const)('$name', ({ colorScheme, viewport }) => {
  it.each(['list', 'call', 'work list'])(
    'the %s has no serious finding, complaint or overflow',
    async (what) => {
      const { page, complaints, leave } = await signedIn('admin', { colorScheme, viewport });
      const paths = {
        list: list('q=invoice'),
        call: `/calls/${site}/shop-en?q=invoice`,
        'work list': `/calls/worklist?site=${site}`,
      };
      await page.goto(paths[what as keyof typeof paths]);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      await leave();
    },
  );
});
