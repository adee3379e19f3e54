import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { ingest } from './commands';
import { toast, undo } from './toast';
import { NARROW, signedIn, untilInteractive, visit } from './visitor';

const SITE = { site: 'parcels', siteName: 'Parcels', timeZone: 'Europe/Amsterdam', country: 'NL' };
const FIRST = Date.parse('2026-08-03T07:00:00Z');
const DAYS = 35;
const CALLS_A_DAY = 24;
/** A search for irritants, and reading the calls, on a machine that does other things too. */
const A_RUN_MS = 240_000;

const LATE = ['My parcel never arrived.', 'The parcel never arrived and nobody knows where it is.'];
const CODE = ['The code does not come on my phone.', 'I asked for the code again and it does not come.'];
const OTHER = [
  'I want to change my address.',
  'What are your opening hours?',
  'I have a question about the bill.',
];

/** What a customer says, and how long the call lasts: parcels take longer, and on the last day are many. */
function callOf(day: number, call: number): { said: string; seconds: number } {
  const pick = (list: readonly string[]) => list[(day + call) % list.length] ?? '';
  const seconds = 200 + ((day * 7 + call * 13) % 10) * 12;
  if (call < (day === DAYS - 1 ? 18 : 4)) return { said: pick(LATE), seconds: seconds + 150 };
  return call >= 20 ? { said: pick(CODE), seconds: seconds + 60 } : { said: pick(OTHER), seconds };
}

/** Transcripts with their calls' own facts, one utterance a line. */
function transcripts(): string {
  const lines: string[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let call = 0; call < CALLS_A_DAY; call += 1) {
      const { said, seconds } = callOf(day, call);
      const at = new Date(FIRST + day * 86_400_000 + call * 900_000).toISOString();
      const turns = [
        ['agent', 'Good morning, how can I help you?'],
        ['customer', said],
        ['agent', 'Let me look.'],
        ['customer', 'Thank you.'],
      ];
      for (const [index, [speaker, text]] of turns.entries()) {
        const start = index === 3 ? seconds - 2 : index * 5;
        lines.push(
          JSON.stringify({
            call_id: `p${day}-${call}`,
            started_at: at,
            queue: 'service',
            language: 'en',
            turn_number: index,
            speaker,
            text,
            start,
            end: start + 2,
          }),
        );
      }
    }
  }
  return lines.join('\n');
}

beforeAll(async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-irritants-')), 'parcels.jsonl');
  await writeFile(file, transcripts());
  await ingest(file, { ...SITE, kind: 'transcripts' });
}, 2 * A_RUN_MS);

async function openParcels(page: Page, query = ''): Promise<void> {
  await visit(page, `/irritants${query}`);
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Parcels' });
  await page.getByText('Irritants · Parcels').waitFor();
}

const rows = (page: Page) => page.getByRole('table', { name: 'Irritants with their figures' });

describe('a rule', () => {
  it(
    'is written, tried on past calls, saved, and read in all of them',
    async () => {
      const { page, complaints, leave } = await signedIn('manager');
      await openParcels(page);
      await page.getByRole('link', { name: 'New rule' }).click();
      await page.getByRole('heading', { name: 'A new irritant, by rule' }).waitFor();
      await untilInteractive(page, '#content form');
      await page.getByLabel('Phrases').fill('parcel never arriv*');
      await page.getByText('Calls in which the customer says “parcel never arriv*”.').waitFor();
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.getByText(/^154 of 840 calls with a transcript fit \(18\.3%\)\.$/).waitFor();
      const sample = page.getByRole('list', { name: 'Calls that fit' }).locator('mark').first();
      expect(await sample.textContent()).toBe('parcel never arrived');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByLabel('Name').fill('Parcel never came');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: 'Parcel never came' }).waitFor();
      await page
        .getByText('Rule 1: Calls in which the customer says “parcel never arriv*”.')
        .first()
        .waitFor();
      // A worker reads all calls with it; the figures come by themselves.
      await page.getByRole('link', { name: 'Irritants' }).last().click();
      await rows(page)
        .getByRole('row', { name: /Parcel never came/ })
        .getByRole('cell', { name: '126', exact: true })
        .waitFor({ timeout: A_RUN_MS });
      await page.getByText(/^One irritant costs about €[\d.k]+ a month \(€[\d.k]+ to €[\d.k]+\)/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_RUN_MS,
  );

  it('is not for planners, who see the figures', async () => {
    const { page, complaints, leave } = await signedIn('planner', { viewport: NARROW });
    await page.goto('/irritants');
    await page.getByRole('heading', { level: 1, name: /^Irritants/ }).waitFor();
    expect(await page.getByRole('link', { name: 'New rule' }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('an irritant', () => {
  it('has quotes that open the call at the moment, is judged by keys, and becomes an action', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openParcels(page);
    await rows(page).getByRole('link', { name: 'Parcel never came' }).click();
    const quotes = page.getByRole('list', { name: 'Quotes' });
    await quotes.getByText('parcel never arrived').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Judge' }).click();
    await page.getByText('Nobody has judged a call yet.').waitFor();
    await page.getByText('Is this “Parcel never came”?').waitFor();
    const isReady = () => page.evaluate(() => document.activeElement?.ariaLabel?.startsWith('Judge calls'));
    expect(await isReady()).toBe(true);
    await page.keyboard.press('y');
    await page.getByText('1 of 1 judged call were right.').waitFor();
    await page.keyboard.press('n');
    await page.getByText('1 of 2 judged calls were right.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('1 of 1 judged call were right.').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Nobody has judged a call yet.').waitFor();
    expect(await isReady()).toBe(true);
    await page.keyboard.press('y');
    await page.getByText('1 of 1 judged call were right.').waitFor();
    // Whoever looks away and comes back goes on where the words are.
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByRole('button', { name: 'Judge' }).click();
    await page.getByText('1 of 1 judged call were right.').waitFor();

    await page.getByRole('button', { name: 'Make it an action' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make it an action' });
    await dialog.getByLabel('What will be done').fill('Text the tracking link');
    await dialog.getByLabel('By whom').selectOption({ label: 'The planner' });
    await dialog.getByLabel('Until').fill('2026-09-30');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const actions = page.getByRole('list', { name: 'Actions' });
    await actions.getByText('The planner, until Wed, 30 Sept 2026').waitFor();
    await actions.getByRole('button', { name: 'Done …' }).click();
    await page.getByLabel('In effect from').fill('2026-08-24');
    await page.getByRole('button', { name: 'It is done' }).click();
    await actions.getByText(/(No clear change|It grew)/).waitFor();
    await page
      .getByRole('region', { name: 'History' })
      .getByText('marked the action “Text the tracking link” as done')
      .waitFor();

    await page.getByRole('button', { name: 'Read' }).click();
    await quotes.getByRole('link').first().click();
    await page.waitForURL(/\/calls\/\d+\/p34-\d+\?at=1$/);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('alarms where it rises, until somebody acknowledges that', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openParcels(page);
    const alarms = page.getByRole('region', { name: 'Alarms' });
    await alarms.getByText(/‘Parcel never came’ .* since Sunday/).waitFor();
    await alarms.getByRole('button', { name: 'Acknowledge' }).click();
    await toast(page).getByText('Acknowledged: Parcel never came').hover();
    await alarms.waitFor({ state: 'detached' });
    await undo(page);
    await alarms.getByText('Parcel never came').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('costs what an hour costs', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openParcels(page);
    await page.getByText('€36 is assumed').waitFor();
    await page.getByRole('button', { name: 'What an hour costs' }).click();
    const dialog = page.getByRole('dialog', { name: 'What an agent’s hour costs' });
    await dialog.getByLabel('An hour').fill('3600');
    await dialog.getByLabel('Currency').fill('usd');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^One irritant costs about \$[\d.]+k a month/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('looking for irritants', () => {
  it(
    'shows its progress, and finds candidates that one confirms with quotes',
    async () => {
      const { page, complaints, leave } = await signedIn('manager');
      await openParcels(page);
      await page.getByRole('button', { name: 'Look for irritants' }).click();
      await page.getByRole('region', { name: 'Run under way' }).getByRole('progressbar').waitFor();
      const candidates = page.getByRole('list', { name: 'Candidates' });
      await candidates.waitFor({ timeout: A_RUN_MS });
      await page
        .getByRole('region', { name: 'Run under way' })
        .waitFor({ state: 'detached', timeout: A_RUN_MS });
      await candidates
        .getByRole('button', { name: /^Quotes of/ })
        .first()
        .click();
      await candidates
        .getByRole('list', { name: /^Quotes of/ })
        .locator('mark')
        .first()
        .waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const confirm = candidates.getByRole('button', { name: /^Confirm/ }).first();
      const name = (await confirm.getAttribute('aria-label'))?.replace('Confirm ', '') ?? '';
      await confirm.click();
      await toast(page).getByText(`Confirmed: ${name}`).waitFor();
      await rows(page).getByRole('link', { name, exact: true }).waitFor();
      await page
        .getByRole('region', { name: 'Cost over time' })
        .getByRole('button', { name: 'Share' })
        .click();
      await page.waitForURL(/measure=share/);
      const picture = page.getByRole('region', { name: 'Share of calls over time' });
      await picture.getByRole('list', { name: 'Lines' }).getByText('Parcel never came').waitFor();
      await picture.getByRole('button', { name: 'Table' }).click();
      await picture.getByRole('columnheader', { name: 'Parcel never came' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_RUN_MS,
  );
});
