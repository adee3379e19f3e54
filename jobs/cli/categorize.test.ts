import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-categorize-'));
const model = path.join(folder, 'model');
const at = (name: string) => path.join(folder, name);
const ENVIRONMENT = { ...process.env, CALLCAST_DATA_DIR: at('data'), CALLCAST_MODELS: at('no-models') };

function callcast(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'categorize', ...args],
    {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      env: ENVIRONMENT,
    },
  );
  return { status, stdout, stderr };
}

const ABOUT: Record<string, (thing: string) => string> = {
  card_lost: (thing) => `I lost my card near the ${thing}`,
  transfer_failed: (thing) => `My transfer to the ${thing} was declined`,
  address_change: (thing) => `I moved close to the ${thing}, please note my new address`,
  none: (thing) => `Do you know a song about a ${thing}`,
};
const THINGS = 'station market school bakery lake bridge tower garden museum library harbour hotel'.split(
  ' ',
);
const ROWS = Object.entries(ABOUT).flatMap(([label, say]) =>
  THINGS.map((thing) => ({ text: say(thing), label })),
);

beforeAll(() => {
  writeFileSync(at('train.jsonl'), ROWS.map((row) => JSON.stringify(row)).join('\n'));
  const csv = ROWS.map(({ text, label }) => `"${text}",${label}`).join('\r\n');
  writeFileSync(at('train.csv.gz'), gzipSync(`\ufeffutterance,category\r\n${csv}\r\n`));
  writeFileSync(
    at('ask.jsonl'),
    [
      '{"id": 7, "text": "yesterday I lost my card"}',
      '{"id": "x", "text": "sing me a song about love", "lang": "en-GB"}',
      '{"id": 9, "text": ""}',
    ].join('\n'),
  );
  expect(callcast('train', '--model', model, '--input', at('train.jsonl'))).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('callcast categorize', () => {
  it('learns from either kind of file the same model, and writes its card beside it', () => {
    const other = at('other');
    const { status, stdout } = callcast('train', '--model', other, '--input', at('train.csv.gz'), '--json');
    expect(status).toBe(0);
    const card = JSON.parse(stdout);
    expect(card).toMatchObject({
      outOfScopeExamples: 12,
      examples: { card_lost: 12, transfer_failed: 12, address_change: 12 },
      embeddings: null,
    });
    expect(card.accuracy.value).toBeGreaterThan(0.9);
    expect(readFileSync(path.join(other, 'model.onnx'))).toEqual(
      readFileSync(path.join(model, 'model.onnx')),
    );
    expect(JSON.parse(readFileSync(path.join(other, 'card.json'), 'utf8')).perIntent).toHaveLength(3);
  });

  it('predicts a JSON line a row, in their order, with evidence that stands in the text', () => {
    const { status, stdout } = callcast('predict', '--model', model, '--input', at('ask.jsonl'));
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([7, 'x', 9]);
    expect(lines[0]).toMatchObject({ label: 'card_lost', top: 'card_lost' });
    expect(lines[0].score).toBeGreaterThan(0.5);
    const { text, evidence } = lines[0];
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    expect(evidence.text).toMatch(/lost|card/);
    expect(lines[1].label).toBe('unknown');
    expect(lines[2]).toMatchObject({ label: 'unknown', evidence: { text: '' } });
  });

  it('says how right a model is, intent by intent, as text and as JSON', () => {
    const plain = callcast('eval', '--model', model, '--input', at('train.jsonl'));
    expect(plain.status).toBe(0);
    expect(plain.stdout).toContain('36 texts about an intent, 12 about none');
    const { stdout } = callcast('eval', '--model', model, '--input', at('train.jsonl'), '--json');
    const evaluation = JSON.parse(stdout);
    expect(evaluation.accuracy.value).toBeGreaterThan(0.9);
    expect(evaluation.outOfScopeRecall).toBeGreaterThan(0.5);
    expect(evaluation.perIntent.map(({ label }: { label: string }) => label)).toEqual([
      'address_change',
      'card_lost',
      'transfer_failed',
    ]);
  });

  it('names line and remedy of what it cannot read', () => {
    const train = (name: string, content: string) => {
      writeFileSync(at(name), content);
      const { status, stderr } = callcast('train', '--model', at('bad'), '--input', at(name));
      return { status, stderr };
    };
    expect(train('a.jsonl', '{"text": "x", "label": "y"}\n{"text": "x"')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Line 2 is no JSON object'),
    });
    expect(train('b.jsonl', '{"text": "x", "label": "y"}\n\n{"text": "x"}').stderr).toContain(
      'Line 3: there is no label',
    );
    expect(train('c.csv', 'where is it,card_arrival\n').stderr).toContain('there is no column text');
    expect(train('d.csv', 'text,label\na,b\nc,b\n').stderr).toContain('nothing to tell apart');
    expect(train('e.txt', 'text,label\n').stderr).toContain('neither .jsonl nor .csv');
    expect(train('f.csv.gz', 'text,label\n').stderr).toContain('cannot be read');
    expect(callcast('eval', '--model', at('nowhere'), '--input', at('train.jsonl'))).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('categorize train'),
    });
    expect(existsSync(at('bad'))).toBe(false);
  });

  it('says so where named embeddings are not there', () => {
    const { status, stderr } = callcast(
      ...['train', '--model', at('e'), '--input', at('train.jsonl'), '--embeddings', at('none-here')],
    );
    expect(status).toBe(2);
    expect(stderr).toContain('models pull');
  });

  it('ends when told to and leaves nothing behind', async () => {
    const many = Array.from({ length: 400 }, () => ROWS).flat();
    writeFileSync(at('many.jsonl'), many.map((row) => JSON.stringify(row)).join('\n'));
    const args = ['categorize', 'train', '--model', at('stopped'), '--input', at('many.jsonl'), '--progress'];
    const child = spawn(process.execPath, ['bin/callcast.mjs', ...args], {
      cwd: PROJECT_ROOT,
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [status] = await once(child, 'exit');
    expect(status).toBe(130);
    expect(existsSync(at('stopped'))).toBe(false);
  });
});
