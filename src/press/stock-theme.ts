/** What Docusaurus' own theme puts into an article beside its text, or shows in the dark only. */
const aside = '.theme-doc-version-badge,.theme-doc-breadcrumbs,.theme-doc-toc-mobile,.theme-doc-footer,[class*="themedComponent--dark"]';
const types = ['note', 'tip', 'info', 'warning', 'danger', 'caution', 'secondary', 'important'];
/** The declarations of `style` attributes that paper keeps; colours of code, folded heights and the like go. */
const kept = /^(text-align|width|max-width|height|max-height)$/;
const pictures = /^[\p{Extended_Pictographic}\ufe0f\u200d\s]+/u;

/**
 * The text of an article in the markup that the press knows: without its title, which the chapter bears, and
 * with the boxes, tabs, cards and code of Docusaurus' own theme as plain elements. Changes it in place.
 * @param body the element that holds the text
 * @param title the heading of the page, inside or above it
 */
export function plainContent(body: Element, title: Element): Element {
  dropTitle(body, title);
  body.querySelectorAll(aside).forEach((element) => element.remove());
  body.querySelectorAll('.theme-admonition').forEach(plainAdmonition);
  body.querySelectorAll('.tabs-container').forEach(plainTabs);
  body.querySelectorAll('.theme-code-block').forEach(plainCode);
  body.querySelectorAll('a.card').forEach(plainCard);
  for (const element of body.querySelectorAll('[style]:not(svg):not(svg *)')) {
    const declarations = element.getAttribute('style')!.split(';').filter((part) => kept.test(part.split(':')[0]!.trim()));
    if (declarations.length > 0) {
      element.setAttribute('style', declarations.join(';'));
    } else {
      element.removeAttribute('style');
    }
  }
  return body;
}

function dropTitle(body: Element, title: Element): void {
  if (body.contains(title)) {
    const header = title.closest('header');
    title.remove();
    if (header && !header.textContent?.trim()) {
      header.remove();
    }
  }
}

function plainAdmonition(box: Element): void {
  const type = types.find((name) => box.classList.contains(`theme-admonition-${name}`)) ?? 'note';
  const [heading, content] = [...box.children];
  box.className = `admonition admonition-${type === 'caution' ? 'warning' : type}`;
  heading?.querySelectorAll('svg').forEach((icon) => icon.parentElement!.remove());
  const title = box.ownerDocument.createElement('p');
  title.className = 'admonition-title';
  title.append(...(heading && content ? heading.childNodes : []));
  const texts = [...((content ?? heading)?.childNodes ?? [])];
  box.replaceChildren(...(title.textContent?.trim() ? [title] : []), ...texts);
}

/** All tabs below each other, each under its name. */
function plainTabs(tabs: Element): void {
  const names = [...tabs.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent ?? '');
  const panels = [...tabs.querySelectorAll('[role="tabpanel"]')];
  const texts = panels.flatMap((panel, index) => {
    const name = tabs.ownerDocument.createElement('p');
    name.className = 'tab-name';
    name.textContent = names[index] ?? '';
    panel.className = 'tab-panel';
    ['role', 'hidden'].forEach((attribute) => panel.removeAttribute(attribute));
    return [name, panel];
  });
  tabs.replaceWith(...texts);
}

function plainCode(block: Element): void {
  const code = block.querySelector('pre');
  if (!code) {
    return;
  }
  code.className = '';
  const name = block.querySelector('[class*="codeBlockTitle"]')?.textContent?.trim();
  const caption = name ? [block.ownerDocument.createElement('p')] : [];
  caption.forEach((element) => {
    element.className = 'code-title';
    element.textContent = name!;
  });
  block.replaceWith(...caption, code);
}

/** A card of a page below this one, as the name of that page and what it holds. */
function plainCard(card: Element): void {
  const [heading, text] = ['h2,h3', 'p'].map((selector) => card.querySelector(selector)?.textContent?.replace(pictures, '').trim());
  const document = card.ownerDocument;
  const link = document.createElement('a');
  link.setAttribute('href', card.getAttribute('href')!);
  link.textContent = heading ?? '';
  const paragraph = document.createElement('p');
  paragraph.append(link, ...(text ? [`: ${text}`] : []));
  (card.closest('article') ?? card).replaceWith(paragraph);
}
