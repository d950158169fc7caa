const idLists = ['aria-labelledby', 'aria-describedby', 'headers', 'for', 'aria-details'];

/**
 * Gives every id of a chapter a short ASCII name, `c7-1`, `c7-2` …, in place: names of
 * destinations in a PDF are limited to 127 bytes, and two pages may use the same id.
 * @returns the new name of each old id
 */
export function shortenIds(body: Element, prefix: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of body.querySelectorAll('[id]')) {
    const name = `${prefix}-${names.size + 1}`;
    names.set(element.id, name);
    element.id = name;
  }
  for (const element of body.querySelectorAll(idLists.map((name) => `[${name}]`).join(','))) {
    for (const attribute of idLists.filter((name) => element.hasAttribute(name))) {
      const ids = element.getAttribute(attribute)!.split(/\s+/);
      element.setAttribute(attribute, ids.map((id) => names.get(id) ?? id).join(' '));
    }
  }
  renameInDrawings(body, names);
  return names;
}

/** Drawings name their own gradients and symbols by id. */
function renameInDrawings(body: Element, names: ReadonlyMap<string, string>): void {
  for (const element of body.querySelectorAll('svg *')) {
    for (const {name, value} of [...element.attributes]) {
      const renamed = /^(xlink:)?href$/.test(name)
        ? value.replace(/^#(.+)$/, (whole, id: string) => (names.has(id) ? `#${names.get(id)}` : whole))
        : value.replace(/url\((["']?)#([^)"']+)\1\)/g, (whole, _, id: string) =>
            names.has(id) ? `url(#${names.get(id)})` : whole,
          );
      if (renamed !== value) {
        element.setAttribute(name, renamed);
      }
    }
  }
}
