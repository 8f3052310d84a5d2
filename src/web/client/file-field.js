/** Bytes that the service accepts; said before the upload, so that nobody waits for a refusal. */
const LIMIT = 10_000_000;

const size = (bytes) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Says which file was chosen in a field, warns of one that is too large, and shows where to drop one. */
export function enhanceFileField(zone) {
  const input = zone.querySelector('[data-file]');
  const note = zone.querySelector('[data-file-note]');
  if (!input || !note) return;
  zone.classList.add('drop-zone-live');

  const describe = () => {
    const file = input.files[0];
    const tooLarge = file !== undefined && file.size > LIMIT;
    input.setCustomValidity(tooLarge ? 'This file is larger than 10 MB.' : '');
    zone.classList.toggle('drop-zone-full', file !== undefined);
    if (file === undefined) note.textContent = 'You can also drop the file here.';
    else if (tooLarge)
      note.textContent = `${file.name} has ${size(file.size)}. Please choose one under 10 MB.`;
    else note.textContent = `${file.name}, ${size(file.size)}`;
  };
  const lit = (on) => () => zone.classList.toggle('drop-zone-over', on);

  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('dragenter', lit(true));
  zone.addEventListener('dragleave', (event) => {
    if (!zone.contains(event.relatedTarget)) lit(false)();
  });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    lit(false)();
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    const chosen = new DataTransfer();
    chosen.items.add(event.dataTransfer.files[0]);
    input.files = chosen.files;
    describe();
  });
  input.addEventListener('change', describe);
  describe();
}
