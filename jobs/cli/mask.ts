import type { Command } from 'commander';
import { AppError } from '@/server/errors';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

export interface MaskFlags {
  input?: string;
  language: string;
  output?: string;
}

/** `callcast mask`: personal data in texts replaced by typed masks; needs no database and never writes the original. */
export function registerMask(program: Command): void {
  const mask = withInput(
    addCommand(program, 'mask', 'replace personal data in texts by typed masks as [PHONE_1]'),
  ).option('--output <file>', 'where to write (default: standard output)');
  // the options after `eval` are its own
  mask.enablePositionalOptions();
  runs<MaskFlags>(mask, maskCommand);
  const evaluate = withInput(
    addCommand(mask, 'eval', 'how much is found on texts whose personal data is marked (text, spans)'),
  );
  runs<MaskFlags>(evaluate, evalCommand);
}

function withInput(command: Command): Command {
  return command
    .option(
      '--input <file>',
      'lines of text (a blank line between calls), or JSON lines with text or utterances; - for standard input',
    )
    .option(
      '--language <tag>',
      'of the texts that do not say: en, nl, de, it, zh-TW, fr, es; auto tells it from their words',
      'auto',
    );
}

async function maskCommand(context: CommandContext, flags: MaskFlags): Promise<Outcome | undefined> {
  const { maskFile } = await import('./masking/mask-file');
  return maskFile({ ...flags, input: inputOf(flags), json: context.json });
}

async function evalCommand(_: CommandContext, flags: MaskFlags): Promise<Outcome> {
  const { evaluateMasking } = await import('./masking/evaluate-file');
  return evaluateMasking({ ...flags, input: inputOf(flags) });
}

function inputOf({ input }: MaskFlags): string {
  if (input) return input;
  throw new AppError('invalid_input', 'Nothing to mask is named.', {
    hint: 'Say --input FILE, or --input - for standard input.',
  });
}
