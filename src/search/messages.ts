/** What stands in the page itself. */
const pageMessages = {
  'search.title': {text: 'Search', note: 'Title of the page, name of the button'},
  'search.site': {text: 'Search this site', note: 'Name of the search field in the head of every page'},
  'search.lead': {text: 'Look for a medicine, a sign, a country, the number of a claim, or any other word. Small typing mistakes are forgiven.'},
  'search.label': {text: 'What are you looking for?', note: 'Label of the search field'},
  'search.privacy': {text: 'What you type is looked up on this device and sent to nobody.'},
  'search.noScript': {
    text: 'Search needs script, which is off in this browser. The list below leads to every page.',
    note: 'Shown only where script is off',
  },
  'search.editions.all': {text: 'Both editions', note: 'Choice beside the two editions'},
  'search.results': {text: 'Results', note: 'Heading'},
  'search.urgent': {text: 'Are you, or is someone near you, in danger? You do not have to wait or be sure.', note: 'A link to help lines follows'},
  'search.all': {text: 'All pages', note: 'Heading of the list of all pages'},
  'search.keys': {text: 'Keys', note: 'Heading of a list of keyboard shortcuts'},
  'search.key.slash': {text: 'Go to the search field'},
  'search.key.arrows': {text: 'Move through the results'},
  'search.key.escape': {text: 'Back to the search field'},
  'search.key.switch': {text: 'Use the key / on this page', note: 'Checkbox: the shortcut can be switched off'},
} as const;

/** What the script says. */
const scriptMessages = {
  'search.loading': {text: 'Loading the index …'},
  'search.failed': {text: 'The index could not be loaded. Check the connection, or use the list of all pages.'},
  'search.count': {text: 'Pages found: {pages}. Places on them: {places}.', note: 'pages and places are numbers'},
  'search.none': {text: 'Nothing found for “{query}”.', note: 'query: what the reader typed'},
  'search.none.hint': {text: 'Try another word or a shorter one, or go through the list of all pages.'},
  'search.suggest': {text: 'Did you mean:', note: 'Words to choose from follow'},
  'search.more': {text: 'More on this page: {count}', note: 'count is a number; opens a list'},
} as const;

export type SearchMessageId = keyof typeof pageMessages | keyof typeof scriptMessages;

/** The interface strings of search, by id. `{name}` marks a value. */
export const searchMessages: Record<SearchMessageId, {text: string; note?: string}> = {...pageMessages, ...scriptMessages};

/** The strings that the script needs at run time. */
export const scriptMessageIds = Object.keys(scriptMessages) as (keyof typeof scriptMessages)[];
export type ScriptMessageId = keyof typeof scriptMessages;
