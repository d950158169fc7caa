/**
 * The family of errors, by who has to act. Every error says where, what was found,
 * what was expected and how to mend it.
 */

/** One thing wrong at one place, for the person who wrote that place. Line and column count from 1. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  /** Short stable name in capitals, such as `UNKNOWN_CITATION`. */
  code: string;
  /** What was found and what was expected, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  hint: string;
}

/** Prints a finding as `file:line:column CODE message` with the remedy on a second line. */
export function formatFinding(finding: Finding): string {
  const {file, line, column, code, message, hint} = finding;
  return `${visible(file)}:${line}:${column} ${code} ${visible(message)}\nFix: ${visible(hint)}`;
}

/**
 * Writes characters that cannot be seen, or that a terminal would obey, by their names: a finding quotes files
 * that anybody may have sent.
 */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** The exit codes of every command: 0 done, 1 content, 2 use or configuration, 3 the machine lacks something. */
export const exitCodes = {done: 0, content: 1, usage: 2, machine: 3} as const;

/** The content has findings: the author or translator must act. Exit code 1. */
export class ContentError extends Error {
  readonly exitCode = exitCodes.content;

  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.name = 'ContentError';
  }
}

/** Wrong use or configuration: the person who runs the command must act. Exit code 2. */
export class UsageError extends Error {
  readonly exitCode = exitCodes.usage;

  constructor(message: string, hint: string) {
    super(`${message}\nFix: ${hint}`);
    this.name = 'UsageError';
  }
}

/** The machine lacks something, such as a browser or disk space. Exit code 3. */
export class MachineError extends Error {
  readonly exitCode = exitCodes.machine;

  constructor(message: string, hint: string) {
    super(`${message}\nFix: ${hint}`);
    this.name = 'MachineError';
  }
}
