/**
 * A sentence of advice, with what stands between backticks set in the type of the CV's words.
 *
 * Why: rules mark examples of wording that way ("`Rebuilt the backups`"), and on a page they should look like what
 * they are, words to put into the CV.
 */
export function Advice({ text }: { readonly text: string }) {
  const pieces = text.split('`');
  // An odd backtick opens nothing: the text is left as it is.
  if (pieces.length % 2 === 0) return <>{text}</>;
  return (
    <>{pieces.map((piece, at) => (at % 2 === 1 ? <span class="example-words">{piece}</span> : piece))}</>
  );
}
