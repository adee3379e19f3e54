'use client';

import { CheckField, TextField } from '@/app/_ui/field';
import type { SpeechSettingsView } from '@/server/recordings/contracts/settings';
import { FolderCheck } from './folder-check';

interface FolderFieldsProps {
  siteId: number;
  /** as it is being written; null: none */
  folder: string | null;
  saved: SpeechSettingsView;
  onChange: (folder: string | null) => void;
}

/** Where recordings lie that records of calls name, and what is found there. */
export function FolderFields({ siteId, folder, saved, onChange }: FolderFieldsProps) {
  if (!saved.folder.root) return <NoRoot problem={saved.folder.problem} />;
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">Folder of recordings</legend>
      <CheckField
        label="Take recordings from a folder, too: those that records of calls name"
        checked={folder !== null}
        onChange={(on) => onChange(on ? (saved.settings.folder ?? '') : null)}
      />
      {folder !== null && (
        <div className="space-y-2 border-l-2 border-tremor-border pl-4 dark:border-dark-tremor-border">
          <TextField
            label="Folder below CALLCAST_RECORDINGS"
            hint="Empty: that folder itself. It is only read, never written."
            problem={
              folder === saved.settings.folder && saved.folder.readable === false
                ? (saved.folder.problem ?? undefined)
                : undefined
            }
            placeholder="rotterdam/2026"
            value={folder}
            onChange={(event) => onChange(event.target.value)}
          />
          <FolderCheck key={folder} siteId={siteId} folder={folder} />
        </div>
      )}
    </fieldset>
  );
}

/** Why no folder can be named, and how to mend it. */
function NoRoot({ problem }: { problem: string | null }) {
  return (
    <p className="text-sm">
      {problem ?? (
        <>
          Recordings can also be taken from the folder that your recorder writes to: set{' '}
          <code>CALLCAST_RECORDINGS</code> to it where Callcast is started (docs/OPERATIONS.md), and start it
          again.
        </>
      )}
    </p>
  );
}
