/**
 * Fetches a font for the language's script where the system has none: the letters of any font differ in width,
 * and the signs for missing letters are all alike. Nearly every system has one, and is sent nothing. The element
 * of this script names the font and the letters. It imports nothing and is put into pages of such a language.
 */
(() => {
  const {font, letters} = document.currentScript!.dataset;
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) {
    return;
  }
  pen.font = `99px ${getComputedStyle(document.body).fontFamily}`;
  const widths = new Set([...letters!].map((letter) => pen.measureText(letter).width));
  if (widths.size === 1) {
    const face = new FontFace('Site Script', `url(${font})`, {weight: '400 700'});
    const use = () => {
      document.fonts.add(face);
      // Chromium remembers words that it drew without the font, and looks again when they are to be drawn otherwise.
      document.documentElement.style.textRendering = 'optimizeLegibility';
    };
    // When it cannot be had, the page is as it was.
    face.load().then(use, () => undefined);
  }
})();
