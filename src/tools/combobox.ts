/** What a combobox is made from, after the ARIA authoring practices: an editable field with a list to choose from. */
export interface ComboboxParts {
  field: HTMLInputElement;
  list: HTMLElement;
  /** Offers what fits the text; the list is closed when there is nothing. */
  offer(typed: string): Choice[];
  /** Says how many there are. */
  announce(count: number): void;
}

export interface Choice {
  /** What stands in the list. */
  nodes: (Node | string)[];
  choose(): void;
}

/**
 * Makes a field a combobox. The focus stays in the field; arrow keys move through the list, Enter chooses,
 * Escape closes and then empties.
 * @returns `activate` moves to the first choice; `close` closes the list
 */
export function makeCombobox({field, list, offer, announce}: ComboboxParts): {activate(): void; close(): void} {
  let choices: Choice[] = [];
  let active = -1;
  const options = () => [...list.children] as HTMLElement[];

  function draw(): void {
    choices = offer(field.value);
    list.replaceChildren(...choices.map(({nodes}, index) => option(nodes, index)));
    list.hidden = choices.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    announce(choices.length);
    move(-1);
  }

  function option(nodes: (Node | string)[], index: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.append(...nodes);
    // The field keeps the focus when a choice is pressed.
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', () => choose(index));
    return item;
  }

  function move(to: number): void {
    active = to;
    options().forEach((item, index) => item.setAttribute('aria-selected', String(index === active)));
    const item = options()[active];
    if (item) {
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({block: 'nearest'});
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function close(): void {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    move(-1);
  }

  function choose(index: number): void {
    const choice = choices[index];
    field.value = '';
    close();
    choice?.choose();
  }

  function step(by: number): void {
    if (list.hidden) {
      draw();
    }
    const {length} = choices;
    if (length > 0) {
      move(active === -1 && by < 0 ? length - 1 : (active + by + length) % length);
    }
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => (list.hidden ? (field.value = '') : close()),
  };
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);
  field.addEventListener('input', draw);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const act = Object.hasOwn(keys, event.key) && !event.isComposing ? keys[event.key] : undefined;
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key === 'Enter' && active >= 0 && !event.isComposing) {
      event.preventDefault();
      choose(active);
    }
  });
  if (field.value) {
    draw();
  }
  return {activate: () => step(1), close};
}
