import type {Link, Parent, Root, RootContent, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {ContentError, type Finding} from '../floor/errors';
import {createCitations} from './cite';
import {directiveToNodes, type Directive} from './directives';
import {loadEvidence} from './load';
import {createPageContext, type EvidenceOptions, type PageContext} from './page-context';
import {restorePlainColons} from './plain-colons';
import {referenceSection} from './reference-list';
import {createSourcePositions, type SourcePositions} from './source-position';
import {TermLinks} from './terms';
import {TextMarks} from './text-marks';

/**
 * A remark plugin that puts the evidence into a page: citations and claim marks become links, the
 * directives become registers and tables, and the references follow at the end. Its output is
 * plain HTML elements. Put it before the plugins that number headings, so that its own headings
 * enter the table of contents.
 *
 * @throws ContentError with all that is wrong on the page, each at its line and column in the file
 */
export function evidenceRemark(options: EvidenceOptions) {
  const formatReference = createCitations(options.siteDir);
  return (tree: Root, file: VFile): void => {
    const evidence = loadEvidence(options.siteDir);
    const context = createPageContext({options, filePath: file.path, evidence, formatReference});
    const positions = createSourcePositions(file, options.siteDir);
    restorePlainColons(tree);
    const findings = resolveInOrder(tree, context, positions);
    if (findings.length > 0) {
      throw new ContentError(findings);
    }
    tree.children.push(...referenceSection(context));
  };
}

/** Replaces marks and directives from top to bottom, because that is the order of the numbers. */
function resolveInOrder(tree: Root, context: PageContext, positions: SourcePositions): Finding[] {
  const marks = new TextMarks(context, positions);
  const terms = new TermLinks(context);
  const findings: Finding[] = [];
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) {
      return undefined;
    }
    if (node.type === 'link') {
      findings.push(...terms.resolve(node as Link, positions.ofNode(node)));
      return undefined;
    }
    const replacement = isDirective(node)
      ? directiveToNodes(node, context, positions.ofNode(node))
      : node.type === 'text'
        ? marks.replace(node as Text, parent as Parent)
        : null;
    if (!replacement) {
      return undefined;
    }
    if (!Array.isArray(replacement)) {
      findings.push(replacement);
      return SKIP;
    }
    parent.children.splice(index, 1, ...(replacement as RootContent[]));
    return [SKIP, index + replacement.length];
  });
  return [...findings, ...marks.findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

function isDirective(node: {type: string}): node is Directive {
  return ['leafDirective', 'containerDirective', 'textDirective'].includes(node.type);
}
