'use client';

import { RiDeleteBinLine } from '@remixicon/react';
import { ChoiceMenu } from '@/app/_filters/choice-menu';
import { SelectField } from '@/app/_ui/field';
import { IconButton } from '@/app/_ui/icon-button';
import { KIND_NAMES } from './kind-names';
import { NumberField } from './number-field';
import type { ConditionDraft, WordsDraft } from './rule-draft';
import { InterruptedFields, TalkShareFields } from './speaking-fields';
import { PlaceFields, WordsFields } from './words-fields';

export interface RuleChoices {
  intents: readonly { id: string; name: string }[];
  queues: readonly { code: string; name: string }[];
}

interface PartProps {
  draft: ConditionDraft;
  set: (part: Partial<ConditionDraft>) => void;
  choices: RuleChoices;
}

function Said({ draft, set }: PartProps) {
  const several = draft.words.phrases.trim().includes('\n');
  return (
    <>
      <WordsFields
        label="Phrases"
        words={draft.words}
        set={(part) => set({ words: { ...draft.words, ...part } })}
      />
      <div className="flex flex-wrap items-end gap-3">
        {several && (
          <SelectField
            label="How many of them"
            value={draft.match}
            options={[
              { value: 'any', label: 'any of them' },
              { value: 'all', label: 'all of them' },
            ]}
            onChange={(match) => set({ match })}
          />
        )}
        <NumberField label="At least so often" field="times" draft={draft} set={set} />
      </div>
    </>
  );
}

function TwoParts({ draft, set }: PartProps) {
  const setWords = (key: 'words' | 'next') => (part: Partial<WordsDraft>) =>
    set({ [key]: { ...draft[key], ...part } });
  return (
    <>
      <WordsFields label="First" words={draft.words} set={setWords('words')} />
      <WordsFields
        label={draft.kind === 'sequence' ? 'And then' : 'And no answer that says'}
        words={draft.next}
        set={setWords('next')}
      />
      <div className="flex flex-wrap items-end gap-3">
        <NumberField label="Within" field="within" draft={draft} set={set} />
        <SelectField
          label="Counted in"
          value={draft.withinUnit}
          options={[
            { value: 'turns', label: 'turns' },
            { value: 'seconds', label: 'seconds' },
          ]}
          onChange={(withinUnit) => set({ withinUnit })}
        />
      </div>
    </>
  );
}

function Chosen({ draft, set, choices }: PartProps) {
  if (draft.kind === 'intent') {
    return (
      <ChoiceMenu
        label="Intents"
        choices={choices.intents.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.intents}
        onChoose={(intents) => set({ intents })}
      />
    );
  }
  return (
    <ChoiceMenu
      label="Queues"
      choices={choices.queues.map(({ code, name }) => ({ value: code, label: name || 'Not known' }))}
      chosen={draft.queues}
      onChoose={(queues) => set({ queues })}
    />
  );
}

/** The fields of a condition; which they are depends on what it is about. */
function Fields(props: PartProps) {
  const { draft, set } = props;
  const field = { draft, set };
  switch (draft.kind) {
    case 'said':
      return <Said {...props} />;
    case 'never-said':
      return (
        <WordsFields
          label="Phrases"
          words={draft.words}
          set={(part) => set({ words: { ...draft.words, ...part } })}
        />
      );
    case 'sequence':
    case 'unanswered':
      return <TwoParts {...props} />;
    case 'silence':
      return (
        <div className="flex flex-wrap items-end gap-3">
          <NumberField label="Seconds or more" field="seconds" {...field} />
          <PlaceFields words={draft.words} set={(part) => set({ words: { ...draft.words, ...part } })} />
        </div>
      );
    case 'duration':
      return (
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            label="It lasts"
            value={draft.than}
            options={[
              { value: 'longer', label: 'at least' },
              { value: 'shorter', label: 'at most' },
            ]}
            onChange={(than) => set({ than })}
          />
          <NumberField label="Seconds" field="seconds" {...field} />
        </div>
      );
    case 'hold':
    case 'wait':
      return <NumberField label="Seconds or more" field="seconds" {...field} />;
    case 'transferred':
      return <NumberField label="Times or more" field="times" {...field} />;
    case 'repeat':
      return (
        <NumberField
          label="Days since the last call"
          field="days"
          hint="At most 30: calls before that are not looked at."
          {...field}
        />
      );
    case 'talk-over':
      return <NumberField label="Percent of the talking" field="percent" {...field} />;
    case 'silence-share':
      return <NumberField label="Percent of the call" field="percent" {...field} />;
    case 'talk-share':
      return <TalkShareFields {...field} />;
    case 'interrupted':
      return <InterruptedFields {...field} />;
    case 'customer-sentiment':
      return (
        <NumberField
          label="Below"
          field="below"
          hint="From −1, all negative, to 1, all positive."
          {...field}
        />
      );
    case 'abandoned':
      return null;
    default:
      return <Chosen {...props} />;
  }
}

interface ConditionCardProps extends PartProps {
  /** Read aloud: Condition 2. */
  name: string;
  /** null: the only one cannot be removed. */
  onRemove: (() => void) | null;
}

/** One condition of a rule. */
export function ConditionCard({ name, onRemove, ...props }: ConditionCardProps) {
  const { draft, set } = props;
  return (
    <fieldset className="rounded-lg border border-tremor-border p-3 dark:border-dark-tremor-border">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-end justify-between gap-2">
        <SelectField
          label={name}
          value={draft.kind}
          options={KIND_NAMES}
          onChange={(kind) => set({ kind })}
          className="min-w-0 flex-1 sm:max-w-sm"
        />
        {onRemove && (
          <IconButton label={`Remove ${name.toLowerCase()}`} icon={RiDeleteBinLine} onClick={onRemove} />
        )}
      </div>
      <div className="space-y-3 pt-3">
        <Fields {...props} />
      </div>
    </fieldset>
  );
}
