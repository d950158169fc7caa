import {chartMessages} from '../charts/messages';
import {editorMessages} from '../editor/messages';
import {evidenceMessages} from '../evidence/messages';
import {offlineMessages} from '../offline/messages';
import {pressMessages} from '../press/message-ids';
import {searchMessages} from '../search/messages';
import {toolMessages} from '../tools/messages';

/** One string of the interface: its English text and a note for translators. `{name}` marks a value. */
export interface Message {
  text: string;
  note?: string;
}

const siteMessages = {
  'site.title': {text: 'Kratom & Mood', note: 'Name of the site; may be translated on covers and in the header'},
  'site.tagline': {text: 'What is true about kratom and low mood, claim by claim'},
  'site.skip': {text: 'Skip to the text', note: 'Link for keyboard and screen reader users'},
  'nav.sections': {text: 'Sections', note: 'Name of the list of sections for screen readers'},
  'nav.contents': {text: 'Contents', note: 'Button that opens the list of all pages'},
  'nav.help': {text: 'Get help now', note: 'Link to help lines, on every page'},
  'nav.pdf': {text: 'PDF', note: 'Link to the printable file of the edition being read'},
  'nav.pdf.title': {text: 'Download this edition as a PDF ({language}, A4)'},
  'nav.language': {text: 'Language'},
  'nav.edition': {text: 'Edition'},
  'nav.onThisPage': {text: 'On this page'},
  'nav.pages': {text: 'Pages of this section', note: 'Name of the page list beside the text, for screen readers'},
  'nav.previous': {text: 'Previous'},
  'nav.next': {text: 'Next'},
  'nav.pager': {text: 'Previous and next page'},
  'nav.tableScroll': {text: 'Table, scrolls sideways', note: 'Name of a wide table for screen readers'},
  'display.menu': {text: 'Display', note: 'Button that opens light or dark, size of text and spacing; for screen readers'},
  'display.theme': {text: 'Light or dark'},
  'display.theme.normal': {text: 'As the device', note: 'Light or dark as the device is set'},
  'display.theme.light': {text: 'Light'},
  'display.theme.dark': {text: 'Dark'},
  'display.size': {text: 'Size of text'},
  'display.size.normal': {text: 'Normal', note: 'Size of text'},
  'display.size.large': {text: 'Large', note: 'Size of text'},
  'display.size.larger': {text: 'Very large', note: 'Size of text'},
  'display.space': {text: 'Spacing', note: 'Between letters, words and lines'},
  'display.space.normal': {text: 'Normal', note: 'Spacing between letters, words and lines'},
  'display.space.wide': {text: 'Wide', note: 'Spacing between letters, words and lines'},
  'section.start': {text: 'Start here'},
  'section.mood': {text: 'Mood and depression'},
  'section.mechanisms': {text: 'How kratom acts'},
  'section.use': {text: 'Dosage, strains and safety'},
  'section.outlook': {text: 'Outlook'},
  'section.reference': {text: 'Reference'},
  'edition.2.0': {text: '2.0 Reviewed edition'},
  'edition.1.0': {text: '1.0 The article'},
  'edition.banner.title': {text: 'Kept for the record'},
  'edition.banner.text': {
    text: 'This edition restates the original article and corrects nothing in it. Parts of it are wrong or unproven. Each numbered mark leads to what the evidence says.',
  },
  'edition.banner.link': {text: 'Read this page in the reviewed edition'},
  'notice.machine': {
    text: 'Machine translation, not reviewed by a person.',
    note: 'On top of a page: keep it short, it stands on a phone',
  },
  'notice.people': {
    text: 'Translated by people, not reviewed yet.',
    note: 'On top of a page: keep it short',
  },
  'notice.machine.short': {text: 'Machine translation.', note: 'Stands before “3 of 80 passages in English.”'},
  'notice.people.short': {text: 'Translated by people.', note: 'Stands before “3 of 80 passages in English.”'},
  'notice.reviewed': {
    text: '{count} of {total} passages reviewed by a person.',
    note: 'On top of a page: keep it short; count and total are numbers',
  },
  'notice.none': {text: 'This page is not translated yet.', note: 'On top of a page that is all English'},
  'notice.partial': {
    text: '{count} of {total} passages in English.',
    note: 'How much of a page is not translated: keep it short; count and total are numbers',
  },
  'notice.since': {
    text: 'In step until {date}.',
    note: 'The day until which all of the page was a translation of today’s English; date such as 3 Nov 2026; keep it short',
  },
  'notice.improve': {text: 'Improve this translation'},
  'notice.contribute': {text: 'Contribute a translation'},
  'footer.medical.title': {text: 'Not medical advice'},
  'footer.medical.text': {
    text: 'This site informs; it does not replace a doctor or pharmacist. Do not stop a prescribed medicine on your own. In an emergency, call your emergency number.',
  },
  'footer.licence': {
    text: 'Text: CC BY 4.0. Code: MIT. Fonts: SIL Open Font License.',
    note: 'Licence names stay as they are',
  },
  'footer.about': {text: 'About this edition'},
  'footer.accessibility': {text: 'Accessibility', note: 'Link to the accessibility statement'},
  'footer.claims': {text: 'All 54 claims'},
  'footer.edition': {text: 'Edition {edition}, {date}'},
  'footer.links': {text: 'More', note: 'Name of the list of links at the foot of the page'},
  'home.kicker': {text: 'Read the evidence before you decide'},
  'home.lead': {
    text: 'You may have read that kratom lifts depression without the side effects of antidepressants. We took that article apart, claim by claim, and looked at what the studies say.',
  },
  'home.answer.title': {text: 'The short answer'},
  'home.answer.1': {
    text: 'No trial has tested kratom as a treatment for depression. Some users say that it lifts their mood; others feel worse when they stop.',
  },
  'home.answer.2': {
    text: 'It has risks of its own: dependence, withdrawal, dangerous mixing with medicines, and products that differ from their labels.',
  },
  'home.answer.3': {
    text: 'There are treatments for depression that have been tested. A doctor or pharmacist can help you choose, also if you already use kratom.',
  },
  'home.start': {text: 'Read it in five minutes'},
  'home.pdf': {text: 'Print it or keep it: PDF'},
  'home.sections': {text: 'What you will find here'},
  'home.section.start': {text: 'The answers on one screen, how to read this site, and where to get help.'},
  'home.section.mood': {text: 'What users report, what studies show, and care for depression that works.'},
  'home.section.mechanisms': {text: 'The plant, its alkaloids, and what they do in the body.'},
  'home.section.use': {text: 'Amounts seen in studies, strains, mixing with medicines, dependence, and the law.'},
  'home.section.outlook': {text: 'What is known, what is not, and what would change our mind.'},
  'home.section.reference': {text: 'All 54 claims with a verdict, and how to help translate.'},
  'home.languages': {text: 'Other languages'},
  'notFound.title': {text: 'This page does not exist'},
  'notFound.text': {text: 'The address may be mistyped, or the page may have moved. Start from the contents or go to the first page.'},
  'notFound.home': {text: 'To the first page'},
  'admonition.note': {text: 'Note'},
  'admonition.tip': {text: 'Good to know'},
  'admonition.info': {text: 'Background'},
  'admonition.warning': {text: 'Take care'},
  'admonition.danger': {text: 'Danger'},
} as const satisfies Record<string, Message>;

/** Every string of the interface, by id: what catalogues are made from and components show. */
export const messages = {
  ...siteMessages,
  ...evidenceMessages,
  ...chartMessages,
  ...pressMessages,
  ...editorMessages,
  ...searchMessages,
  ...offlineMessages,
  ...toolMessages,
} as Record<keyof typeof siteMessages, Message> & Record<string, Message>;

export type SiteMessageId = keyof typeof siteMessages;
