import type {Element} from 'hast';
import {h} from '../hast';
import type {PageContext, TranslationCounts} from '../page-context';

/** A bar of what is reviewed, translated and English, with its numbers in words beside it. */
export function translationBar(
  {t, format}: PageContext,
  {total, reviewed, machine}: Pick<TranslationCounts, 'total' | 'reviewed' | 'machine'>,
): Element[] {
  const done = reviewed + machine;
  const share = (count: number) => `${total === 0 ? 0 : Math.round((1000 * count) / total) / 10}%`;
  const numbers = t('evidence.translations.doneOf', {count: format.number(done), total: format.number(total)});
  return [
    h(
      'span',
      {
        className: ['meter'],
        role: 'meter',
        ariaLabel: t('evidence.translations.done'),
        ariaValueMin: '0',
        ariaValueMax: String(total),
        ariaValueNow: String(done),
        ariaValueText: numbers,
        dataPrint: 'no',
      },
      // The content policy allows no style in an attribute; the width of a picture is none.
      h('svg', {className: ['meter-reviewed'], width: share(reviewed)}),
      h('svg', {className: ['meter-unreviewed'], width: share(machine)}),
    ),
    h('span', {dataLabel: t('evidence.translations.done')}, numbers),
  ];
}
