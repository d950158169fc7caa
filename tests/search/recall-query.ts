/** A query that a reader could type, and the page that must be among the first three. */
export interface RecallQuery {
  query: string;
  /** Path below the language's root, such as `use/law/`; more where each would be a good answer. */
  page: string | readonly string[];
  /** Element that must be among the first three places of that page. */
  anchor?: string;
}
