import * as z from 'zod';
import {writeCsv} from '../../floor/csv';
import type {FormattedReference} from '../cite';
import type {Evidence} from '../load';
import type {EvidenceOptions} from '../page-context';
import type {Reference} from '../schema';
import {certainties, parts, verdicts} from '../vocabulary';

const word = <T extends readonly string[]>(values: T) =>
  z.strictObject({code: z.enum(values as unknown as [string, ...string[]]), label: z.string().describe('In the language of the file')});

/** What `claims.json` holds; published as a JSON Schema. */
export const claimsFileSchema = z
  .strictObject({
    $schema: z.url(),
    title: z.string(),
    edition: z.string().describe('The edition of the text, such as 2.0'),
    date: z.iso.date().describe('Day of the edition'),
    language: z.string().describe('BCP 47'),
    licence: z.url(),
    claims: z.array(
      z.strictObject({
        id: z.string().regex(/^A\d\d$/),
        address: z.url().describe('Its entry in the register'),
        part: z.enum(parts),
        claim: z.string().describe('The claim of the article, restated'),
        verdict: word(verdicts),
        certainty: word(certainties).describe('In the words of GRADE'),
        appraisal: z.string().describe('What the evidence says'),
        sources: z.array(z.strictObject({id: z.string(), text: z.string().describe('Vancouver style'), address: z.url()})),
        page: z.url().describe('The page that goes deeper'),
        article: z.url().describe('The place of the claim in edition 1.0'),
        checked: z.iso.date(),
        translated: z.boolean().describe('False where claim or appraisal still stands in English'),
      }),
    ),
  })
  .meta({title: 'Register of claims', description: 'Each claim of an article on kratom and mood with a verdict, its certainty and its sources.'});

export type ClaimsFile = z.output<typeof claimsFileSchema>;

/** The JSON Schema (draft 2020-12) of `claims.json`. */
export function claimsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(claimsFileSchema), null, 1)}\n`;
}

/** What the register of a language is made from; addresses begin with `origin`. */
export interface ClaimsContext extends Pick<EvidenceOptions, 'messages' | 'dataText' | 'articleUrl' | 'pageLink' | 'baseUrlOf'> {
  evidence: Evidence;
  formatReference(reference: Reference): FormattedReference;
  /** Scheme and host, such as `https://kratom.example`. */
  origin: string;
  schema: string;
  edition: {edition: string; date: string};
}

/** The register of claims in one language, as data. */
export function claimsFile(context: ClaimsContext, locale: string): ClaimsFile {
  const {evidence, origin, edition, messages, dataText, articleUrl, pageLink, baseUrlOf} = context;
  const [t, text] = [messages(locale), dataText(locale)];
  return {
    $schema: context.schema,
    title: t('site.title'),
    ...edition,
    language: locale,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    claims: evidence.claims.map((claim) => {
      const [own, appraisal] = [text(claim.claim), text(claim.appraisal)];
      return {
        id: claim.id,
        address: `${origin}${baseUrlOf(locale)}reference/claims/#${claim.id.toLowerCase()}`,
        part: claim.part,
        claim: own.text,
        verdict: {code: claim.verdict, label: t(`evidence.verdict.${claim.verdict}`)},
        certainty: {code: claim.certainty, label: t(`evidence.certainty.${claim.certainty}`)},
        appraisal: appraisal.text,
        sources: claim.sources.map((id) => sourceOf(context, id)),
        page: origin + pageLink(locale, claim.page).href,
        article: origin + articleUrl(locale, claim.id),
        checked: claim.checked,
        translated: own.translated && appraisal.translated,
      };
    }),
  };
}

function sourceOf({evidence, formatReference}: ClaimsContext, id: string) {
  const reference = evidence.references.get(id)!;
  const {text, links} = formatReference(reference);
  return {id, text, address: links[0]!.href};
}

const columns = ['id', 'part', 'claim', 'verdict', 'verdict_label', 'certainty', 'certainty_label', 'appraisal', 'sources', 'source_addresses', 'page', 'checked'];

/** The register as a table; several sources of a claim are parted by `; `. */
export function claimsCsv({claims}: ClaimsFile): string {
  return writeCsv(
    columns,
    claims.map(({id, part, claim, verdict, certainty, appraisal, sources, page, checked}) => [
      id,
      part,
      claim,
      verdict.code,
      verdict.label,
      certainty.code,
      certainty.label,
      appraisal,
      sources.map((source) => source.id).join('; '),
      sources.map((source) => source.address).join('; '),
      page,
      checked,
    ]),
  );
}
