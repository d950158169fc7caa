/** Escapes a text for HTML and XML, inside elements and quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/&#38;/g, '&amp;');
}
