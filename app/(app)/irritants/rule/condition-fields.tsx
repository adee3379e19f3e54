'use client';

import type { ReactNode } from 'react';
import { ChoiceMenu } from '@/app/_filters/choice-menu';
import { SelectField } from '@/app/_ui/field';
import { NumberField } from './number-field';
import type { ConditionDraft, WordsDraft } from './rule-draft';
import { InterruptedFields, TalkShareFields } from './speaking-fields';
import { PlaceFields, WordsFields } from './words-fields';

export interface RuleChoices {
  intents: readonly { id: string; name: string }[];
  queues: readonly { code: string; name: string }[];
}

export interface ConditionPartProps {
  draft: ConditionDraft;
  set: (part: Partial<ConditionDraft>) => void;
  choices: RuleChoices;
}

function Said({ draft, set }: ConditionPartProps) {
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

function TwoParts({ draft, set }: ConditionPartProps) {
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

function Chosen({ draft, set, choices }: ConditionPartProps) {
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

function Phrases({ draft, set }: ConditionPartProps) {
  return (
    <WordsFields
      label="Phrases"
      words={draft.words}
      set={(part) => set({ words: { ...draft.words, ...part } })}
    />
  );
}

function Silence({ draft, set }: ConditionPartProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <NumberField label="Seconds or more" field="seconds" draft={draft} set={set} />
      <PlaceFields words={draft.words} set={(part) => set({ words: { ...draft.words, ...part } })} />
    </div>
  );
}

function Duration({ draft, set }: ConditionPartProps) {
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
      <NumberField label="Seconds" field="seconds" draft={draft} set={set} />
    </div>
  );
}

type NumberWords = Pick<Parameters<typeof NumberField>[0], 'label' | 'field' | 'hint'>;

function oneNumber(words: NumberWords) {
  return ({ draft, set }: ConditionPartProps) => <NumberField {...words} draft={draft} set={set} />;
}

/** What is asked about each kind of condition. */
const FIELDS: Record<ConditionDraft['kind'], (props: ConditionPartProps) => ReactNode> = {
  said: Said,
  'never-said': Phrases,
  sequence: TwoParts,
  unanswered: TwoParts,
  silence: Silence,
  duration: Duration,
  hold: oneNumber({ label: 'Seconds or more', field: 'seconds' }),
  wait: oneNumber({ label: 'Seconds or more', field: 'seconds' }),
  transferred: oneNumber({ label: 'Times or more', field: 'times' }),
  repeat: oneNumber({
    label: 'Days since the last call',
    field: 'days',
    hint: 'At most 30: calls before that are not looked at.',
  }),
  'talk-over': oneNumber({ label: 'Percent of the talking', field: 'percent' }),
  'silence-share': oneNumber({ label: 'Percent of the call', field: 'percent' }),
  'talk-share': TalkShareFields,
  interrupted: InterruptedFields,
  'customer-sentiment': oneNumber({
    label: 'Below',
    field: 'below',
    hint: 'From −1, all negative, to 1, all positive.',
  }),
  abandoned: () => null,
  intent: Chosen,
  queue: Chosen,
};

/** The fields of a condition; which they are depends on what it is about. */
export function ConditionFields(props: ConditionPartProps) {
  const Asked = FIELDS[props.draft.kind];
  return <Asked {...props} />;
}
