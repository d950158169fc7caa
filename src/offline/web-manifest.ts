/** The icons, from the root of the site; drawn once out of `static/img/mark.svg` by `draw-icons.ts`. */
export const iconFiles = {
  small: 'img/icon-192.png',
  large: 'img/icon-512.png',
  maskable: 'img/icon-maskable-512.png',
  apple: 'img/apple-touch-icon.png',
} as const;

/** Name of the file inside a language's folder. */
export const webManifestName = 'manifest.webmanifest';

/** A language as its web manifest describes it. */
export interface AppDescription {
  name: string;
  description: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Path of the site on its host, and of the language. */
  root: string;
  base: string;
}

/**
 * What a device needs to install the site (https://www.w3.org/TR/appmanifest/). The address stays in
 * sight: readers of health information should see whose it is.
 */
export function webManifest({name, description, locale, direction, root, base}: AppDescription): string {
  const icon = (src: string, size: number, purpose: string) => ({src: root + src, sizes: `${size}x${size}`, type: 'image/png', purpose});
  return JSON.stringify({
    id: base,
    name,
    short_name: name,
    description,
    lang: locale,
    dir: direction,
    start_url: base,
    scope: root,
    display: 'minimal-ui',
    background_color: '#fcfbf7',
    theme_color: '#0b4f53',
    icons: [icon(iconFiles.small, 192, 'any'), icon(iconFiles.large, 512, 'any'), icon(iconFiles.maskable, 512, 'maskable')],
  });
}
