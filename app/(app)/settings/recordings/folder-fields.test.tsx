import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TrpcReactProvider } from '@/app/_trpc/client';
import { DEFAULT_SPEECH_SETTINGS, type SpeechSettingsView } from '@/server/recordings/contracts/settings';
import { FolderFields } from './folder-fields';

const saved = (folder: SpeechSettingsView['folder'], name: string | null): SpeechSettingsView => ({
  settings: { ...DEFAULT_SPEECH_SETTINGS, folder: name },
  ...{ updatedAt: null, updatedBy: '', models: [], inUse: null, modelMissing: null },
  folder,
});
const READABLE = { root: true, readable: true, problem: null };

const drawn = (folder: string | null, view: SpeechSettingsView): string =>
  renderToStaticMarkup(
    <TrpcReactProvider>
      <FolderFields siteId={1} folder={folder} saved={view} onChange={() => {}} />
    </TrpcReactProvider>,
  );

test('a server that knows no folder of recordings says how to name one, and offers none', () => {
  const page = drawn(null, saved({ root: false, readable: null, problem: null }, null));
  expect(page).toContain('<code>CALLCAST_RECORDINGS</code>');
  expect(page).not.toContain('<input');
  const problem = 'CALLCAST_RECORDINGS names /mnt/none, which is not there.';
  expect(drawn(null, saved({ root: false, readable: null, problem }, null))).toContain(problem);
});

test('a server that knows one asks for the folder below it only once it is wanted', () => {
  const off = drawn(null, saved({ ...READABLE, readable: null }, null));
  expect(off).toContain('Take recordings from a folder, too');
  expect(off).not.toContain('Folder below CALLCAST_RECORDINGS');
  const on = drawn('rotterdam/2026', saved(READABLE, 'rotterdam/2026'));
  expect(on).toContain('Folder below CALLCAST_RECORDINGS');
  expect(on).toContain('value="rotterdam/2026"');
  expect(on).toContain('Look into it');
});

test('a saved folder that cannot be read says why, until another is written', () => {
  const problem = 'The folder is not there.';
  const view = saved({ root: true, readable: false, problem }, 'gone');
  expect(drawn('gone', view)).toContain(problem);
  expect(drawn('found', view)).not.toContain(problem);
});
