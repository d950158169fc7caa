/**
 * The one script of a page: small conveniences over HTML that works without it.
 * It imports nothing and is put into each page as it is.
 */
(() => {
  const root = document.documentElement;
  const key = 'kratom-and-mood.theme';
  const menus = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-theme-button]')) {
      const dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      try {
        localStorage.setItem(key, root.dataset.theme);
      } catch {
        // Storage may be closed to us; the choice then lasts for this page.
      }
    }
    menus().forEach((menu) => {
      if (!menu.contains(target) || target.closest('a')) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      menus().forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      });
    }
  });
})();
