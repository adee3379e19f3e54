'use client';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { SelectField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import { useFormat } from '@/app/_ui/locale';
import { type QueueRules, queueRules, type RulesView } from '@/server/recordings/contracts/rules';
import type { SiteView } from '@/server/sites/site-view';
import type { LanguageNames } from '../language-names';
import { languageOptions } from '../language-options';
import { PurposeFields } from './purpose-fields';
import { previewOf, previewSentence } from './rule-words';

const FIRST_LANGUAGES = [
  { value: '', label: 'The site’s language' },
  { value: 'auto', label: 'Told from each call' },
];

interface RulesEditorProps {
  site: SiteView;
  view: RulesView;
  draft: QueueRules;
  models: readonly { languages: readonly string[] }[];
  names: LanguageNames;
  onClose: () => void;
}

/** Writes the rules of the site or of a queue, and counts what they would take before they are kept. */
export function RulesEditor({ site, view, draft, models, names, onClose }: RulesEditorProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [rules, setRules] = useState(draft);
  const save = useMutation(
    trpc.recordings.saveRules.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.recordings.pathKey() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ siteId: site.id, rules });
  };
  const ofQueue = rules.queue !== '';
  const hasOwn = view.queues.some(({ queue }) => queue === rules.queue);
  const queueName = view.known.find(({ code }) => code === rules.queue)?.name ?? rules.queue;
  const title = ofQueue ? `Recordings of ${queueName}` : `Recordings of ${site.name}`;
  return (
    <Dialog title={title} place="side" onClose={onClose}>
      <form onSubmit={submit} className="space-y-5">
        <p className="text-sm">
          {ofQueue
            ? 'These hold for this queue instead of the site’s.'
            : 'These hold for every queue without rules of its own.'}{' '}
          A recording is transcribed when any purpose takes it.
        </p>
        <PurposeFields rules={rules} onChange={setRules} />
        <SelectField
          label="Language of these calls"
          value={rules.language}
          options={languageOptions(models, names, FIRST_LANGUAGES)}
          onChange={(language) => setRules({ ...rules, language })}
        />
        <Trial siteId={site.id} rules={rules} />
        <FormProblem error={save.error} />
        <DialogActions>
          {ofQueue && hasOwn && (
            <FollowSite
              disabled={save.isPending}
              onFollow={() => save.mutate({ siteId: site.id, rules: { ...rules, rules: [] } })}
            />
          )}
          <Button type="button" size="xs" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="xs" loading={save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function FollowSite({ disabled, onFollow }: { disabled: boolean; onFollow: () => void }) {
  return (
    <Button
      type="button"
      size="xs"
      variant="light"
      className="mr-auto"
      disabled={disabled}
      onClick={onFollow}
    >
      Follow the site again
    </Button>
  );
}

/** What the rules as they are written now would take. */
function Trial({ siteId, rules }: { siteId: number; rules: QueueRules }) {
  const trpc = useTRPC();
  const format = useFormat();
  const checked = queueRules.safeParse(useDeferredValue(rules));
  const preview = useQuery(
    trpc.recordings.previewRules.queryOptions(
      { siteId, draft: checked.data ?? null },
      { enabled: checked.success, placeholderData: keepPreviousData },
    ),
  );
  return (
    <p
      role="status"
      className="min-h-10 rounded-md bg-tremor-background-muted px-3 py-2 text-sm dark:bg-dark-tremor-background-subtle"
    >
      {preview.error?.message}
      {preview.data && previewSentence(format, preview.data, previewOf(preview.data, rules.queue))}
      {!preview.data && !preview.error && 'Counting …'}
    </p>
  );
}
