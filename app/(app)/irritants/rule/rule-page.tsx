'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { FormProblem } from '@/app/_ui/form-problem';
import { LINK } from '@/app/_ui/link-style';
import { PageHeader } from '@/app/_ui/page-header';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, ErrorState, Skeleton } from '@/app/_ui/states';
import type { IrritantDetail } from '@/server/irritants/get';
import type { IrritantOptions } from '@/server/irritants/options';
import { draftOfRule } from './draft-of-rule';
import { NameFields } from './name-fields';
import { checkedRule, emptyCondition, emptyRule, type RuleDraft } from './rule-draft';
import { RuleForm } from './rule-form';
import { ruleSentence } from './rule-sentence';
import { type TrialDays, TrialPanel } from './trial-panel';
import { useSaveRule } from './use-save-rule';
import { useTrial } from './use-trial';

type Chosen = NonNullable<IrritantOptions['chosen']>;

interface RulePageProps {
  siteId: number | null;
  /** null: a new irritant */
  irritantId: string | null;
}

/** What an irritant is, put as a rule, tried on past calls, and saved. */
export function RulePage({ siteId, irritantId }: RulePageProps) {
  const trpc = useTRPC();
  const options = useQuery(trpc.irritants.options.queryOptions({ siteId }));
  const chosen = options.data?.chosen;
  const irritant = useQuery({
    ...trpc.irritants.get.queryOptions({ siteId: chosen?.site.id ?? 0, irritantId: irritantId ?? '' }),
    enabled: chosen !== undefined && chosen !== null && irritantId !== null,
  });
  const error = options.error ?? irritant.error;
  if (error)
    return (
      <Panel className="mt-4">
        <ErrorState error={error} />
      </Panel>
    );
  if (options.isPending || (irritantId !== null && irritant.isPending)) {
    return <Skeleton className="mt-4 h-96 w-full" />;
  }
  if (!chosen) {
    return (
      <Panel className="mt-4">
        <EmptyState title="No site yet">Bring in calls and transcripts first.</EmptyState>
      </Panel>
    );
  }
  return <RuleEditor chosen={chosen} irritant={irritant.data ?? null} />;
}

interface StartDraft {
  draft: RuleDraft;
  /** The rule is nested deeper than the form shows. */
  tooDeep: boolean;
}

/** A discovered irritant begins with the phrases it was found by. */
function startOf(irritant: IrritantDetail | null): StartDraft {
  if (irritant?.rule) {
    const draft = draftOfRule(irritant.rule);
    return { draft: draft ?? emptyRule(), tooDeep: draft === null };
  }
  const empty = emptyCondition();
  const words = { ...empty.words, phrases: (irritant?.phrases ?? []).slice(0, 8).join('\n') };
  return { draft: { ...emptyRule(), conditions: [{ ...empty, words }] }, tooDeep: false };
}

function RuleEditor({ chosen, irritant }: { chosen: Chosen; irritant: IrritantDetail | null }) {
  const siteId = chosen.site.id;
  const [start] = useState(() => startOf(irritant));
  const [draft, setDraft] = useState(start.draft);
  const [name, setName] = useState(irritant?.name ?? '');
  const [description, setDescription] = useState(irritant?.description ?? '');
  const [days, setDays] = useState<TrialDays>('91');
  const trial = useTrial(siteId);
  const { rule, problem } = checkedRule(draft);
  const save = useSaveRule(siteId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (rule)
      save.mutate({ siteId, name, description, rule, ...(irritant ? { irritantId: irritant.id } : {}) });
  };
  return (
    <>
      <PageHeader
        title={irritant ? `Rule of “${irritant.name}”` : 'A new irritant, by rule'}
        answer={rule ? ruleSentence(rule, chosen) : (problem ?? '')}
        actions={
          <Link className={LINK} href={`/irritants${irritant ? `/${irritant.id}` : ''}?site=${siteId}`}>
            Back
          </Link>
        }
      />
      {start.tooDeep && <TooDeep words={irritant?.ruleWords ?? ''} />}
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        <Panel title="What makes a call a case">
          <form onSubmit={submit} className="space-y-4">
            <NameFields
              name={name}
              description={description}
              onName={setName}
              onDescription={setDescription}
            />
            <RuleForm draft={draft} choices={chosen} onChange={setDraft} />
            <FormProblem error={save.error} />
            <SaveLine
              problem={rule ? null : problem}
              saving={save.isPending}
              disabled={!rule || name.trim() === ''}
            />
          </form>
        </Panel>
        <div className="xl:sticky xl:top-4">
          <TrialPanel
            siteId={siteId}
            timeZone={chosen.site.timeZone}
            trial={trial}
            rule={rule}
            days={days}
            onDays={setDays}
          />
        </div>
      </div>
    </>
  );
}

function TooDeep({ words }: { words: string }) {
  return (
    <p role="status" className="pb-3 text-sm">
      The rule that counts now is nested deeper than this form shows: {words} Saving replaces it.
    </p>
  );
}

interface SaveLineProps {
  problem: string | null;
  saving: boolean;
  disabled: boolean;
}

function SaveLine({ problem, saving, disabled }: SaveLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-3 pt-1">
      {problem !== null && <p className="text-xs">{problem}</p>}
      <Button type="submit" size="xs" loading={saving} disabled={disabled}>
        Save
      </Button>
    </div>
  );
}
