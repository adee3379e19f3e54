'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import type { StaffingSettingsView } from '@/server/staffing/settings/get';
import { fromDraft, type RulesDraft, toDraft } from './rules-draft';
import { targetWords } from './rules-words';
import { ShrinkageFields } from './shrinkage-fields';

type QueueSettings = StaffingSettingsView['queues'][number];

interface RulesFormProps {
  siteId: number;
  /** '' is the site */
  queue: string;
  view: Pick<QueueSettings, 'stored' | 'inherited' | 'estimatedPatience'>;
  mayWrite: boolean;
}

interface PartProps extends Pick<RulesFormProps, 'view'> {
  draft: RulesDraft;
  disabled: boolean;
  onChange: (draft: RulesDraft) => void;
}

const NUMBER = { inputMode: 'decimal', pattern: '[0-9]+([.,][0-9]+)?', title: 'A number' } as const;

function TargetPart({ draft, view, disabled, onChange }: PartProps) {
  const format = useFormat();
  return (
    <>
      <SelectField<RulesDraft['target']>
        label="Target"
        value={draft.target}
        disabled={disabled}
        options={[
          { value: '', label: `Inherited: ${targetWords(format, view.inherited.rules.target)}` },
          { value: 'service_level', label: 'Service level' },
          { value: 'asa', label: 'Mean wait of answered calls (ASA)' },
          { value: 'abandonment', label: 'Calls given up' },
        ]}
        onChange={(target) => onChange({ ...draft, target })}
      />
      {(draft.target === 'service_level' || draft.target === 'abandonment') && (
        <TextField
          label={draft.target === 'service_level' ? 'Answered in time, %' : 'Given up at most, %'}
          required
          disabled={disabled}
          {...NUMBER}
          value={draft.share}
          onChange={(event) => onChange({ ...draft, share: event.target.value })}
        />
      )}
      {(draft.target === 'service_level' || draft.target === 'asa') && (
        <TextField
          label={draft.target === 'asa' ? 'Mean wait, seconds' : 'Answered within, seconds'}
          required
          disabled={disabled}
          {...NUMBER}
          value={draft.seconds}
          onChange={(event) => onChange({ ...draft, seconds: event.target.value })}
        />
      )}
    </>
  );
}

function PatiencePart({ draft, view, disabled, onChange }: PartProps) {
  const format = useFormat();
  const estimated = view.estimatedPatience;
  return (
    <>
      <SelectField<RulesDraft['patience']>
        label="Patience of callers"
        value={draft.patience}
        disabled={disabled}
        options={[
          {
            value: 'inherit',
            label:
              estimated === null ? 'Inherited, or estimated' : `Estimated: ${format.duration(estimated)}`,
          },
          { value: 'set', label: 'Set by hand' },
          { value: 'off', label: 'Nobody gives up (Erlang C)' },
        ]}
        onChange={(patience) => onChange({ ...draft, patience })}
      />
      {draft.patience === 'set' && (
        <TextField
          label="Mean patience, seconds"
          required
          disabled={disabled}
          {...NUMBER}
          value={draft.patienceSeconds}
          onChange={(event) => onChange({ ...draft, patienceSeconds: event.target.value })}
        />
      )}
    </>
  );
}

function LimitsPart({ draft, view, disabled, onChange }: PartProps) {
  const { rules } = view.inherited;
  return (
    <>
      <TextField
        label="Occupancy cap, %"
        hint="On top of the target; 100 is no cap."
        disabled={disabled}
        {...NUMBER}
        placeholder={String(Math.round((rules.maxOccupancy ?? 1) * 100))}
        value={draft.maxOccupancy}
        onChange={(event) => onChange({ ...draft, maxOccupancy: event.target.value })}
      />
      <TextField
        label="Minimum online"
        hint="Whenever the queue is open."
        disabled={disabled}
        inputMode="numeric"
        pattern="[0-9]+"
        title="A whole number"
        placeholder={String(rules.minAgents)}
        value={draft.minAgents}
        onChange={(event) => onChange({ ...draft, minAgents: event.target.value })}
      />
      <TextField
        label="Plan at, percentile"
        hint="50: the middle of the forecast; 80: short one time in five."
        disabled={disabled}
        {...NUMBER}
        placeholder={String(Math.round(rules.planAt * 100))}
        value={draft.planAt}
        onChange={(event) => onChange({ ...draft, planAt: event.target.value })}
      />
    </>
  );
}

/** What a queue, or the site, is staffed for; empty fields inherit. */
export function RulesForm({ siteId, queue, view, mayWrite }: RulesFormProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => toDraft(view.stored, view.inherited.causes));
  const save = useMutation(
    trpc.staffing.saveSettings.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.staffing.pathKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ siteId, queue, settings: fromDraft(draft) });
  };
  const part = { draft, view, disabled: !mayWrite, onChange: setDraft };
  return (
    <Panel
      title="What people are planned for"
      note={queue === '' ? 'Queues inherit it.' : 'Empty fields are inherited from the site.'}
    >
      <form onSubmit={submit} className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TargetPart {...part} />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <LimitsPart {...part} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <PatiencePart {...part} />
        </div>
        <ShrinkageFields draft={draft} disabled={!mayWrite} onChange={setDraft} />
        <FormProblem error={save.error} />
        {mayWrite && (
          <Button type="submit" size="xs" loading={save.isPending}>
            Save
          </Button>
        )}
      </form>
    </Panel>
  );
}
