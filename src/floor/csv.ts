/**
 * Writes a table as RFC 4180 has it: lines end with CRLF, the first holds the names of the columns, and a
 * field with a comma, a quote or a line break stands in quotes. Spreadsheets take a field that begins with
 * `=`, `+`, `-` or `@` for a formula, so none may.
 * @throws Error when a field would be taken for a formula, or a row has another number of fields than the head
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  for (const row of rows) {
    const formula = row.find((field) => /^[=+\-@\t\r]/.test(field));
    if (formula !== undefined || row.length !== head.length) {
      throw new Error(`Unexpected row ${JSON.stringify(row)}, expected ${head.length} fields and no formula.`);
    }
  }
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
