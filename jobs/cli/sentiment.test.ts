import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-sentiment-'));
const at = (name: string) => path.join(folder, name);
const COMMAND = ['bin/callcast.mjs', 'sentiment'];
const SETTINGS = {
  cwd: PROJECT_ROOT,
  encoding: 'utf8',
  env: { ...process.env, CALLCAST_DATA_DIR: at('data') },
} as const;

function callcast(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], SETTINGS);
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  writeFileSync(at(name), name.endsWith('.gz') ? gzipSync(content) : content);
  return at(name);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('callcast sentiment', () => {
  it('measures the shipped model on a table of tabs, zipped, with quotes in its texts', () => {
    const input = file(
      'posts.tsv.gz',
      'label\ttext\nnegative\tthis is "horrible\\u002c I hate it\nneutral\tmy name is [NAME_1]\npositive\twhat a wonderful day, I love it\n',
    );
    const { status, stdout } = callcast('eval', '--input', input, '--language', 'en', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      texts: 3,
      hasNeutral: true,
      accuracy: { value: 1 },
      languages: { en: 3 },
      labels: { negative: 'negative', neutral: 'neutral', positive: 'positive' },
    });
  });

  it('compares negative and positive alone where a file has only these, and finds out the language', () => {
    const input = file('reviews.csv', 'label,review\n1,房間很乾淨，服務也很好\n0,太髒了，服務很差\n');
    const { status, stdout } = callcast('eval', '--input', input);
    expect(status).toBe(0);
    expect(stdout).toContain('2 zh-TW');
    expect(stdout).toContain('0 = negative, 1 = positive');
    expect(stdout).toMatch(/Right +100\.00%/);
    expect(stdout).toContain('No text is neutral');
  });

  it('writes a line for each text, with evidence that stands in it', () => {
    const input = file(
      'ask.jsonl',
      '{"id": 5, "text": "Ik vind dit echt schandalig.", "lang": "nl"}\n{"text": "ok"}\n',
    );
    const { status, stdout } = callcast('predict', '--input', input);
    expect(status).toBe(0);
    const [first, second] = lines(stdout);
    expect(first).toMatchObject({ id: 5, label: 'negative', language: 'nl' });
    expect(first?.evidence).toMatchObject({ text: expect.stringContaining('schandalig') });
    expect(second).toMatchObject({ text: 'ok', label: 'neutral', evidence: null });
  });

  it('reads calls where a line is one', () => {
    const call = {
      id: 'c1',
      utterances: [
        { speaker: 'agent', text: 'Goedemiddag.' },
        { speaker: 'customer', text: 'Dit is een schande, ik ben woedend en wil mijn geld terug!' },
      ],
    };
    const input = file('calls.jsonl', `${JSON.stringify(call)}\n`);
    const output = at('read.jsonl');
    expect(callcast('predict', '--input', input, '--output', output).status).toBe(0);
    const [reading] = lines(readFileSync(output, 'utf8'));
    expect(reading).toMatchObject({
      id: 'c1',
      language: 'nl',
      strongNegative: { evidence: { utterance: 1 } },
    });
    expect(reading?.customer).toBeLessThan(-0.5);
  });

  it('learns from texts of one’s own', () => {
    const things = 'soup bread coffee tea room bed lift view bill desk'.split(' ');
    const rows = things.flatMap((thing) => [
      `${thing} blorp,neg`,
      `${thing} there,neu`,
      `${thing} flinn,pos`,
    ]);
    const input = file('own.csv', `text,label\n${rows.join('\n')}\n`);
    const model = at('model');
    expect(callcast('train', '--model', model, '--input', input, '--language', 'en').status).toBe(0);
    expect(existsSync(path.join(model, 'card.json'))).toBe(true);
    const { stdout } = callcast('eval', '--model', model, '--input', input, '--language', 'en', '--json');
    expect(JSON.parse(stdout).accuracy.value).toBeGreaterThan(0.9);
  });

  it.each([
    ['predict', 'bad.jsonl', '{"text": "fine"}\nnot json\n', 'Line 2 is no JSON object.'],
    [
      'predict',
      'calls2.jsonl',
      '{"utterances": []}\n{"utterances": [{"speaker": "agent"}]}\n',
      'Line 2: utterances.0.text',
    ],
    ['eval', 'bad.csv', 'text,label\nfine,pos\nhm,angry\n', 'Line 3: "angry" is no sentiment.'],
    ['eval', 'none.csv', 'text,label\n', 'no row of data'],
  ])('%s names the line that is wrong: %s', (act, name, content, message) => {
    const { status, stderr } = callcast(act, '--input', file(name, content));
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses a language it does not read, a file and a model that are not there', () => {
    const input = file('one.jsonl', '{"text": "hej"}\n');
    expect(callcast('predict', '--input', input, '--language', 'sv')).toMatchObject({ status: 2 });
    expect(callcast('predict', '--input', at('nothing.jsonl')).stderr).toContain('There is no file');
    expect(callcast('predict', '--input', input, '--model', at('nothing')).stderr).toContain('no model.onnx');
  });

  it('stops on Ctrl-C and leaves no half file behind', async () => {
    const row = `${JSON.stringify({ text: 'this is terrible, I hate it, and that is awful too', lang: 'en' })}\n`;
    const input = file('many.jsonl', row.repeat(200_000));
    const output = at('many-read.jsonl');
    const child = spawn(
      process.execPath,
      [...COMMAND, 'predict', '--input', input, '--output', output],
      SETTINGS,
    );
    while (!existsSync(`${output}.part`)) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(130);
    expect(existsSync(output)).toBe(false);
    expect(existsSync(`${output}.part`)).toBe(false);
  });
});
