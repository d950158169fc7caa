import type {Page} from 'puppeteer';

/** Leaves pages empty before the sections of headings, in an open book; those left before are taken away. */
export async function placeBlanks(page: Page, blanks: [string, number][], firstBodyId: string): Promise<void> {
  await page.evaluate(
    (wanted, first) => {
      document.querySelectorAll('[data-filler]').forEach((filler) => filler.remove());
      for (const [id, count] of wanted) {
        for (let index = 0; index < count; index += 1) {
          const blank = document.createElement('div');
          blank.className = id === first ? 'blank' : 'vacat';
          blank.dataset.filler = '';
          blank.ariaHidden = 'true';
          document.getElementById(id)?.closest('section')?.before(blank);
        }
      }
    },
    blanks,
    firstBodyId,
  );
}

/**
 * Writes page numbers into an open book: after links and titles, and in the index, where a run of
 * pages is written as the first and the last of them.
 * What runs in the browser has no named functions: the loader would name them with a helper that is not there.
 * @returns whether any of them was other than before, and ids without a page
 */
export async function fillPageNumbers(page: Page, labels: Record<string, string>) {
  return page.evaluate((numbers) => {
    let changed = false;
    const unknown: string[] = [];
    for (const entry of document.querySelectorAll<HTMLElement>('.index-pages')) {
      const {places = '', explained = ''} = entry.dataset;
      const idOfPage = new Map<number, string>();
      for (const id of [explained, ...places.split(' ')].filter((candidate) => candidate in numbers)) {
        const number = Number(numbers[id]);
        idOfPage.set(number, idOfPage.get(number) ?? id);
      }
      const runs: number[][] = [];
      for (const number of [...idOfPage.keys()].sort((a, b) => a - b)) {
        const last = runs.at(-1);
        const stands = number === Number(numbers[explained]) || last?.at(-1) === Number(numbers[explained]);
        if (last && last.at(-1) === number - 1 && !stands) {
          last.push(number);
        } else {
          runs.push([number]);
        }
      }
      const before = entry.textContent;
      entry.textContent = '';
      for (const run of runs) {
        for (const number of new Set([run[0]!, run.at(-1)!])) {
          const id = idOfPage.get(number)!;
          const link = document.createElement('a');
          link.href = `#${id}`;
          link.className = number === Number(numbers[explained]) ? 'index-explained' : '';
          const text = document.createElement('span');
          text.className = 'page-number';
          text.dataset.pageOf = id;
          text.textContent = String(number);
          link.append(text);
          entry.append(number !== run[0] ? '–' : run === runs[0] ? '' : ', ', link);
        }
      }
      changed ||= entry.textContent !== before;
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = numbers[element.dataset.pageOf!];
      if (number === undefined) {
        unknown.push(element.dataset.pageOf!);
      } else if (element.textContent !== number) {
        element.textContent = number;
        changed = true;
      }
    }
    return {changed, unknown};
  }, labels);
}

/** Turns tables sideways that are wider than the page: each with the heading before it, on pages of their own. */
export async function turnWideTables(page: Page, contentWidthMm: number): Promise<number> {
  return page.evaluate((width) => {
    const available = (width * 96) / 25.4;
    let turned = 0;
    for (const table of document.querySelectorAll<HTMLElement>('.chapter table')) {
      if (table.closest('figure,.sideways')) {
        continue;
      }
      const before = table.getAttribute('style');
      table.style.cssText = 'width:min-content;table-layout:auto;overflow-wrap:normal;display:table';
      const needed = table.getBoundingClientRect().width;
      if (before === null) {
        table.removeAttribute('style');
      } else {
        table.setAttribute('style', before);
      }
      if (needed <= available) {
        continue;
      }
      const wrapper = document.createElement('div');
      wrapper.className = 'sideways';
      wrapper.style.setProperty('page', `${table.closest('section')!.style.getPropertyValue('page')}-wide`);
      const room = table.previousElementSibling?.matches('.caption-room') ? table.previousElementSibling : null;
      const above = (room ?? table).previousElementSibling;
      const heading = above?.matches('h2,h3,h4,h5,h6') ? above : null;
      table.before(wrapper);
      wrapper.append(...(heading ? [heading] : []), ...(room ? [room] : []), table);
      turned += 1;
    }
    return turned;
  }, contentWidthMm);
}

/**
 * Makes the telephone lines fit on the last page: in smaller type, and where that is not enough
 * without the poison centres, which emergency services reach too.
 */
export async function fitLastPage(page: Page, [widthMm, heightMm]: readonly [number, number]): Promise<void> {
  await page.evaluate(
    (width, height) => {
      const last = document.querySelector<HTMLElement>('.last');
      const lines = last?.querySelector<HTMLElement>('.last-lines');
      if (!last || !lines) {
        return;
      }
      const full = parseFloat(getComputedStyle(lines).fontSize);
      last.style.width = `${width}mm`;
      for (const step of [1, 0.95, 0.9, 0.85, -1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7]) {
        if (step < 0) {
          lines.querySelectorAll('[data-kind="poison-centre"]').forEach((line) => line.remove());
          lines.querySelectorAll('.last-country:not(:has(dd))').forEach((country) => country.remove());
          continue;
        }
        lines.style.fontSize = `${full * step}px`;
        if (last.getBoundingClientRect().height <= (height * 96) / 25.4) {
          break;
        }
      }
      last.style.width = '';
    },
    widthMm,
    heightMm,
  );
}
