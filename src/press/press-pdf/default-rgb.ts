import {PDFDict, PDFName, PDFRawStream, type PDFDocument} from '@cantoo/pdf-lib';
import {sRgbProfile} from '../finish/colour-profile';
import {nameOf} from '../finish/objects';

/** Says in every dictionary of resources that RGB means sRGB, so that the press knows what to make of it. */
export function declareRgb(pdf: PDFDocument): void {
  const {context} = pdf;
  const profile = context.register(context.flateStream(sRgbProfile(), {N: 3, Alternate: 'DeviceRGB'}));
  const space = context.register(context.obj(['ICCBased', profile]));
  const declare = (resources: PDFDict) => {
    const spaces = resources.lookupMaybe(nameOf('ColorSpace'), PDFDict) ?? context.obj({});
    spaces.set(nameOf('DefaultRGB'), space);
    resources.set(nameOf('ColorSpace'), spaces);
  };
  for (const page of pdf.getPages()) {
    declare(page.node.Resources() ?? context.obj({}));
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(nameOf('Subtype')) === PDFName.of('Form')) {
      const resources = object.dict.lookupMaybe(nameOf('Resources'), PDFDict);
      if (resources) {
        declare(resources);
      }
    }
  }
}
