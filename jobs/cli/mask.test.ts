import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-mask-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

function fileOf(content: string): string {
  files += 1;
  const file = path.join(folder, `texts-${files}`);
  writeFileSync(file, content);
  return file;
}

function callcast(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/callcast.mjs', 'mask', ...args], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

const CALL = [
  'Wat is uw telefoonnummer?',
  'Dat is nul zes een twee drie vier vijf zes zeven acht.',
  'Dus 06-12345678, dank u wel.',
].join('\n');

describe('callcast mask', () => {
  it('masks lines from standard input, the same value with the same mask, in the language of the words', () => {
    expect(callcast(['--input', '-'], CALL)).toEqual({
      status: 0,
      stdout: 'Wat is uw telefoonnummer?\nDat is [PHONE_1].\nDus [PHONE_1], dank u wel.\n',
      stderr: '',
    });
  });

  it('begins to count anew after a blank line', () => {
    const { stdout } = callcast(['--input', fileOf('mail a@b.nl\n\nmail c@d.nl\n'), '--language', 'nl']);
    expect(stdout).toBe('mail [EMAIL_1]\n\nmail [EMAIL_1]\n');
  });

  it('writes JSON lines with masks that point at themselves, and nothing of what it does not know', () => {
    const call = {
      id: 7,
      language: 'en',
      secretNotes: 'call 415-555-0142',
      utterances: [
        { speaker: 'agent', text: 'May I have your name?', start: 0, end: 900 },
        { speaker: 'customer', text: 'Sure, Olivia Flores, 415-555-0142.' },
      ],
    };
    const output = path.join(folder, 'out.jsonl');
    const { status, stdout } = callcast([
      ...['--input', fileOf(`${JSON.stringify(call)}\n`), '--output', output],
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ calls: 1, masks: 2, types: { NAME: 1, PHONE: 1 } });
    const written = readFileSync(output, 'utf8');
    expect(written).not.toMatch(/0142|Flores/);
    const line = JSON.parse(written);
    expect(line).toMatchObject({ id: 7, language: 'en', utterances: [{ startMs: 0, endMs: 900 }, {}] });
    const { text, masks } = line.utterances[1];
    expect(text).toBe('Sure, [NAME_1], [PHONE_1].');
    expect(masks.map((mask: { start: number; end: number }) => text.slice(mask.start, mask.end))).toEqual([
      '[NAME_1]',
      '[PHONE_1]',
    ]);
  });

  it('says which line cannot be read without repeating it', () => {
    const { status, stderr } = callcast(['--input', fileOf('{"text":"ok"}\n{"text": my name is Olivia\n')]);
    expect(status).toBe(2);
    expect(stderr).toContain('Line 2 is no JSON');
    expect(stderr).not.toContain('Olivia');
  });

  it('refuses a language it does not know, a file that is not there, and no input', () => {
    expect(callcast(['--input', '-', '--language', 'tlh'], 'Qapla').status).toBe(2);
    expect(callcast(['--input', path.join(folder, 'nothing')]).stderr).toContain('cannot be read');
    expect(callcast([]).stderr).toContain('--input');
  });
});

describe('callcast mask eval', () => {
  it('counts what was found, missed and masked needlessly', () => {
    const lines = [
      { language: 'en', text: 'mail me at a@b.com', spans: [{ start: 11, end: 18, type: 'EMAIL' }] },
      { language: 'en', text: 'the word xyzzy is secret', spans: [{ start: 9, end: 14, label: 'PASSWORD' }] },
      { language: 'en', text: 'nothing here, but call 415-555-0142', spans: [] },
    ];
    const file = fileOf(lines.map((line) => JSON.stringify(line)).join('\n'));
    const { status, stdout } = callcast(['eval', '--input', file, '--json']);
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout);
    expect(rows).toContainEqual(expect.objectContaining({ type: 'EMAIL', expected: 1, hit: 1, exact: 1 }));
    expect(rows).toContainEqual(expect.objectContaining({ type: 'SECRET', expected: 1, hit: 0 }));
    expect(rows).toContainEqual(expect.objectContaining({ type: 'total', found: 2, right: 1 }));
    expect(callcast(['eval', '--input', file]).stdout).toMatch(/en +total +2 +50\.0%/);
  });

  it('refuses a file in which nothing is marked', () => {
    expect(callcast(['eval', '--input', fileOf('{"text":"hello"}')]).stderr).toContain('No line marks');
  });
});
