import { assets } from '../generated/assets.ts';

/** Addresses of the files that pages load. The version changes with the content, so that browsers may keep them. */
export const assetPaths = {
  styles: `/assets/styles.css?v=${assets.styles.version}`,
  script: `/assets/app.js?v=${assets.script.version}`,
  icon: `/assets/icon.svg?v=${assets.icon.version}`,
} as const;
