import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';
import type { AddOptions } from './user-acts';

/** `callcast user …`: who may sign in, and as what. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('accounts, roles and sessions');

  const add = addCommand(user, 'add', 'open an account; prints a made-up password')
    .argument('<email>')
    .requiredOption('--role <role>', 'admin, manager, planner, qa_lead or agent')
    .option('--name <name>', 'how screens name the person (default: the e-mail up to the @)')
    .option('--site <code...>', 'only these sites (default: all)')
    .option('--password-stdin', 'take the password from standard input');
  act<AddOptions>(add, async ([email = ''], options) =>
    (await import('./user-acts')).addUser(email, options),
  );

  act(addCommand(user, 'list', 'everybody with an account'), async () =>
    (await import('./user-acts')).showUsers(),
  );

  const role = addCommand(user, 'set-role', 'change what somebody may do')
    .argument('<email>')
    .argument('<role>')
    .option('--site <code...>', 'only these sites (default: as before)')
    .option('--all-sites', 'every site');
  act<{ site?: string[]; allSites?: boolean }>(role, async ([email = '', name = ''], options) =>
    (await import('./user-acts')).setRole(email, name, options.allSites ? [] : options.site),
  );

  const password = addCommand(user, 'reset-password', 'give a new password, lift a lock, end all sessions')
    .argument('<email>')
    .option('--password-stdin', 'take the password from standard input');
  act<{ passwordStdin?: boolean }>(password, async ([email = ''], options) =>
    (await import('./user-acts')).giveNewPassword(email, options.passwordStdin ?? false),
  );

  const disable = addCommand(user, 'disable', 'close an account; nothing is deleted').argument('<email>');
  act(disable, async ([email = '']) => (await import('./user-acts')).setDisabled(email, true));

  const enable = addCommand(user, 'enable', 'open an account again').argument('<email>');
  act(enable, async ([email = '']) => (await import('./user-acts')).setDisabled(email, false));

  const sessions = addCommand(user, 'sessions', 'where somebody is signed in').argument('<email>');
  act(sessions, async ([email = '']) => (await import('./user-acts')).showSessions(email));

  const revoke = addCommand(user, 'revoke', 'end the sessions of somebody')
    .argument('<email>')
    .option('--session <id>', 'only this one');
  act<{ session?: string }>(revoke, async ([email = ''], options) =>
    (await import('./user-acts')).endSessions(email, options.session),
  );
}

/** Runs one of the acts with the stores at hand. */
function act<Options extends object = object>(
  command: Command,
  work: (args: string[], options: Options) => Promise<Outcome>,
): void {
  runs<Options>(command, async (context, options, args) => {
    const { withStores } = await import('./with-stores');
    return withStores(context, () => work(args, options));
  });
}
