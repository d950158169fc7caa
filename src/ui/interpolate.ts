export type MessageValues = Record<string, string | number>;

/** Puts values in place of `{name}`; a name without a value stays as it is. */
export function interpolate(text: string, values: MessageValues = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
