'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { CheckField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { Panel } from '@/app/_ui/panel';
import type { TextPolicySettings } from '@/server/privacy/text-policy';
import type { SiteView } from '@/server/sites/site-view';

interface DaysProps {
  label: string;
  hint: string;
  most: number;
  value: number;
  onChange: (days: number) => void;
}

function Days({ label, hint, most, value, onChange }: DaysProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      required
      min={1}
      max={most}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

interface OriginalsProps {
  draft: TextPolicySettings;
  change: (some: Partial<TextPolicySettings>) => void;
}

/** For how long the text as it was said is kept, and who may see it. */
function Originals({ draft, change }: OriginalsProps) {
  return (
    <div className="space-y-3 border-l-2 border-tremor-border pl-4 dark:border-dark-tremor-border">
      <Days
        label="Originals, days"
        hint="No longer than transcripts."
        most={365}
        value={draft.originalDays}
        onChange={(originalDays) => change({ originalDays })}
      />
      <CheckField
        label="QA leads may see originals, as administrators may; each look is audited with its reason"
        checked={draft.qaMayUnmask}
        onChange={(qaMayUnmask) => change({ qaMayUnmask })}
      />
    </div>
  );
}

/** The policy as it is being written, and saving it. */
function usePolicy(site: SiteView, policy: TextPolicySettings) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(policy);
  const update = useMutation(
    trpc.privacy.update.mutationOptions({
      onSuccess: async (saved) => {
        setDraft(saved);
        await cache.invalidateQueries({ queryKey: trpc.privacy.get.queryKey({ siteId: site.id }) });
      },
    }),
  );
  const change = (some: Partial<TextPolicySettings>) => {
    update.reset();
    setDraft({ ...draft, ...some });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate({ siteId: site.id, policy: draft });
  };
  return { draft, change, submit, update };
}

/** What a site does with the texts of its calls. */
export function PolicyForm({ site, policy }: { site: SiteView; policy: TextPolicySettings }) {
  const { draft, change, submit, update } = usePolicy(site, policy);
  const drops = policy.keepOriginals && !draft.keepOriginals;
  return (
    <Panel
      title={`Texts of ${site.name}`}
      note={
        site.isSample ? 'samples, of nobody’s calls: age deletes nothing here' : 'days count from the call'
      }
    >
      <form onSubmit={submit} className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Days
            label="Transcripts, days"
            hint="Masked text and all that was read in it. At most 365."
            most={365}
            value={draft.transcriptDays}
            onChange={(transcriptDays) => change({ transcriptDays })}
          />
          <Days
            label="Training examples, days"
            hint="Utterances that models learn from. At most 180."
            most={180}
            value={draft.exampleDays}
            onChange={(exampleDays) => change({ exampleDays })}
          />
        </div>
        <CheckField
          label="Keep calls with especially sensitive content (health, religion, …) out of readings and training"
          checked={draft.skipSensitive}
          onChange={(skipSensitive) => change({ skipSensitive })}
        />
        <CheckField
          label="Keep the text as it was said, too, sealed; the key is not in the databases"
          checked={draft.keepOriginals}
          onChange={(keepOriginals) => change({ keepOriginals })}
        />
        {draft.keepOriginals && <Originals draft={draft} change={change} />}
        {drops && (
          <p role="status" className="text-sm">
            Saving deletes the originals that are kept now.
          </p>
        )}
        <FormProblem error={update.error} />
        <div className="flex items-center gap-3">
          <Button type="submit" size="xs" loading={update.isPending}>
            Save
          </Button>
          <p role="status" className="text-xs">
            {update.isSuccess && 'Saved. Shorter times delete at the next daily cleaning.'}
          </p>
        </div>
      </form>
    </Panel>
  );
}
