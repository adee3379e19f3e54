import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** Runs `callcast …` and returns its JSON document. */
export type Callcast = (...args: string[]) => Promise<Record<string, unknown>>;

interface DemoStep {
  title: string;
  /** what it gives as a sentence is told to who looks */
  run(callcast: Callcast): Promise<unknown>;
}

const sample = (name: string) => path.join('server', 'ingest', 'samples', name);

/** A site of the demo and what makes it. */
function site(code: string, name: string, zone: string, country: string): string[] {
  return ['--site', code, '--site-name', name, '--time-zone', zone, '--country', country];
}

const BANK = site('bank', 'Bank', 'Asia/Jerusalem', 'IL');
const SAMPLES = '--sample-site';
const DESK = [...site('service-desk', 'Service desk (sample texts)', 'America/New_York', 'US'), SAMPLES];
const DESK_CODE = ['--site', 'service-desk'];
const FLOW = [...site('sample-flow', 'Switchboard (generated flow)', 'America/New_York', 'US'), SAMPLES];
const FLOW_CODE = ['--site', 'sample-flow'];
const RECORDINGS = [...site('recordings', 'Recordings (samples)', 'America/New_York', 'US'), SAMPLES];
const RECORDINGS_CODE = ['--site', 'recordings'];
/** English, which every recognizer understands. */
const SPOKEN = [
  'dry-cleaner-mono.mp3',
  'two-readers-stereo.wav',
  'custom-speech-en.mulaw.wav',
  'quilter-en.wav',
].map((name) => path.join('models', 'speech', 'samples', name));
/** What people ask of a shop, with examples: one of the recordings is a call to a dry cleaner. */
const SHOP_INTENTS = path.join('server', 'intents', 'samples', 'shop-intents.csv');
/** Rules that somebody who knows these texts would write. */
const DESK_RULES = path.join('server', 'irritants', 'samples', 'service-desk-rules.json');

/**
 * What fills the demo: a real bank's calls, a desk of texts that may be shared, and a generated flow of calls (docs/DATA.md
 * says what is real there).
 * Every step is a command that one can run oneself, and finds its work done when it is run again.
 */
export const DEMO_STEPS: readonly DemoStep[] = [
  {
    title: 'Loading 33,344 calls of February 1999',
    run: (callcast) =>
      callcast('ingest', sample('anonymous-bank-1999-02.txt.gz'), ...BANK, '--preset', 'bank-log'),
  },
  {
    title: 'Loading interval volumes of January to October 1999',
    run: (callcast) =>
      callcast('ingest', sample('anonymous-bank-1999-6min.csv.gz'), ...BANK, '--preset', 'bank-volumes'),
  },
  {
    title: 'Forecasting the coming weeks from them',
    // The data of the demo do not change, and a person may ask for another forecast at the page.
    run: async (callcast) => {
      const snapshots = await callcast('forecasts', 'list', '--site', 'bank');
      if (isEmpty(snapshots)) await callcast('forecasts', 'run', '--site', 'bank');
    },
  },
  {
    title: 'Making a roster of the first forecast week, for the agents of the call log',
    run: async (callcast) => {
      const { schedules } = await callcast('rosters', 'list', '--site', 'bank');
      if (!isEmpty(schedules)) return;
      await callcast('rosters', 'staff', '--site', 'bank');
      await callcast('rosters', 'run', '--site', 'bank', '--time-limit', '30s');
    },
  },
  {
    title: 'Masking and loading 3,934 sample conversations',
    run: async (callcast) => {
      await callcast('ingest', sample('vcon-samples.jsonl.gz'), ...DESK);
      await callcast('ingest', sample('multidogo-3000.tsv.gz'), ...DESK, '--preset', 'multidogo-sample');
      await callcast('ingest', sample('dstc11-development.jsonl.gz'), ...DESK, '--preset', 'dstc11-sample');
    },
  },
  {
    title: 'Training a model of intents on their labels',
    run: async (callcast) => {
      const { versions } = await callcast('intents', 'list', ...DESK_CODE);
      if (isEmpty(versions)) await callcast('intents', 'train', ...DESK_CODE, '--embeddings', 'none');
    },
  },
  {
    title: 'Reading them: intents and sentiment',
    run: (callcast) => callcast('label', ...DESK_CODE, '--kinds', 'intent,sentiment'),
  },
  {
    title: 'Looking for what annoys customers',
    run: async (callcast) => {
      const { rows, candidates } = await callcast('irritants', 'list', ...DESK_CODE);
      if (!isEmpty(rows) || !isEmpty(candidates)) return;
      await callcast('irritants', 'rules', DESK_RULES, ...DESK_CODE);
      await callcast('irritants', 'discover', ...DESK_CODE);
    },
  },
  {
    title: 'Generating four weeks of calls with a menu, queues and transfers',
    run: async (callcast) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'callcast-flow-'));
      try {
        const { records, texts } = await callcast('sample-flow', '--into', folder);
        await callcast('ingest', String(records), ...FLOW);
        await callcast('ingest', String(texts), ...FLOW);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      const { versions } = await callcast('intents', 'list', ...FLOW_CODE);
      if (isEmpty(versions)) await callcast('intents', 'train', ...FLOW_CODE, '--embeddings', 'none');
      await callcast('label', ...FLOW_CODE, '--kinds', 'intent,sentiment');
    },
  },
  {
    title: 'Transcribing four sample recordings',
    run: async (callcast) => {
      const missing = await bringRecognizer(callcast);
      if (missing !== null) return missing;
      await callcast('recordings', 'add', ...SPOKEN, ...RECORDINGS);
      await callcast('recordings', 'run');
      await callcast('irritants', 'rules', DESK_RULES, ...RECORDINGS_CODE);
      const { versions } = await callcast('intents', 'list', ...RECORDINGS_CODE);
      if (isEmpty(versions)) {
        await callcast('intents', 'import', SHOP_INTENTS, ...RECORDINGS_CODE);
        await callcast('intents', 'train', ...RECORDINGS_CODE, '--embeddings', 'none');
      }
      await callcast('label', ...RECORDINGS_CODE);
      return undefined;
    },
  },
];

const listedWeights = z.object({ kind: z.string(), folder: z.string().nullable() });

/** The one that knows when each word was said, else the smallest. */
const RECOGNIZERS = ['whisper-base', 'moonshine-tiny-en'];

/** Brings a recognizer where there is none. @returns why there is none; null where there is one */
async function bringRecognizer(callcast: Callcast): Promise<string | null> {
  const known = z.array(listedWeights).parse(await callcast('models', 'list'));
  if (known.some(({ kind, folder }) => kind === 'asr' && folder)) return null;
  for (const name of RECOGNIZERS) {
    const pull = ['models', 'pull', name];
    const pulled = await callcast(...pull).catch(() => callcast(...pull, '--from-npm').catch(() => null));
    if (pulled) return null;
  }
  return 'No recognizer could be brought (80 MB): the recordings are left out. "npx callcast models pull whisper-base" with a connection, and the demo once more, brings them.';
}

function isEmpty(found: unknown): boolean {
  return typeof found !== 'object' || found === null || Object.keys(found).length === 0;
}
