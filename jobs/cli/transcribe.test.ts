import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { callOfVcon } from '@/server/ingest/formats/vcon';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { recordingsNamed } from './transcribing/recordings-named';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'callcast-transcribe-'));
  environment = { ...process.env, CALLCAST_MODELS: await speechWeights() };
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const FLAGS = ['--engine', 'moonshine', '--language', 'en', '--data-dir', '/nonexistent/callcast'];

function callcast(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/callcast.mjs', 'transcribe', ...args, ...FLAGS],
    { cwd: PROJECT_ROOT, encoding: 'utf8', env: environment },
  );
  return { status, stdout, stderr };
}

const json = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;

describe('callcast transcribe', () => {
  it('writes JSON, vCon and WebVTT of a call, and of the others when one cannot be read', async () => {
    const out = path.join(folder, 'out');
    const bad = path.join(folder, 'empty.wav');
    const lying = path.join(folder, 'lying.mp3');
    const cut = path.join(folder, 'cut.wav');
    await writeFile(bad, '');
    await writeFile(lying, 'This is a letter, not a recording. '.repeat(40));
    const whole = await readFile(samplePath('two-readers-stereo.wav'));
    await writeFile(cut, whole.subarray(0, Math.round(whole.length * 0.6)));
    const { status, stdout } = callcast(
      bad,
      samplePath('two-readers-stereo.wav'),
      lying,
      cut,
      '--agent-channel',
      '2',
      '--out',
      out,
      '--json',
    );
    expect(status).toBe(2);
    const { files } = JSON.parse(stdout) as { files: { error?: { message: string; hint: string } }[] };
    expect(files.map(({ error }) => error === undefined)).toEqual([false, true, false, true]);
    expect(files[0]?.error?.message).toMatch(/empty/i);
    for (const { error } of files) if (error) expect(error.hint).not.toBe('');
    expect((await readdir(out)).sort()).toEqual(
      ['cut', 'two-readers-stereo']
        .flatMap((name) => [`${name}.json`, `${name}.vcon.json`, `${name}.vtt`])
        .sort(),
    );

    const call = await json(path.join(out, 'two-readers-stereo.json'));
    expect(call).toMatchObject({
      language: 'en',
      engine: 'moonshine',
      model: 'moonshine-tiny-en',
      speakers: { by: 'configuration', agent_channel: 2 },
      utterances: [
        { speaker: 'customer', text: expect.stringMatching(/confused complaint/) },
        { speaker: 'agent', text: expect.stringMatching(/horizon/) },
      ],
    });
    expect((await json(path.join(out, 'cut.json'))).warnings).not.toEqual([]);
    const vtt = await readFile(path.join(out, 'two-readers-stereo.vtt'), 'utf8');
    expect(vtt).toMatch(/^WEBVTT\n/);
    expect(vtt).toMatch(/\n00:00:00\.\d{3} --> 00:00:0[45]\.\d{3}\n<v Customer>He began/);

    const rules = await TextRules.open(
      transcriptMapping.parse({ kind: 'transcripts', format: 'vcon' }),
      { timeZone: 'Europe/Amsterdam', country: 'NL', callerKey: Buffer.alloc(32, 7), now: Date.now() },
      'file',
    );
    const read = callOfVcon(await json(path.join(out, 'two-readers-stereo.vcon.json')), rules);
    expect(read).toMatchObject({
      language: 'en',
      engine: { name: 'moonshine', model: 'moonshine-tiny-en' },
      facts: { recording: 'two-readers-stereo.wav', talkMs: 5000 },
    });
    const utterances = call.utterances as { speaker: string; text: string; start: number; end: number }[];
    expect(
      read.turns.map(({ speaker, text, startMs, endMs }) => ({ speaker, text, startMs, endMs })),
    ).toEqual(
      utterances.map(({ speaker, text, start, end }) => ({
        speaker,
        text,
        startMs: Math.round(start * 1000),
        endMs: Math.round(end * 1000),
      })),
    );
  }, 180_000);

  it('says in words what became of each, and what can be done about it', () => {
    const out = path.join(folder, 'words');
    const { status, stdout } = callcast(samplePath('quilter-en.wav'), '/no/such/call.wav', '--out', out);
    expect(status).toBe(2);
    expect(stdout).toMatch(/quilter-en\.wav: en, \d turns?, .*; 5\.9 s in /);
    expect(stdout).toMatch(
      /1 recording transcribed, 1 could not be read\.\n\/no\/such\/call\.wav.*\n {2}It is not there/,
    );
  }, 120_000);

  it('leaves nothing half written when it is stopped, and what was done', async () => {
    const calls = path.join(folder, 'many');
    const out = path.join(folder, 'stopped');
    await mkdir(calls);
    for (let call = 0; call < 60; call += 1) {
      await copyFile(samplePath('quilter-en.wav'), path.join(calls, `${call}.wav`));
    }
    const child = spawn(process.execPath, ['bin/callcast.mjs', 'transcribe', calls, '--out', out, ...FLAGS], {
      cwd: PROJECT_ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    // a line is written when the first is done
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(130);
    expect(said).toContain('Stopped; recordings that were done are in');
    const files = await readdir(out);
    const done = files.filter((file) => file.endsWith('.vtt')).map((file) => path.parse(file).name);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(60);
    expect(files.sort()).toEqual(
      done.flatMap((name) => [`${name}.json`, `${name}.vcon.json`, `${name}.vtt`]).sort(),
    );
    for (const name of done) expect(await json(path.join(out, `${name}.json`))).toHaveProperty('utterances');
  }, 120_000);

  it('refuses flags that contradict, and says how to get weights that are not here', () => {
    const contradicting = callcast(samplePath('quilter-en.wav'), '--out', folder, '--model', 'whisper-base');
    expect(contradicting.status).toBe(2);
    expect(contradicting.stderr).toMatch(/is not of --engine moonshine/);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['bin/callcast.mjs', 'transcribe', samplePath('quilter-en.wav'), '--out', folder, '--data-dir', folder],
      { cwd: PROJECT_ROOT, encoding: 'utf8', env: { ...process.env, CALLCAST_MODELS: folder } },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/models pull whisper-base/);
  });
});

describe('the recordings that arguments name', () => {
  it('are those of folders too, each with a name of its own', async () => {
    const calls = path.join(folder, 'calls');
    await mkdir(path.join(calls, 'monday'), { recursive: true });
    await mkdir(path.join(calls, 'tuesday'));
    const source = samplePath('quilter-en.wav');
    for (const file of [
      'monday/1.wav',
      'tuesday/1.wav',
      'tuesday/2.wav',
      'tuesday/notes.txt',
      'tuesday/2.MP3',
    ]) {
      await copyFile(source, path.join(calls, file));
    }
    const named = await recordingsNamed([calls, path.join(calls, 'monday/1.wav')]);
    expect(named.map(({ file }) => path.relative(calls, file))).toEqual([
      'monday/1.wav',
      'tuesday/1.wav',
      'tuesday/2.MP3',
      'tuesday/2.wav',
    ]);
    const names = named.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names.slice(0, 2)).toEqual(['1', 'tuesday-1']);
  });

  it('are told to be missing where a folder has none', async () => {
    const none = path.join(folder, 'none');
    await mkdir(none);
    await expect(recordingsNamed([none])).rejects.toThrow('There are no recordings');
  });
});
