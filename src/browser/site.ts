/**
 * The one script of a page: small conveniences over HTML that works without it.
 * It imports nothing and is put into each page as it is.
 */
(() => {
  const root = document.documentElement;
  const menus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    menus().forEach((menu) => {
      if (!menu.contains(target) || target.closest('a')) {
        menu.open = false;
      }
    });
  });

  // What the reader chose under 'Display' stands on <html>; a line in the head sets it before the first paint.
  const showChoices = () =>
    document.querySelectorAll<HTMLInputElement>('.menu-display input').forEach((choice) => {
      choice.checked = (root.dataset[choice.name] ?? '') === choice.value;
    });
  document.addEventListener('toggle', showChoices, true);
  document.addEventListener('change', ({target}) => {
    const choice = target as HTMLInputElement;
    if (choice.closest('.menu-display')) {
      root.dataset[choice.name] = choice.value;
      try {
        localStorage.setItem(`kratom-and-mood.${choice.name}`, choice.value);
      } catch {
        // Storage may be closed to us; the choice then lasts for this page.
      }
    }
  });

  // What is searched for goes behind the # of the address, which is not sent to the server.
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches('[data-search]')) {
      event.preventDefault();
      location.href = `${form.action}#q=${encodeURIComponent((form.elements.namedItem('q') as HTMLInputElement).value)}`;
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      menus().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      });
    }
  });

  // The next page is fetched when the reader is about to open it, so that it opens at once out of the browser's
  // cache. A reader who saves data is asked for none. (Hints and rules for this do not pass a strict policy everywhere.)
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean; effectiveType?: string}};
  const savesData = Boolean(connection?.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
  const light = savesData || /2g/.test(connection?.effectiveType ?? '');
  const fetched = new Set([location.pathname]);
  let resting = 0;
  const prefetch = ({type, target}: Event) => {
    clearTimeout(resting);
    const link = (target as Element).closest?.('a');
    if (link && link.origin === location.origin && link.pathname.endsWith('/') && !fetched.has(link.pathname)) {
      const fetchNow = () => {
        fetched.add(link.pathname);
        fetch(link.pathname).catch(() => undefined);
      };
      resting = window.setTimeout(fetchNow, type === 'touchstart' ? 0 : 80);
    }
  };
  if (!light) {
    ['pointerover', 'touchstart', 'focusin'].forEach((name) => document.addEventListener(name, prefetch, {passive: true}));
  }

  // The service worker marks what it had kept; when the network is gone, the page says that it is a copy.
  const note = document.querySelector<HTMLElement>('.saved-copy');
  if (note) {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const saved = entry?.serverTiming?.find(({name}) => name === 'saved');
    const tell = () => {
      const date = new Date(saved?.description || performance.timeOrigin);
      const tag = `${root.lang.replace(/^en$/, 'en-GB')}-u-ca-gregory-nu-latn`;
      const day = date.toLocaleDateString(tag, {dateStyle: 'long'}).replace(/ /g, '\xa0');
      note.textContent = note.dataset.saved!.replace('{date}', day);
    };
    if (saved) {
      tell();
    }
    addEventListener('offline', tell);
    addEventListener('online', () => {
      note.textContent = '';
      if (saved) {
        note.append(Object.assign(document.createElement('a'), {href: location.pathname, textContent: note.dataset.back}));
      }
    });

    // Later, when nothing waits: the worker keeps this page, and quietly its language unless the reader saves data.
    const {worker} = note.dataset;
    const {serviceWorker} = navigator;
    const register = async () => {
      try {
        await serviceWorker.register(worker!);
        (await serviceWorker.ready).active!.postMessage({address: location.origin + location.pathname, light});
      } catch {
        // Storage may be closed to us; the page is then read with the network only.
      }
    };
    if (worker && serviceWorker) {
      addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(register));
    }
  }
})();
