import {maxBytes} from '../../src/catalogue/po-read';

export const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n';
export const message = '\nmsgid "One"\nmsgstr "1"\n';

/** Broken catalogues, by what is wrong with them: the text, the code, and the line and column it is reported at. */
export const brokenCatalogues: Record<string, [text: string | Buffer, code: string, line: number, column: number]> = {
  'is larger than any catalogue': [Buffer.alloc(maxBytes + 1, '#'), 'PO_SIZE', 1, 1],
  'is not UTF-8': [Buffer.concat([Buffer.from(header), Buffer.from([0xe9, 0x0a])]), 'PO_CHARSET', 4, 1],
  'is cut off in a character': [Buffer.from(`${header}\nmsgid "ก`).subarray(0, -1), 'PO_CHARSET', 5, 8],
  'says that it is in another charset': [header.replace('UTF-8', 'ISO-8859-1'), 'PO_CHARSET', 2, 1],
  'has no charset in its header': ['msgid ""\nmsgstr "Language: th\\n"\n', 'PO_HEADER', 2, 1],
  'has no header': [message, 'PO_HEADER', 1, 1],
  'is empty': ['', 'PO_HEADER', 1, 1],
  'begins with a byte order mark': [`\uFEFF${header}`, 'PO_CHARACTER', 1, 1],
  'holds a NUL': [`${header}${message}# \0\n`, 'PO_CHARACTER', 7, 3],
  'holds a damaged character': [`${header}\nmsgid "a\uFFFD"\nmsgstr ""\n`, 'PO_CHARACTER', 5, 9],
  'holds a message twice': [`${header}${message}${message}`, 'PO_DUPLICATE', 8, 1],
  'holds its header twice': [`${header}\n${header}`, 'PO_DUPLICATE', 5, 1],
  'ends after a msgid': [`${header}\nmsgid "One"\n`, 'PO_TRUNCATED', 5, 1],
  'ends in the middle of a text': [`${header}\nmsgid "One"\nmsgstr "1`, 'PO_STRING', 6, 8],
  'has a quote inside a text': [`${header}\nmsgid "O"ne"\nmsgstr ""\n`, 'PO_SYNTAX', 5, 10],
  'has an unknown escape': [`${header}\nmsgid "One\\q"\nmsgstr ""\n`, 'PO_ESCAPE', 5, 11],
  'ends in a backslash': [`${header}\nmsgid "One"\nmsgstr "1\\"\n`, 'PO_STRING', 6, 8],
  'has marks of a merge conflict': [`${header}${message}<<<<<<< HEAD\n`, 'PO_CONFLICT', 7, 1],
  'has the middle of a merge conflict': [`${header}${message}=======\n`, 'PO_CONFLICT', 7, 1],
  'has a msgstr without msgid': [`${header}${message}msgstr "2"\n`, 'PO_SYNTAX', 7, 1],
  'has a msgid without msgstr': [`${header}\nmsgid "Zero"\n${message}`, 'PO_SYNTAX', 7, 1],
  'has a text without msgid': [`"One"\n${header}`, 'PO_SYNTAX', 1, 1],
  'has words outside quotes': [`${header}\nmsgid One\nmsgstr ""\n`, 'PO_SYNTAX', 5, 7],
  'has an unknown keyword': [`${header}\nmessage "One"\n`, 'PO_SYNTAX', 5, 1],
  'has plural forms in the wrong order': [`${header}\nmsgid "a"\nmsgid_plural "b"\nmsgstr[1] ""\n`, 'PO_SYNTAX', 7, 1],
  'has several domains': [`${header}\ndomain "x"\n`, 'PO_SYNTAX', 5, 1],
  'is another kind of file': ['{"messages": []}\n', 'PO_SYNTAX', 1, 1],
};
