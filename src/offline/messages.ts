/** What stands in pages. */
const pageMessages = {
  'offline.link': {text: 'Keep offline', note: 'Link at the foot of every page; leads to the page that keeps a copy on the device'},
  'offline.title': {text: 'Keep this site offline', note: 'Title of a page'},
  'offline.lead': {text: 'You can read every page of this language without a network. The browser then shows a copy that lies on this device.'},
  'offline.how': {text: 'How it works', note: 'Heading'},
  'offline.how.quiet': {
    text: 'After your first visit the browser quietly keeps the pages of the language you read, and its search. If you asked it to save data, it keeps only the pages you open.',
  },
  'offline.how.fresh': {text: 'With a network you get the newest page. The copy is shown only when the network is gone or takes longer than three seconds.'},
  'offline.how.renewed': {text: 'When the site has changed, the copy is renewed as a whole the next time you visit.'},
  'offline.how.private': {text: 'The copy stays in this browser, and nobody is told what you read. Other people who use this browser can open it. You can remove it here.'},
  'offline.how.lost': {text: 'Some browsers remove a copy that was not used for some weeks.'},
  'offline.noScript': {text: 'This browser cannot keep a copy, or script is off. The PDF can be read anywhere without a network.'},
  'offline.books': {text: 'The PDF of each edition', note: 'Heading of a list of links'},
  'offline.yours': {text: 'Your copy', note: 'Heading: the copy of the site on this device'},
  'offline.missing.title': {text: 'No connection, and no copy of this page', note: 'Title of the page that stands in for one that is not on the device'},
  'offline.missing.text': {text: 'This page is not on this device. You can read it when the network is back. Pages that you visited before may be there.'},
  'offline.missing.again': {text: 'Try again', note: 'Link that loads the page again'},
  'offline.saved': {text: 'The network is missing or slow. This is a saved copy of {date}.', note: 'On top of a page: keep it short; date such as 3 November 2026'},
  'offline.back': {text: 'The connection is back. Load the newest page.', note: 'A link on top of a page: keep it short'},
} as const;

/** What the script of the page says. */
const scriptMessages = {
  'offline.none': {text: 'No complete copy is on this device yet. To download: about {size}.', note: 'size such as 350 kB'},
  'offline.withBook': {text: 'with the PDF of edition {edition} ({size})', note: 'Label of a checkbox, after a button “Keep offline”'},
  'offline.keep': {text: 'Keep offline', note: 'Button'},
  'offline.remove': {text: 'Remove the copy', note: 'Button'},
  'offline.progress': {text: 'Keeping the copy: {done} of {total} files.', note: 'done and total are numbers'},
  'offline.done': {text: 'This language is on this device, as of {date}.', note: 'date such as 3 November 2026'},
  'offline.doneBooks': {text: 'With the PDF of edition {editions}.', note: 'editions: one or more numbers'},
  'offline.removed': {text: 'The copy was removed. No new one is kept until you ask for it here.'},
  'offline.failed': {text: 'The network cannot be reached. What was fetched so far is not lost; try again later.'},
  'offline.full': {text: 'There is not enough room on this device.'},
} as const;

export type OfflineMessageId = keyof typeof pageMessages | keyof typeof scriptMessages;

/** The interface strings about reading without a network, by id. `{name}` marks a value. */
export const offlineMessages: Record<OfflineMessageId, {text: string; note?: string}> = {...pageMessages, ...scriptMessages};

/** The strings that the script needs at run time. */
export const scriptMessageIds = Object.keys(scriptMessages) as (keyof typeof scriptMessages)[];
export type ScriptMessageId = keyof typeof scriptMessages;
