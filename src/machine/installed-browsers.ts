import {accessSync, constants, statSync} from 'node:fs';
import path from 'node:path';

type Environment = Record<string, string | undefined>;

/** Names under which Linux systems install Chrome or Chromium, looked up on the `PATH`. */
const commandNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const fixedPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Lists the installed Chrome and Chromium programs, the likeliest first, each once. */
export function installedBrowsers(platform: NodeJS.Platform, environment: Environment): string[] {
  return [...new Set(placesToLook(platform, environment))].filter(isProgram);
}

/** All the paths where a browser may be installed, whether or not anything is there. */
export function placesToLook(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPlaces.map((place) => path.win32.join(folder, place)));
  }
  const onPath = (environment.PATH ?? '')
    .split(':')
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => commandNames.map((name) => path.join(folder, name)));
  const home = environment.HOME;
  const inHome = platform === 'darwin' && home ? fixedPlaces.darwin!.map((place) => path.join(home, place)) : [];
  return [...onPath, ...(fixedPlaces[platform] ?? []), ...inHome];
}

/** Whether the path is a regular file that this user may run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
