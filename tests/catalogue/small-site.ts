import {readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {extractCatalogues} from '../../src/catalogue';
import {cataloguePath} from '../../src/catalogue/catalogue-paths';
import {keyOf, type PoEntry} from '../../src/catalogue/po-entry';
import {readPo} from '../../src/catalogue/po-read';
import {writePo} from '../../src/catalogue/po-write';
import {makeSmallSite, writePage} from '../evidence/small-site';

export const lawPage = `---
title: The law
description: "Where kratom is legal: a short list."
sidebar_position: 1
---

Laws change quickly.
Ask before you travel [@agency2025].

:::warning[Laws change]
Read the *newest* notice.
:::

## In Asia {#in-asia}

- Thailand lets adults buy leaf.
- See [the claims](../mood/kratom-and-mood.md).

> Quoted text
> on two lines.

| Place | Rule |
| --- | --- |
| Thailand | Legal from 18 \\| with limits |
`;

export const oldLawPage = `---
title: The law
---

Laws change quickly.
Ask before you travel [@agency2025].

An old sentence stands here [claim:A01].
`;

/** Writes a tiny site with two editions of one more page, extracted; gives its folder. */
export function makeTranslatedSite(pages: Record<string, string> = {}): string {
  const siteDir = makeSmallSite();
  // The small site's opening is for the evidence; here it would only be noise.
  rmSync(path.join(siteDir, 'versioned_docs'), {recursive: true});
  const all = {'docs/use/law.md': lawPage, 'versioned_docs/version-1.0/use/law.md': oldLawPage, ...pages};
  Object.entries(all).forEach(([file, text]) => writePage(siteDir, file, text));
  extractCatalogues({siteDir});
  return siteDir;
}

/** Puts translations into a catalogue, by English text; gives its path. */
export function translate(
  siteDir: string,
  locale: string,
  name: string,
  translations: Record<string, string | Partial<PoEntry>>,
): string {
  const file = cataloguePath(locale, name);
  const catalogue = readCatalogue(siteDir, locale, name);
  for (const [key, change] of Object.entries(translations)) {
    const entry = catalogue.entries.find((candidate) => candidate.msgid === key || keyOf(candidate) === key);
    if (!entry) {
      throw new Error(`Unexpected message '${key}', expected one of ${file}.`);
    }
    Object.assign(entry, typeof change === 'string' ? {msgstr: [change]} : change);
  }
  writePage(siteDir, file, writePo(catalogue));
  return file;
}

export function readCatalogue(siteDir: string, locale: string, name: string) {
  const file = cataloguePath(locale, name);
  return readPo(readFileSync(path.join(siteDir, file)), file);
}

export function readCompiled(siteDir: string, locale: string, file: string): string {
  return readFileSync(path.join(siteDir, '.i18n', locale, file), 'utf8');
}

export function removeSite(siteDir: string): void {
  rmSync(siteDir, {recursive: true, force: true});
}
