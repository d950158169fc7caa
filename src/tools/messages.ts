/** What the tools of the reference pages say. */
const claimsMessages = {
  'tools.all': {text: 'All', note: 'Choice in a filter: no restriction'},
  'tools.option': {text: '{name} ({count})', note: 'Choice in a filter; count: how many entries it has'},
  'tools.show': {text: 'Show', note: 'Button of a filter'},
  'tools.reset': {text: 'Show all', note: 'Button: takes the filter off'},
  'tools.claims.title': {text: 'Find a claim', note: 'Name of the filter above the register of claims'},
  'tools.claims.part': {text: 'Part of the article'},
  'tools.claims.part.opening': {text: 'The opening', note: 'Part of the article'},
  'tools.claims.part.mood': {text: 'Kratom and mood', note: 'Part of the article'},
  'tools.claims.part.mechanisms': {text: 'How it acts', note: 'Part of the article'},
  'tools.claims.part.use': {text: 'Use and safety', note: 'Part of the article'},
  'tools.claims.part.closing': {text: 'The closing', note: 'Part of the article'},
  'tools.claims.text': {text: 'Words to look for', note: 'Label of a field'},
  'tools.claims.count': {text: 'Claims shown: {count} of {total}.', note: 'count and total are numbers'},
  'tools.claims.none': {text: 'No claim fits. Use fewer words, or show all.'},
  'tools.claims.mark': {
    text: 'Claim {id}: {verdict}. Certainty: {certainty}. Go to what the evidence says.',
    note: 'Read out for the mark beside a claim; id such as A05, verdict such as “Unproven”, certainty such as “Low”',
  },
  'tools.claims.note': {
    text: '{id}: {verdict}. Certainty: {certainty}.',
    note: 'Head of the note beside a claim; id such as A05, verdict such as “Unproven”, certainty such as “Low”',
  },
} as const;

const checkerMessages = {
  'tools.checker.title': {text: 'Check your medicines', note: 'Name of the interaction checker'},
  'tools.checker.label': {text: 'A medicine you take', note: 'Label of a field'},
  'tools.checker.hint': {
    text: 'Type the name on the box and choose it from the list. Small typing mistakes are forgiven. Add as many as you take.',
  },
  'tools.checker.privacy': {text: 'What you type stays on this page: it is not sent, not stored and not put in the address.'},
  'tools.checker.add': {text: 'Add', note: 'Button: adds the medicine that was typed'},
  'tools.checker.options': {text: 'Medicines with this name', note: 'Name of a list to choose from, for screen readers'},
  'tools.checker.matches': {text: 'Names found: {count}. Choose with the arrow keys.', note: 'Read out; count is a number'},
  'tools.checker.unlisted': {text: '“{name}” is not in our list. Add it all the same.', note: 'Choice at the end of the list; name: what was typed'},
  'tools.checker.chosen': {text: 'Your medicines', note: 'Name of the list of medicines that were chosen'},
  'tools.checker.remove': {text: 'Remove {name}', note: 'Button; name of a medicine'},
  'tools.checker.clear': {text: 'Remove all', note: 'Button'},
  'tools.checker.count': {text: 'Entries about your medicines: {count} of {total}, the gravest first.', note: 'count and total are numbers'},
  'tools.checker.because': {text: 'Shown because of: {list}', note: 'list: medicines that the reader chose'},
  'tools.checker.unknown': {
    text: 'We have no entry by name for: {list}. That does not mean that it is safe with kratom; perhaps nobody has looked.',
    note: 'list: medicines that the reader chose',
  },
  'tools.checker.missing': {
    text: 'No entry for a medicine does not mean that it is safe with kratom. It may only be untested.',
  },
  'tools.checker.keep': {
    text: 'Do not stop a prescribed medicine on your own. Ask the doctor or pharmacist who knows it, and say that you take kratom.',
  },
  'tools.checker.urgent': {
    text: 'Slow breathing, a person who can’t be woken, a seizure or fainting: call your emergency number.',
    note: 'A link to help lines follows',
  },
  'tools.checker.index': {text: 'All medicines by name', note: 'Opens a list of medicines, each with links to what is known'},
  'tools.checker.indexLead': {text: 'Each name leads to the entries about it. The brand names are examples; there are many others.'},
  'tools.checker.also': {text: '({names})', note: 'After the name of a medicine: other names and brands of it'},
} as const;

const lawMessages = {
  'tools.law.title': {text: 'Find a place', note: 'Name of the search above the table of laws'},
  'tools.law.label': {text: 'Country or US state', note: 'Label of a field'},
  'tools.law.hint': {text: 'For example Thailand, UK or Texas.', note: 'Name places as readers of your language would write them'},
  'tools.law.count': {text: 'Places shown: {count} of {total}.', note: 'count and total are numbers'},
  'tools.law.none': {text: 'No row for this place. That does not mean that kratom is allowed there.'},
  'tools.law.map.world': {text: 'The law on kratom in the world', note: 'Title of a map'},
  'tools.law.map.europe': {text: 'The law on kratom in Europe', note: 'Title of a map'},
  'tools.law.map.states': {text: 'The law on kratom in the United States', note: 'Title of a map'},
  'tools.law.map.unlisted': {text: 'Not in our list', note: 'On a map: a country of which we know nothing'},
  'tools.law.map.count': {text: '{status}: {count}', note: 'Legend of a map; status such as “Banned”, count: number of places'},
  'tools.law.map.small': {text: 'Not drawn on this map: {list}', note: 'list: small places with their status'},
  'tools.law.map.place': {text: '{place}: {status}', note: 'A place with its status, such as “Japan: Banned”'},
  'tools.law.map.table': {text: 'Each place with date and source', note: 'Link from the map to the table of laws'},
  'tools.law.map.text': {text: 'A tap on a place opens its row in the table. The table says everything that the map shows, with date and source.'},
  'tools.law.map.credit': {
    text: 'Map data: Natural Earth and US Census Bureau, public domain. The borders are theirs and take no side in a dispute.',
    note: 'Names stay as they are',
  },
} as const;

/** The interface strings of the tools, by id. `{name}` marks a value. */
export const toolMessages = {...claimsMessages, ...checkerMessages, ...lawMessages} as const satisfies Record<
  string,
  {text: string; note?: string}
>;

export type ToolMessageId = keyof typeof toolMessages;
