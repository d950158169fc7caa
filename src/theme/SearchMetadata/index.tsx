/** The tags for a search service that this site does not use are left out. */
export default function SearchMetadata(): null {
  return null;
}
