interface KeyedParts {
  field: HTMLInputElement;
  results: HTMLElement;
  /** The box that switches the key `/` on and off. */
  slash: HTMLInputElement;
}

const key = 'kratom-and-mood.search-key';

/**
 * Moves between the field and the results by keyboard. The key `/` works without Ctrl or Alt, so it can
 * be switched off (WCAG 2.1.4): speech input and unsteady hands may hit it unasked.
 */
export function listenForKeys({field, results, slash}: KeyedParts): void {
  slash.checked = read() !== 'off';
  slash.addEventListener('change', () => write(slash.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const target = event.target as HTMLElement;
    const typing = target.matches('input, textarea, select');
    if (event.key === '/' && slash.checked && !typing) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === 'Escape' && results.contains(target)) {
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event, target);
    }
  });

  function move(event: KeyboardEvent, target: HTMLElement): void {
    const links = [...results.querySelectorAll('a')].filter((link) => link.checkVisibility?.() ?? true);
    const place = links.indexOf(target as HTMLAnchorElement);
    const inside = target === field || target.id === 'sr-title' || place !== -1;
    if (!inside || links.length === 0) {
      return;
    }
    const next = place + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    (next < 0 ? field : links[Math.min(next, links.length - 1)]!).focus();
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be closed to us; the choice then lasts for this page.
  }
}
