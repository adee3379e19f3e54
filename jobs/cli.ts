import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { AppError } from '@/server/errors';
import { registerAlerts } from './cli/alerts';
import { registerBacktest } from './cli/backtest';
import { registerBatches } from './cli/batches';
import { registerCategorize } from './cli/categorize';
import { registerDev } from './cli/dev';
import { registerDoctor } from './cli/doctor';
import { registerForecast } from './cli/forecast';
import { registerForecasts } from './cli/forecasts';
import { registerFormats } from './cli/formats';
import { registerGpu } from './cli/gpu';
import { registerIngest } from './cli/ingest';
import { registerIntents } from './cli/intents';
import { registerIrritants } from './cli/irritants';
import { registerLabel } from './cli/label';
import { registerMask } from './cli/mask';
import { registerMigrate } from './cli/migrate';
import { registerModels } from './cli/models';
import { printError } from './cli/output';
import { registerRecordings } from './cli/recordings';
import { registerReport } from './cli/report';
import { registerRosters } from './cli/rosters';
import { registerSampleFlow } from './cli/sample-flow';
import { registerSchedule } from './cli/schedule';
import { registerSentiment } from './cli/sentiment';
import { registerServe } from './cli/serve';
import { registerSimulate } from './cli/simulate';
import { registerStaff } from './cli/staff';
import { registerStats } from './cli/stats';
import { registerTranscribe } from './cli/transcribe';
import { registerUser } from './cli/user';
import { registerVcon } from './cli/vcon';
import { registerWatch } from './cli/watch';
import { registerWorker } from './cli/worker';

/** Every command registers itself here. They load what they need only when they run, so that --help is quick. */
const COMMANDS: ((program: Command) => void)[] = [
  registerServe,
  registerDev,
  registerWorker,
  registerIngest,
  registerFormats,
  registerWatch,
  registerBatches,
  registerStats,
  registerForecast,
  registerBacktest,
  registerForecasts,
  registerStaff,
  registerSimulate,
  registerSchedule,
  registerRosters,
  registerCategorize,
  registerModels,
  registerRecordings,
  registerIntents,
  registerLabel,
  registerIrritants,
  registerSentiment,
  registerMask,
  registerTranscribe,
  registerVcon,
  registerSampleFlow,
  registerAlerts,
  registerReport,
  registerMigrate,
  registerDoctor,
  registerGpu,
  registerUser,
];

/** The command line: `callcast <command>`. Sets process.exitCode. */
export async function main(argv: string[]): Promise<void> {
  const json = argv.includes('--json');
  const program = new Command('callcast')
    .description('Call records in, decisions out. Every command takes --json.')
    .version(version(), '--version')
    .showHelpAfterError('Run "npx callcast --help" for what there is.')
    // options after a subcommand are that subcommand's: mask --json, mask eval --json
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (json ? undefined : process.stderr.write(text)) });
  for (const register of COMMANDS) register(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    if (json && error.exitCode !== 0) printError(usageError(error), json);
  }
}

function usageError(error: CommanderError): AppError {
  return new AppError('invalid_input', error.message.replace(/^error: /, ''), {
    hint: 'Run "npx callcast --help" for what there is.',
  });
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
