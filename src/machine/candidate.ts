/** A browser that may be usable; only starting it tells. */
export interface Candidate {
  executable: string;
  /** Where it was found: named by the person, Puppeteer's cache, installed on the machine, or out of our npm package. */
  origin: 'explicit' | 'puppeteer' | 'installed' | 'package';
  /** Whether it is chrome-headless-shell, which takes other arguments than Chrome. */
  headlessShell: boolean;
  /** Environment variables it needs besides those of this process. */
  environment: Record<string, string>;
}
