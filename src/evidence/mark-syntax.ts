/**
 * A mark as pages write it: a citation such as `[@kruegel2016; @hill2022]`, the mark of a claim such as
 * `[claim:A05]`, or the number of a fact such as `[fact:hill2022-share.users]`. One pattern for all who read pages;
 * it has no groups, so that it can be put into larger ones by its `source`.
 */
export const markPattern = /\[(?:@|claim:|fact:)[^\]]*\]/;

/** How each kind of mark begins; what is left of one in a text is a slip. */
export const markBeginnings = ['[@', '[claim:', '[fact:'] as const;

/** The `id` in the address of a link to a term, such as `term:withdrawal`; null for other addresses. */
export function termIn(address: string): string | null {
  return address.startsWith('term:') ? address.slice('term:'.length) : null;
}
