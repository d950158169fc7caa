/** A page of the site as the index knows it. */
export interface SearchPage {
  edition: string;
  /** Path of the page on the site. */
  address: string;
  title: string;
  /** Name of its section, in the page's language. */
  section: string;
}

/** A label and its value, such as the verdict on a claim; `kind` is the class that colours it. */
export interface SearchFact {
  kind: string;
  label: string;
  value: string;
}

/** One place that can be found: a section of a page, a claim, an interaction, a country's law, a word, a source. */
export interface SearchDocument {
  /** Number of its page in `pages`. */
  page: number;
  /** Id of the element, empty for the beginning of the page. */
  anchor: string;
  heading: string;
  text: string;
  facts?: SearchFact[];
  /** Other names of it, such as the medicines that an interaction concerns; one that was searched for is shown. */
  also?: string[];
}

/** What is stored as `search/index.json` for a language: both editions, in reading order. */
export interface SearchData {
  locale: string;
  pages: SearchPage[];
  documents: SearchDocument[];
}
