import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

export type {PDFDocumentProxy};

/** Opens a PDF for reading. Close it with `loadingTask.destroy()`. The bytes given are not changed. */
export async function getDocument(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const reader = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return reader.getDocument({data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false}).promise;
}
