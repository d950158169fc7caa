import type {MessageKind} from '../catalogue/types';

/** A translation that is being worked on. It carries its English, so that it outlives a change of the page. */
export interface Draft {
  locale: string;
  catalogue: string;
  key: string;
  msgctxt: string | null;
  msgid: string;
  kinds: MessageKind[];
  text: string;
  /** Hash of the translation that stood there; null when there was none. */
  replaces: string | null;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
  /** Name of the file that it was sent in. */
  sent?: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
const prefix = 'kratom-and-mood.draft.';

/**
 * The drafts of this browser. Each is an item of its own and is written with every change, so that
 * neither a crash nor a second window loses one.
 */
export class Drafts {
  /** False once the browser has refused to keep something; drafts then last as long as the page. */
  lasting = true;
  private readonly memory = new Map<string, Draft>();

  constructor(private readonly store: Store | null) {
    this.lasting = store !== null;
    this.readAll();
  }

  /** Reads what other windows have written. */
  readAll(): void {
    if (!this.store || !this.lasting) {
      return;
    }
    this.memory.clear();
    for (let index = 0; index < this.store.length; index += 1) {
      const name = this.store.key(index);
      const draft = name?.startsWith(prefix) ? parseDraft(this.store.getItem(name)) : null;
      if (draft) {
        this.memory.set(nameOf(draft), draft);
      }
    }
  }

  find(locale: string, catalogue: string, key: string): Draft | undefined {
    return this.memory.get(nameOf({locale, catalogue, key}));
  }

  /** The drafts of a language, or of one of its catalogues, in the order in which they were made. */
  list(locale: string, catalogue?: string): Draft[] {
    return [...this.memory.values()]
      .filter((draft) => draft.locale === locale && (catalogue === undefined || draft.catalogue === catalogue))
      .sort((a, b) => (a.catalogue === b.catalogue ? a.changed - b.changed : a.catalogue < b.catalogue ? -1 : 1));
  }

  save(draft: Draft): void {
    this.memory.set(nameOf(draft), draft);
    try {
      this.store?.setItem(nameOf(draft), JSON.stringify(draft));
    } catch {
      this.lasting = false;
    }
  }

  remove(draft: Pick<Draft, 'locale' | 'catalogue' | 'key'>): void {
    this.memory.delete(nameOf(draft));
    try {
      this.store?.removeItem(nameOf(draft));
    } catch {
      this.lasting = false;
    }
  }
}

function nameOf({locale, catalogue, key}: Pick<Draft, 'locale' | 'catalogue' | 'key'>): string {
  return `${prefix}${locale}.${catalogue}.${key}`;
}

/** What is stored may be old or damaged: anything that is no draft is left alone. */
function parseDraft(text: string | null): Draft | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    const strings = [value?.locale, value?.catalogue, value?.key, value?.msgid, value?.text];
    const whole =
      strings.every((field) => typeof field === 'string') &&
      Array.isArray(value?.kinds) &&
      typeof value?.changed === 'number';
    return whole ? (value as Draft) : null;
  } catch {
    return null;
  }
}
