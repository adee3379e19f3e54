'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { SpeechSettingsValue, SpeechSettingsView } from '@/server/recordings/contracts/settings';
import type { SiteView } from '@/server/sites/site-view';
import { FolderFields } from './folder-fields';
import type { LanguageNames } from './language-names';
import { languageOptions } from './language-options';
import { languageProblem, modelHint } from './speech-draft';

const ROLES = [
  { value: 'guess', label: 'Told from each call' },
  { value: 'agent_first', label: 'The agent is the first (left) channel' },
  { value: 'customer_first', label: 'The customer is the first (left) channel' },
] as const satisfies readonly { value: SpeechSettingsValue['channelRoles']; label: string }[];

const TOLD = { value: 'auto', label: 'Told from each call' };

interface SpeechFormProps {
  site: SiteView;
  view: SpeechSettingsView;
  names: LanguageNames;
}

/** The settings as they are being written, and saving them. */
function useSettings(site: SiteView, view: SpeechSettingsView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(view.settings);
  const update = useMutation(
    trpc.recordings.saveSettings.mutationOptions({
      onSuccess: async (saved) => {
        setDraft(saved.settings);
        await cache.invalidateQueries({ queryKey: trpc.recordings.pathKey() });
      },
    }),
  );
  const change = (some: Partial<SpeechSettingsValue>) => {
    update.reset();
    setDraft({ ...draft, ...some });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ siteId: site.id, settings: draft });
  };
  return { draft, change, submit, update };
}

/** How a site's recordings become text. */
export function SpeechForm({ site, view, names }: SpeechFormProps) {
  const { draft, change, submit, update } = useSettings(site, view);
  return (
    <Panel title={`How recordings of ${site.name} become text`}>
      <form onSubmit={submit} className="space-y-4">
        <SpeechFields draft={draft} view={view} names={names} onChange={change} />
        <FolderFields
          siteId={site.id}
          folder={draft.folder}
          saved={view}
          onChange={(folder) => change({ folder })}
        />
        <FormProblem error={update.error} />
        <div className="flex items-center gap-3">
          <Button type="submit" size="xs" loading={update.isPending}>
            Save
          </Button>
          <p role="status" className="text-xs">
            {update.isSuccess && 'Saved. It holds from the next recording that is taken up.'}
          </p>
        </div>
      </form>
    </Panel>
  );
}

interface SpeechFieldsProps extends Pick<SpeechFormProps, 'view' | 'names'> {
  draft: SpeechSettingsValue;
  onChange: (some: Partial<SpeechSettingsValue>) => void;
}

function SpeechFields({ draft, view, names, onChange }: SpeechFieldsProps) {
  const models = view.models.map(({ name, here }) => ({
    value: name,
    label: here ? name : `${name} (not here)`,
  }));
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label="Model"
        hint={modelHint(view.models, draft.model, view.inUse)}
        value={draft.model}
        options={[{ value: 'auto', label: 'The best that lies here' }, ...models]}
        onChange={(model) => onChange({ model })}
      />
      <SelectField
        label="Language"
        hint="Queues may have their own, below."
        problem={languageProblem(view.models, draft.model, draft.language)}
        value={draft.language}
        options={languageOptions(view.models, names, [TOLD])}
        onChange={(language) => onChange({ language })}
      />
      <SelectField
        label="Who is who in recordings of two channels"
        hint="Told by greeting, direction and who speaks when; the call’s page shows how sure that is."
        value={draft.channelRoles}
        options={ROLES}
        onChange={(channelRoles) => onChange({ channelRoles })}
      />
      <TextField
        label="Audio, days"
        hint="Deleted so many days after its call; texts follow Privacy. At most 1,826."
        type="number"
        required
        min={1}
        max={1826}
        value={Number.isNaN(draft.audioDays) ? '' : draft.audioDays}
        onChange={(event) => onChange({ audioDays: event.target.valueAsNumber })}
      />
    </div>
  );
}
