/**
 * Shows beside a citation its reference, beside a term what it means, and beside a claim what the evidence
 * says: on hover, on focus by the keyboard, and on the first tap; the second tap follows the link. Escape and
 * a tap elsewhere close it. Without this script the links lead to the list of references, to the glossary and
 * to the register of claims, where the same stands.
 * It imports nothing and is put into each page with such marks as it is.
 */
(() => {
  const gap = 6;
  const edge = 8;
  let box: HTMLElement | undefined;
  let shown: HTMLAnchorElement | undefined;
  let timer = 0;
  let lastPointer = 'mouse';

  const markOf = (target: EventTarget | null) =>
    (target as Element | null)?.closest?.<HTMLAnchorElement>('a.cite, a.term, a.claim') ?? undefined;
  const later = (act: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };
  const close = () => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    box?.remove();
    shown = box = undefined;
  };

  /** What stands in the list of references, in the first link to a term or in the mark itself, as nodes of their own. */
  const contentOf = (mark: HTMLAnchorElement): Node[] => {
    if (mark.matches('.cite')) {
      const entry = document.getElementById(mark.hash.slice(1));
      const parts = entry?.querySelectorAll('.reference-text, .reference-kind') ?? [];
      return [...parts].flatMap((part) => [part.cloneNode(true), document.createTextNode(' ')]);
    }
    const {term} = mark.dataset;
    const terms = [...document.querySelectorAll<HTMLElement>('a.term[data-definition]')];
    const first = mark.matches('.claim') ? mark : terms.find((link) => link.dataset.term === term);
    if (!first?.dataset.definition) {
      return [];
    }
    const name = document.createElement('strong');
    name.textContent = first.dataset.name!;
    const text = document.createElement('span');
    text.textContent = first.dataset.definition!;
    if (first.dataset.definitionLang) {
      text.lang = first.dataset.definitionLang;
      text.dir = 'ltr';
    }
    return [name, document.createTextNode(' '), text];
  };

  const place = (mark: HTMLAnchorElement, tip: HTMLElement) => {
    const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    tip.style.left = tip.style.top = '0';
    const own = tip.getBoundingClientRect();
    const {clientWidth: width, clientHeight: height} = document.documentElement;
    const middle = at.left + at.width / 2 - own.width / 2;
    const left = Math.max(edge, Math.min(middle, width - own.width - edge));
    const fitsBelow = at.bottom + gap + own.height <= height || at.top < own.height + gap;
    const top = fitsBelow ? at.bottom + gap : at.top - gap - own.height;
    tip.style.left = `${left - own.left}px`;
    tip.style.top = `${top - own.top}px`;
  };

  const show = (mark: HTMLAnchorElement) => {
    clearTimeout(timer);
    if (mark === shown) {
      return;
    }
    close();
    const content = contentOf(mark);
    if (content.length === 0) {
      return;
    }
    box = document.createElement('div');
    box.className = 'popover';
    box.id = 'popover';
    box.setAttribute('role', 'tooltip');
    box.append(...content);
    (mark.closest('main') ?? document.body).append(box);
    shown = mark;
    mark.setAttribute('aria-describedby', box.id);
    place(mark, box);
  };

  document.addEventListener('pointerover', ({target, pointerType}) => {
    if (pointerType !== 'mouse') {
      return;
    }
    const mark = markOf(target);
    if (mark) {
      later(() => show(mark), 150);
    } else if (box?.contains(target as Node)) {
      clearTimeout(timer);
    } else if (shown && document.activeElement !== shown) {
      later(close, 250);
    } else if (!shown) {
      clearTimeout(timer);
    }
  });
  document.addEventListener('focusin', ({target}) => {
    const mark = markOf(target);
    if (mark?.matches(':focus-visible')) {
      show(mark);
    } else if (shown && lastPointer === 'mouse') {
      close();
    }
  });
  document.addEventListener('focusout', ({target}) => {
    if (target === shown && lastPointer === 'mouse') {
      close();
    }
  });
  document.addEventListener('pointerdown', ({target, pointerType}) => {
    lastPointer = pointerType;
    if (shown && !markOf(target) && !box!.contains(target as Node)) {
      close();
    }
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (mark && mark === shown && lastPointer !== 'mouse') {
      close();
    } else if (mark && lastPointer !== 'mouse' && event.detail > 0) {
      show(mark);
      if (shown === mark) {
        event.preventDefault();
      }
    } else if (mark) {
      close();
    }
  });
  document.addEventListener('keydown', ({key}) => {
    lastPointer = 'mouse';
    if (key === 'Escape') {
      close();
    }
  });
  addEventListener('resize', () => shown && place(shown, box!));
})();
