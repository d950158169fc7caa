import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from '@jest/globals';
import type {Page} from 'puppeteer';
import {mergeInbox} from '../../src/catalogue/inbox';
import {launchBrowser} from '../../src/machine';
import {locales, translatedLocales} from '../../src/site';
import {allRoutes, builtFolder, htmlOf, pageAt, pathOf, root, serveBuilt} from '../site/built-site';
import {axeFaults, openPassage, textOf, visitEditor, write, type Visit} from './editor-page';

let site: Awaited<ReturnType<typeof serveBuilt>>;
let running: Awaited<ReturnType<typeof launchBrowser>>;
let folder: string;
beforeAll(async () => {
  [site, running] = await Promise.all([serveBuilt(), launchBrowser()]);
  folder = mkdtempSync(path.join(os.tmpdir(), 'editor-'));
});
afterAll(async () => {
  rmSync(folder, {recursive: true, force: true});
  await Promise.all([site?.close(), running?.close()]);
});

const visit = <T>(given: Omit<Visit, 'origin'>, look: (page: Page) => Promise<T>) =>
  visitEditor(running.browser, {origin: site.origin, ...given}, look);

const law = '#docs/use/law';
const english = 'Laws change quickly';
const own: Record<string, string> = {ar: 'القوانين تتغير بسرعة كبيرة', th: 'กฎหมายเปลี่ยนแปลงเร็วมาก'};

/** Downloads of a page go into a folder of their own; gives what came. */
async function download(page: Page, act: () => Promise<void>): Promise<{name: string; file: string; text: string}> {
  const target = mkdtempSync(path.join(folder, 'download-'));
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: target,
    browserContextId: page.browserContext().id,
  });
  await act();
  for (let tries = 0; tries < 50; tries += 1) {
    const [name] = readdirSync(target).filter((file) => file.endsWith('.po'));
    if (name) {
      const file = path.join(target, name);
      return {name, file, text: readFileSync(file, 'utf8')};
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nothing was downloaded.');
}

/** A copy of the project as far as the inbox needs it, with a file in the inbox of a language. */
function projectWith(locale: string): string {
  const copy = mkdtempSync(path.join(folder, 'project-'));
  ['docs', 'versioned_docs', 'src/evidence/data', 'i18n'].forEach((part) =>
    cpSync(path.join(root, part), path.join(copy, part), {recursive: true}),
  );
  rmSync(path.join(copy, 'i18n', locale, 'inbox'), {recursive: true, force: true});
  mkdirSync(path.join(copy, 'i18n', locale, 'inbox'));
  return copy;
}

describe('a translator in a right-to-left and in a left-to-right language', () => {
  it.each(['ar', 'th'])(
    'edits a passage, sees a fault, mends it and sends a file that the inbox takes (%s)',
    async (locale) => {
      const sent = await visit({address: `${pathOf(locale)}translate/${law}`}, async (page) => {
        await openPassage(page, english);
        expect(await textOf(page, '#ed-source')).toBe(english);
        await write(page, `${own[locale]} [x](https://shop.example)`);
        expect(await page.$eval('#ed-text', (field) => field.getAttribute('aria-invalid'))).toBe('true');
        const finding = await textOf(page, '#ed-findings li:first-child');
        expect(finding).toMatch(locale === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Thai}/u);
        expect(await page.$$eval('#ed-preview a, #ed-preview [href]', (links) => links.length)).toBe(0);
        expect(await page.$eval('#ed-download', (button) => (button as HTMLButtonElement).disabled)).toBe(true);

        await write(page, own[locale]!);
        expect(await page.$eval('#ed-result', (result) => (result as HTMLElement).dataset.result)).not.toBe('refused');
        const preview = await page.$eval('#ed-preview', (element) => {
          const {direction} = getComputedStyle(element);
          return {direction, language: (element as HTMLElement).lang, text: (element as HTMLElement).innerText};
        });
        expect(preview).toEqual({direction: locale === 'ar' ? 'rtl' : 'ltr', language: locale, text: own[locale]});

        await page.reload({waitUntil: 'networkidle0'});
        await openPassage(page, english);
        expect(await page.$eval('#ed-text', (field) => (field as HTMLTextAreaElement).value)).toBe(own[locale]);
        await page.type('#ed-name', 'Nok S.');
        const file = await download(page, () => page.click('#ed-download'));
        expect(await textOf(page, '#ed-sent')).toContain(file.name);
        return file;
      });
      expect(sent.name).toMatch(new RegExp(`^${locale}-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}\\.po$`));
      expect(sent.text.match(/^msgid/gm)?.length).toBe(2);
      const siteDir = projectWith(locale);
      cpSync(sent.file, path.join(siteDir, 'i18n', locale, 'inbox', sent.name));
      const result = mergeInbox({siteDir, locales: [locale]});
      expect([result.refused, result.taken.map(({catalogue, person}) => [catalogue, person])]).toEqual([
        [],
        [['docs/use/law', 'Nok S.']],
      ]);
      expect(readFileSync(path.join(siteDir, `i18n/${locale}/docs/use/law.po`), 'utf8')).toContain(
        `msgstr "${own[locale]}"`,
      );
    },
  );

  it('finds the page named in the address chosen, also from the notice on a page', async () => {
    await visit({address: '/th/use/law/'}, async (page) => {
      await Promise.all([
        page.waitForNavigation({waitUntil: 'networkidle0'}),
        page.click('.notice-translation a[href*="translate"]'),
      ]);
      expect(await page.$eval('#ed-page', (select) => (select as HTMLSelectElement).value)).toBe('docs/use/law');
      expect(await page.$eval('#ed-language', (select) => (select as HTMLSelectElement).value)).toBe('th');
    });
  });

  it('can do all of it with the keyboard', async () => {
    await visit({address: `/th/translate/${law}`}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');
      const tabTo = async (wanted: string) => {
        for (let presses = 0; presses < 60 && (await focused()) !== wanted; presses += 1) {
          await page.keyboard.press('Tab');
        }
        expect(await focused()).toBe(wanted);
      };
      await tabTo('ed-row');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('ed-text');
      const first = await textOf(page, '#ed-source');
      await page.keyboard.press('End');
      await page.keyboard.type('1');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      expect([await focused(), (await textOf(page, '#ed-source')) === first]).toEqual(['ed-text', false]);
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.up('Alt');
      expect(await textOf(page, '#ed-source')).toBe(first);
      await tabTo('ed-download');
      const file = await download(page, () => page.keyboard.press('Enter'));
      expect(file.text).toContain(`msgid "${first}"`);
    });
  });

  it('sees what changed in the English, and can say that the translation still fits', async () => {
    const alter: Visit['alter'] = ({entries}) => {
      const entry = entries.find(({msgid}) => msgid === english);
      Object.assign(entry ?? {}, {state: 'fuzzy', previous: 'Laws change slowly'});
    };
    await visit({address: `/ar/translate/${law}`, alter}, async (page) => {
      expect(await textOf(page, '#ed-source')).toBe(english);
      expect(await textOf(page, '#ed-change-text del')).toBe('slowly');
      expect(await textOf(page, '#ed-change-text ins')).toBe('quickly');
      await page.click('#ed-keep');
      expect(await page.$eval('#ed-download', (button) => (button as HTMLButtonElement).disabled)).toBe(false);
    });
  });

  it('keeps a draft whose English has changed since, and moves it to the passage of today', async () => {
    const old = {
      locale: 'th',
      catalogue: 'docs/use/law',
      key: 'Laws may change quickly',
      msgctxt: null,
      msgid: 'Laws may change quickly',
      kinds: ['heading'],
      text: own.th,
      replaces: null,
      changed: 1,
    };
    const before = `if (!localStorage.length) localStorage.setItem('kratom-and-mood.draft.th.docs/use/law.old', ${JSON.stringify(JSON.stringify(old))})`;
    await visit({address: `/th/translate/${law}`, before}, async (page) => {
      expect(await textOf(page, '#ed-stale-list')).toContain(own.th);
      await page.click('#ed-stale-list button');
      expect(await page.$eval('#ed-stale', (part) => (part as HTMLElement).hidden)).toBe(true);
      expect(await textOf(page, '#ed-source')).toBe(english);
      expect(await page.$eval('#ed-text', (field) => (field as HTMLTextAreaElement).value)).toBe(own.th);
    });
  });

  it('is told when the browser keeps nothing', async () => {
    const before = `Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }})`;
    await visit({address: `/th/translate/${law}`, before}, async (page) => {
      expect(await textOf(page, '#ed-notice')).toMatch(/\p{Script=Thai}/u);
      await openPassage(page, english);
      await write(page, own.th!);
      expect(await page.$eval('#ed-download', (button) => (button as HTMLButtonElement).disabled)).toBe(false);
    });
  });
});

describe('the ways out', () => {
  it('open the repository only where there is one, with the file filled in', async () => {
    await visit({address: '/th/translate/'}, async (page) => {
      expect(await page.$eval('#ed-repository', (button) => (button as HTMLElement).hidden)).toBe(true);
    });
    const alterPage = (html: string) =>
      html.replace('"repositoryUrl":null', '"repositoryUrl":"https://git.example/kratom"');
    const before = `window.open = (address) => { window.opened = address; return null; }`;
    await visit({address: `/th/translate/${law}`, alterPage, before}, async (page) => {
      await openPassage(page, english);
      await write(page, own.th!);
      await page.click('#ed-repository');
      const opened = new URL(await page.evaluate(() => (window as unknown as {opened: string}).opened));
      expect(opened.origin + opened.pathname).toBe('https://git.example/kratom/new/HEAD');
      expect(opened.searchParams.get('filename')).toMatch(/^i18n\/th\/inbox\/th-.*\.po$/);
      expect(opened.searchParams.get('value')).toContain(`msgstr "${own.th}"`);
    });
  });
});

describe('what is hostile in a catalogue', () => {
  it('is text in the editor and nothing else', async () => {
    const hostile =
      '<img src=x onerror="document.title=\'hit\'"><script>document.title="hit"</script> [x](javascript:alert(1)) ![y](https://evil.example/p.png)';
    const alter: Visit['alter'] = ({entries}) => {
      entries.slice(0, 3).forEach((entry) =>
        Object.assign(entry, {
          msgid: `${hostile} ${entry.key}`,
          msgstr: hostile,
          previous: hostile,
          state: 'fuzzy',
          notes: [hostile],
          kinds: ['paragraph'],
        }),
      );
    };
    await visit({address: `/th/translate/${law}`, alter}, async (page) => {
      expect(await textOf(page, '#ed-source')).toContain('<img src=x');
      const made = await page.$$eval(
        '#editor :is(img, script, iframe, [onerror]), #editor a[href^="javascript"]',
        (elements) => elements.length,
      );
      expect([made, (await page.title()).includes('hit')]).toEqual([0, false]);
    });
  });
});

describe('the page of the editor', () => {
  it.each(locales.map(({code}) => code))(
    'says without script what it is and what else can be done (%s)',
    async (code) => {
      await visit({address: `${pathOf(code)}translate/`, script: false, width: 360}, async (page) => {
        expect((await textOf(page, 'main')).length).toBeGreaterThan(300);
        expect(await page.$eval('#editor', (part) => (part as HTMLElement).offsetHeight)).toBe(0);
        expect(await page.$$eval(`main a[href="${pathOf(code)}reference/contribute/"]`, (links) => links.length)).toBe(
          1,
        );
        expect(await page.$$eval('main tbody tr', (rows) => rows.length)).toBeGreaterThanOrEqual(
          translatedLocales.length,
        );
      });
    },
  );

  it('is the only one that carries the script, which stays under 90 kB', () => {
    const script = pageAt('/translate/').querySelector('script[src*="assets/translate-"]')!.getAttribute('src')!;
    locales.forEach(({code}) => expect(htmlOf(`${pathOf(code)}translate/`)).toContain(script));
    const others = allRoutes().filter(({address}) => htmlOf(address).includes('assets/translate-'));
    expect(others).toEqual([]);
    expect(gzipSync(readFileSync(path.join(builtFolder(), script))).length).toBeLessThan(90_000);
  });

  it.each(['ar', 'th', 'en'].flatMap((code) => [1280, 360].map((width) => [code, width] as const)))(
    'has no fault that axe finds, and never scrolls sideways (%s, %i)',
    async (code, width) => {
      for (const dark of [false, true]) {
        const address = `${pathOf(code)}translate/#docs/mood/kratom-and-mood`;
        await visit({address, width, dark}, async (page) => {
          await openPassage(page, 'Kratom is made from the leaves');
          await write(page, 'x ** [y](https://shop.example)');
          await new Promise((resolve) => setTimeout(resolve, 200));
          expect(await axeFaults(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        });
      }
    },
  );
});
