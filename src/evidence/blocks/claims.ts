import type {RootContent} from 'mdast';
import {h, toMarkdownNode} from '../hast';
import {badge, citationMarks, dataSpan, fact, untranslated} from '../inline';
import type {Evidence} from '../load';
import type {PageContext} from '../page-context';
import {verdictSigns, type Part} from '../vocabulary';

/** The register of claims, or of one part of the article: a list with one entry a claim. */
export function claimsBlock(context: PageContext, part: Part | undefined): RootContent[] {
  const rows = context.evidence.claims.filter((claim) => !part || claim.part === part);
  return [
    toMarkdownNode(
      h(
        'ol',
        {className: ['claim-list']},
        rows.map((claim) => claimRow(context, claim)),
      ),
    ),
  ];
}

function claimRow(context: PageContext, claim: Evidence['claims'][number]) {
  const {t} = context;
  const anchor = claim.id.toLowerCase();
  const verdict = badge('verdict', claim.verdict, t(`evidence.verdict.${claim.verdict}`), verdictSigns[claim.verdict]);
  const certainty = h(
    'span',
    {className: ['certainty', `certainty-${claim.certainty}`]},
    t(`evidence.certainty.${claim.certainty}`),
  );
  const sources = claim.sources.length > 0 && citationMarks(context, claim.sources);
  return h(
    'li',
    {className: ['claim-row'], id: anchor, dataVerdict: claim.verdict, dataCertainty: claim.certainty},
    h(
      'p',
      {className: ['claim-head']},
      h('a', {className: ['claim-number'], id: claim.id, href: `#${claim.id}`}, claim.id),
      ' ',
      h('span', {className: ['claim-text']}, dataSpan(context, claim.claim)),
    ),
    h(
      'dl',
      {className: ['facts']},
      fact('verdict', t('evidence.verdict'), verdict),
      fact('certainty', t('evidence.certainty'), certainty),
      fact('appraisal', t('evidence.claim.appraisal'), dataSpan(context, claim.appraisal), sources),
      fact('more', t('evidence.claim.more'), pageLink(context, claim.page), ', ', articleLink(context, claim.id)),
    ),
  );
}

function pageLink({options, locale}: PageContext, pageId: string) {
  const {href, title, translated} = options.pageLink(locale, pageId);
  return h('a', {href, ...(!translated && untranslated)}, title);
}

function articleLink({options, locale, t}: PageContext, id: string) {
  return h('a', {href: options.articleUrl(locale, id)}, t('evidence.claim.inArticle', {id}));
}
