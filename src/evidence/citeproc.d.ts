/** The part of citeproc that this room uses; the package brings no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [{bibliography_errors: unknown[]}, string[]] | false;
    getTerm(term: string, form: string, plural: number): string;
  }

  const citeproc: {Engine: typeof Engine};
  export default citeproc;
}
