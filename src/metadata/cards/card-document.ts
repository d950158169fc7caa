import {typefaceStyles} from '../../press/font-files';

/** Size of a card in pixels, as the networks that show it want it. */
export const cardSize = {width: 1200, height: 630};

const mark =
  '<svg viewBox="0 0 32 32" width="58" height="58"><path d="M16 2C7 8 4 15 6 21c1.5 4.5 5.5 7 10 7z" fill="currentColor"/><path d="M16 2c9 6 12 13 10 19-1.5 4.5-5.5 7-10 7M16 10l6-2M16 16l8-2M16 22l7-2M16 2v29" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/></svg>';

const styles = `
*{box-sizing:border-box;margin:0}
body{width:1200px;height:630px;overflow:hidden;background:#fcfbf7;color:#1b2a2d}
#card{display:flex;flex-direction:column;height:630px;padding:56px 72px 0;border-block-start:14px solid #0b4f53;line-height:1.2}
#kicker{display:flex;gap:24px;align-items:center;font:600 30px/1.3 var(--heads);color:#0b4f53}
#note{padding:4px 18px;border-radius:8px;background:#8c2f12;color:#fff;font-size:26px}
#note:empty{display:none}
#title{margin-block:22px 24px;font:600 68px/1.16 var(--heads);text-wrap:balance}
#description{font:400 34px/1.4 var(--text);color:#425056;text-wrap:pretty}
:lang(ar) #title,:lang(th) #title{line-height:1.45;margin-block:10px 14px}
:lang(ar) #title{margin-block-end:28px}
:lang(ar) #description,:lang(th) #description{line-height:1.6}
#foot{display:flex;align-items:center;gap:18px;margin-block-start:auto;height:108px;margin-inline:-72px;padding-inline:72px;background:#f1efe6;color:#0b4f53;font:600 32px/1.3 var(--heads)}
#aside{margin-inline-start:auto;color:#425056;font-weight:400;font-size:28px}
`;

/** The page on which every card is drawn, one after the other; its texts are put in later. */
export function cardDocument(fontFaces: string): string {
  return (
    `<!doctype html><html><head><meta charset="utf-8"><style>${fontFaces}${typefaceStyles()}${styles}</style></head><body>` +
    '<div id="card"><p id="kicker"><span id="section"></span><span id="note"></span></p><h1 id="title"></h1><p id="description"></p>' +
    `<div id="foot">${mark}<span id="site"></span><span id="aside"></span></div></div></body></html>`
  );
}
