'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, SubmitActions } from '@/app/_ui/dialog';
import { CheckField, SelectField, TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { KIND_NAMES } from '@/app/(app)/alerts/kind-names';
import type { KindOfRule } from '@/server/alerts/contracts/settings';
import type { SiteView } from '@/server/sites/site-view';
import { KindFields } from './kind-fields';
import { QueueFields } from './queue-fields';
import { addressesOf, NEW_RULES, type RuleDraft } from './rule-draft';
import { RuleTrial } from './rule-trial';

interface RuleEditorProps {
  site: SiteView;
  draft: RuleDraft;
  onClose: () => void;
}

const KINDS = (Object.keys(NEW_RULES) as KindOfRule[]).map((value) => ({ value, label: KIND_NAMES[value] }));

/** Writes a rule, tries it on the past, and keeps it. */
export function RuleEditor({ site, draft, onClose }: RuleEditorProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [rule, setRule] = useState(draft);
  const change = (part: Partial<RuleDraft>) => setRule({ ...rule, ...part });
  const save = useMutation(
    trpc.alerts.saveRule.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.alerts.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...rule, siteId: site.id, emails: addressesOf(rule.emails) });
  };
  return (
    <Dialog title={draft.ruleId ? `Rule ${draft.name}` : 'New rule'} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <TextField
          label="Name"
          required
          maxLength={120}
          value={rule.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <SelectField
          label="Tell of"
          value={rule.rule.kind}
          options={KINDS}
          onChange={(kind) => change({ rule: NEW_RULES[kind] })}
        />
        <KindFields rule={rule.rule} onChange={(settings) => change({ rule: settings })} />
        <QueueFields siteId={site.id} rule={rule.rule} onChange={(settings) => change({ rule: settings })} />
        <RuleTrial siteId={site.id} rule={rule.rule} />
        <Targets site={site} rule={rule} onChange={change} />
        <CheckField
          label="The rule looks at what comes in"
          checked={rule.enabled}
          onChange={(enabled) => change({ enabled })}
        />
        <FormProblem error={save.error} />
        <SubmitActions onClose={onClose} loading={save.isPending} />
      </form>
    </Dialog>
  );
}

interface TargetsProps {
  site: SiteView;
  rule: RuleDraft;
  onChange: (part: Partial<RuleDraft>) => void;
}

/** Who is told, and how often at most. */
function Targets({ site, rule, onChange }: TargetsProps) {
  const trpc = useTRPC();
  const webhooks = useQuery(trpc.messages.webhooks.queryOptions({ siteId: site.id }));
  const mail = useQuery(trpc.messages.mail.queryOptions());
  const { webhookIds } = rule;
  return (
    <>
      <TextField
        label="Mail to"
        hint={
          mail.data?.configured === false
            ? 'No mail server is configured: alerts stand on the page only.'
            : 'Addresses between commas. The page shows every alert in any case.'
        }
        value={rule.emails}
        onChange={(event) => onChange({ emails: event.target.value })}
      />
      {webhooks.data && webhooks.data.length > 0 && (
        <fieldset>
          <legend className="text-xs font-medium">Webhooks</legend>
          {webhooks.data.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={webhookIds.includes(id)}
              onChange={(on) =>
                onChange({
                  webhookIds: on ? [...webhookIds, id] : webhookIds.filter((other) => other !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="Not told again within (minutes)"
        hint="What comes back sooner counts as the same alert."
        type="number"
        min={0}
        required
        value={rule.cooldownMinutes}
        onChange={(event) => onChange({ cooldownMinutes: Number(event.target.value) })}
      />
    </>
  );
}
