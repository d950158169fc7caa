/** A page that has moved, or a short address for one. It holds in every language. */
export interface Redirect {
  /** Path under the language's root, with a slash at both ends. */
  from: string;
  /** Path of an existing page under the language's root, with a slash at both ends. */
  to: string;
}

/**
 * All redirects. When a page is moved or renamed, its old address goes here and stays: people have
 * linked to it, printed it and read it out over the phone.
 */
export const redirects: readonly Redirect[] = [
  {from: '/help/', to: '/start/get-help-now/'},
  {from: '/reference/about/', to: '/start/about-this-edition/'},
  {from: '/claims/', to: '/reference/claims/'},
];
