import {describe, expect, it} from '@jest/globals';
import {readPage} from '../../src/search/documents';

const page = (text: string) =>
  `<!doctype html><html lang=en><body><main><article data-page=use/law data-edition=2.0><header><p class=kicker>Use<h1>The law</h1></header><div class=markdown>${text}</div></article></main>`;

describe('reading a built page for the search index', () => {
  it('cuts it at its headings, without citations, claim marks and references', () => {
    const {title, section, documents} = readPage(
      page(
        '<p>First<sup class=cites><a>[1]</a></sup> <a class=claim>A01</a>.</p><h2 id=two>Two <span class=nowrap>7-OH</span></h2><ul><li>One<li>Two</ul><section class=references><h2 id=references>References</h2><ol><li>Smith</ol></section>',
      ),
    );
    expect([title, section]).toEqual(['The law', 'Use']);
    expect(documents).toEqual([
      {anchor: '', heading: 'The law', text: 'First.'},
      {anchor: 'two', heading: 'Two 7-OH', text: 'One Two'},
    ]);
  });

  it('makes each claim a place of its own, with its verdict and certainty', () => {
    const {documents} = readPage(
      page(
        '<h2 id=mood>Mood</h2><p>About.</p><ol class=claim-list><li class=claim-row id=a01><p class=claim-head><a>A01</a> <span>It lifts.</span></p><dl><div class="fact fact-verdict"><dt>Verdict<dd><span class="badge verdict verdict-wrong"><span class=sign>x</span> Wrong</span></div><div class="fact fact-certainty"><dt>Certainty<dd><span class="certainty certainty-low">Low</span></div><div class="fact fact-appraisal"><dt>Evidence<dd>None.</div></dl></ol>',
      ),
    );
    expect(documents[0]).toEqual({anchor: 'mood', heading: 'Mood', text: 'About.'});
    expect(documents[1]).toEqual({
      anchor: 'a01',
      heading: 'A01 It lifts.',
      text: 'Evidence: None.',
      facts: [
        {kind: 'verdict-wrong', label: 'Verdict', value: 'Wrong'},
        {kind: '', label: 'Certainty', value: 'Low'},
      ],
    });
  });

  it('makes each country of the law table a place of its own, with its status', () => {
    const {documents} = readPage(
      page(
        '<div><table class=law-table><tbody><tr id=law-th><th>Thailand<td data-label=Status><span class=law-status>Legal</span><td data-label=Age>–<td data-label=Law>Act of 2022.</table></div>',
      ),
    );
    expect(documents).toContainEqual({
      anchor: 'law-th',
      heading: 'Thailand',
      text: 'Law: Act of 2022.',
      facts: [{kind: '', label: 'Status', value: 'Legal'}],
    });
  });

  it('makes each word of the glossary a place of its own, with what it means', () => {
    const {documents} = readPage(
      page(
        '<h2 id=all-words>All words</h2><dl class=glossary><div class=glossary-entry><dt id=tolerance><dfn>tolerance</dfn><dd>Needing more.<sup class=cites>[1]</sup><dd class=glossary-also>Also: habituation</div></dl>',
      ),
    );
    expect(documents).toContainEqual({anchor: 'tolerance', heading: 'tolerance', text: 'Needing more. Also: habituation'});
  });

  it('makes each source of the bibliography a place of its own, headed as it is cited', () => {
    const {documents} = readPage(
      page(
        '<h2 id=all>All</h2><ul class="reference-list bibliography" data-print=no><li id=source-a2020><bdi class=reference-text>Smith A, Miller BC, et al. Kratom and <span class=nowrap>7-OH</span>. Journal. 2020.</bdi> <a href=https://doi.org/1>https://doi.org/1</a> <span class=reference-kind>Survey, n = 9</span></ul>',
      ),
    );
    expect(documents).toContainEqual({anchor: 'source-a2020', heading: 'Smith A et al. 2020', text: 'Kratom and 7-OH'});
  });

  it('leads the names of medicines to the interactions that concern them, and other names of a place to its law', () => {
    const {documents} = readPage(
      page(
        '<h2 id=check>Check</h2><section><p>Choose.</p><details class=medicine-index><ul><li class=medicine data-rows="ix-a ix-b" data-also=apixaban><bdi class=medicine-name>apixabán</bdi> (<bdi class=medicine-also>Eliquis</bdi>): <a>A</a></ul></details></section>' +
          '<ul><li class=interaction-row id=ix-a><p class=interaction-head><strong>Blood thinners</strong></p><dl><div><dt>Effect<dd>Bleeding.</div></dl></ul>' +
          '<div><table class=law-table><tbody><tr id=law-us data-also="United States|USA"><th>United States<td data-label=Law>Differs.</table></div>',
      ),
    );
    expect(documents).toContainEqual({anchor: 'check', heading: 'Check', text: 'Choose.'});
    expect(documents).toContainEqual({anchor: 'ix-a', heading: 'Blood thinners', text: 'Effect: Bleeding.', also: ['apixabán (apixaban, Eliquis)']});
    expect(documents).toContainEqual({anchor: 'law-us', heading: 'United States', text: 'Law: Differs.', also: ['USA']});
  });
});
