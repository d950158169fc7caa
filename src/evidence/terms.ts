import type {Link} from 'mdast';
import type {Finding} from '../floor/errors';
import {termIn} from './mark-syntax';
import type {PageContext} from './page-context';
import type {Place} from './records';
import {unknownTerm} from './unknown-marks';

/** Address of a term's entry in the glossary of a language. */
export function termHref({options, locale}: Pick<PageContext, 'options' | 'locale'>, id: string): string {
  return `${options.baseUrlOf(locale)}reference/glossary/#${id}`;
}

/** Makes the links to terms of one page. The first link to a term carries its name and definition for the browser's script. */
export class TermLinks {
  private readonly defined = new Set<string>();

  constructor(private readonly context: PageContext) {}

  /** Points `[text](term:id)` to the glossary, in place; other links stay as they are. */
  resolve(link: Link, place: Place): Finding[] {
    const id = termIn(link.url);
    if (id === null) {
      return [];
    }
    const unknown = unknownTerm(id, this.context.evidence, place);
    if (unknown.length > 0) {
      return unknown;
    }
    link.url = termHref(this.context, id);
    link.data = {...link.data, hProperties: {className: ['term'], dataTerm: id, ...this.definition(id)}};
    return [];
  }

  private definition(id: string): Record<string, string> {
    if (this.defined.has(id)) {
      return {};
    }
    this.defined.add(id);
    const {term, definition} = this.context.evidence.glossary.get(id)!;
    const [name, text] = [this.context.dataText(term), this.context.dataText(definition)];
    return {
      dataName: name.text,
      dataDefinition: text.text,
      ...(!text.translated && {dataDefinitionLang: 'en'}),
    };
  }
}
