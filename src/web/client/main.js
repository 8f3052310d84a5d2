import { offerCopies } from './copy.js';
import { enhanceFileField } from './file-field.js';
import { offerPrint } from './print.js';
import { announceProgress } from './progress.js';

// Every page works without this file; it only adds comfort where it can.
for (const form of document.querySelectorAll('[data-check-form]')) {
  for (const zone of form.querySelectorAll('[data-drop-zone]')) enhanceFileField(zone);
  announceProgress(form);
}
offerCopies(document);
offerPrint(document);
