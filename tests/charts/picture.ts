import type {Page} from 'puppeteer';

/** From light to dark. */
const shades = ' .:-=+*#%@';
/** Units of a drawing in a cell of its picture. */
const cell = 5;

/**
 * Takes a picture of a drawing without its words, as rows of signs: ten shades, a sign for each
 * square of 5 units. Words are left out because fonts differ between machines; nothing else does.
 */
export async function pictureOf(page: Page, id: string): Promise<string[]> {
  const svg = (await page.$(`#${id} svg`))!;
  const png = await svg.screenshot({encoding: 'base64', captureBeyondViewport: true});
  return page.evaluate(
    async ({source, signs, size}) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const [columns, rows] = [Math.floor(image.width / size), Math.floor(image.height / size)];
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const luminance = (column: number, row: number) => {
        const {data} = context.getImageData(column * size, row * size, size, size);
        let sum = 0;
        for (let at = 0; at < data.length; at += 4) {
          sum += 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
        }
        return sum / (size * size * 255);
      };
      return Array.from({length: rows}, (_, row) =>
        Array.from({length: columns}, (__, column) => signs[Math.round((1 - luminance(column, row)) * (signs.length - 1))])
          .join('')
          .trimEnd(),
      );
    },
    {source: `data:image/png;base64,${png}`, signs: shades, size: cell},
  );
}

/** The share of cells that differ by more than one shade; 1 when the pictures have not the same height. */
export function difference(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) {
    return 1;
  }
  const width = Math.max(...[...a, ...b].map((row) => row.length));
  let differing = 0;
  a.forEach((row, index) => {
    for (let column = 0; column < width; column += 1) {
      const [one, other] = [row, b[index]!].map((signs) => shades.indexOf(signs[column] ?? ' '));
      differing += Math.abs(one! - other!) > 1 ? 1 : 0;
    }
  });
  return differing / (a.length * width);
}
