declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype' | 'woff' | 'woff2';
    /** Fixes an axis of a variable font at one value, or keeps a part of it. */
    variationAxes?: Record<string, number | {min: number; max: number}>;
  }
  /** Makes a font with the characters of a text only. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
