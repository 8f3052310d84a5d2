/**
 * The build of recheck in plain JavaScript: its main entry would first look for Java and for a native program. It is
 * a CommonJS file, of which Node sees the default export alone.
 */
declare module 'recheck/lib/browser.js' {
  const recheck: Pick<typeof import('recheck'), 'checkSync'>;
  export default recheck;
}
