import {parseArgs, type ParseArgsConfig} from 'node:util';
import {UsageError} from '../floor/errors';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command that takes no other arguments. With `--help` it prints the help
 * and returns null.
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readOptions<const T extends Options>(args: string[], options: T, help: string) {
  try {
    const {values} = parseArgs({
      args,
      options: {...options, help: {type: 'boolean', short: 'h'}},
      strict: true,
      allowPositionals: false,
    });
    if ((values as {help?: boolean}).help) {
      process.stdout.write(`${help.trim()}\n`);
      return null;
    }
    return values as ReturnType<typeof parseArgs<{options: T}>>['values'];
  } catch (error) {
    throw new UsageError((error as Error).message, 'run the command with `-- --help` for its options.');
  }
}

/**
 * Reads a port out of an option.
 * @throws UsageError when it is no number from 1 to 65535
 */
export function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UsageError(`Unexpected --port ${value}, expected a number from 1 to 65535.`, 'give a port such as 3000.');
  }
  return port;
}

/**
 * Reads the options of a command that also takes other arguments. With `--help` it prints the help
 * and returns null.
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readPositionals<const T extends Options>(args: string[], options: T, help: string) {
  try {
    const {values, positionals} = parseArgs({
      args,
      options: {...options, help: {type: 'boolean', short: 'h'}},
      strict: true,
      allowPositionals: true,
    });
    if ((values as {help?: boolean}).help) {
      process.stdout.write(`${help.trim()}\n`);
      return null;
    }
    return {values: values as ReturnType<typeof parseArgs<{options: T}>>['values'], positionals};
  } catch (error) {
    throw new UsageError((error as Error).message, 'run the command with `--help` for its options.');
  }
}

/**
 * Reads an option that has certain values only.
 * @throws UsageError that lists them
 */
export function readChoice(name: string, value: string | undefined, known: readonly string[]): string {
  if (value === undefined || !known.includes(value)) {
    const found = value === undefined ? `no ${name}` : `${name} ${value}`;
    throw new UsageError(`Unexpected ${found}, expected one of ${known.join(', ')}.`, 'give one of these.');
  }
  return value;
}
